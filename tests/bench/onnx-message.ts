/** The few pieces of protocol buffers that an ONNX file is made of; field numbers are those of onnx.proto. */

const FLOAT = 1;
const INT64 = 7;

export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** @param value 0 or more */
export function integer(field: number, value: number): Uint8Array {
  return Uint8Array.of(...varint(field * 8), ...varint(value));
}

export function text(field: number, value: string): Uint8Array {
  return message(field, new TextEncoder().encode(value));
}

/** Anything that carries its length: a message, a string, bytes. */
export function message(field: number, bytes: Uint8Array): Uint8Array {
  return concatenate([Uint8Array.of(...varint(field * 8 + 2), ...varint(bytes.length)), bytes]);
}

/** A constant of f32. */
export function floatTensor(name: string, shape: readonly number[], values: Float64Array): Uint8Array {
  return tensor(name, shape, FLOAT, new Uint8Array(Float32Array.from(values).buffer));
}

export function int64Tensor(name: string, shape: readonly number[], values: readonly number[]): Uint8Array {
  return tensor(name, shape, INT64, new Uint8Array(BigInt64Array.from(values, BigInt).buffer));
}

function tensor(name: string, shape: readonly number[], type: number, bytes: Uint8Array): Uint8Array {
  return concatenate([...shape.map((length) => integer(1, length)), integer(2, type), text(8, name), message(9, bytes)]);
}

/** What goes in or out, of f32; a length by name is left open. */
export function valueInfo(name: string, shape: readonly (number | string)[]): Uint8Array {
  const lengths = shape.map((length) => message(1, typeof length === 'number' ? integer(1, length) : text(2, length)));
  const tensorType = concatenate([integer(1, FLOAT), message(2, concatenate(lengths))]);
  return concatenate([text(1, name), message(2, message(1, tensorType))]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
