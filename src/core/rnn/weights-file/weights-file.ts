import { InvalidNetworkError } from '../invalid-network-error.ts';
import { checkConfig, type NetworkConfig } from '../network-config.ts';
import { parameterCount } from '../parameters.ts';
import { crc32 } from './crc32.ts';
import { float32Storage } from './float32-storage.ts';
import { int8Storage } from './int8-storage.ts';
import { InvalidWeightsFileError, type WeightsFileFault } from './invalid-weights-file-error.ts';
import { LARGEST_NUMBER, type NumberStorage } from './number-storage.ts';
import { readScaling, writeScaling, type Scaling } from './scaling.ts';
import { levelsOf, readShape, SHAPE_LENGTH, writeShape } from './shape.ts';

/**
 * A trained network as bytes, for either engine. All numbers are little-endian;
 * f32 and f64 lie at multiples of their size.
 *
 * | offset | type | content |
 * |---|---|---|
 * | 0 | 8 bytes | 89 50 4E 57 0D 0A 1A 0A: as PNG's, it shows a transfer that took it for text |
 * | 8 | u16 | version, 1 |
 * | 10 | u8 | storage: 0 f32, 1 int8 |
 * | 11 | u8 | 0 |
 * | 12 | u32 | bytes in the file |
 * | 16 | u8 | cell: 0 elman-tanh, 1 elman-relu, 2 gru, 3 lstm, 4 dense-relu |
 * | 17 | u8 | head: 0 linear, 1 quantile |
 * | 18 | u8 | biases: 0 without, 1 with |
 * | 19 | u8 | layers |
 * | 20 | u16 | inputs |
 * | 22 | u16 | hidden |
 * | 24 | u16 | targets |
 * | 26 | u16 | q: levels of a quantile head, else 0 |
 * | 28 | u16 | s: bytes of the scaling |
 * | 30 | u16 | 0 |
 * | 32 | f64 x q | levels |
 * | 32 + 8q | s bytes | scaling, JSON in ASCII, then zeros up to a multiple of 4 |
 * | then | f32 or int8 | parameters in the order of `parameterBlocks`: see `float32-storage.ts`, `int8-storage.ts` |
 * | last | u32 | CRC-32 of all bytes before |
 */
export interface StoredNetwork {
  readonly config: NetworkConfig;
  /** (parameterCount). */
  readonly parameters: Float64Array;
  readonly scaling: Scaling;
}

export type StorageName = 'f32' | 'int8';

const MAGIC = [0x89, 0x50, 0x4e, 0x57, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const VERSION = 1;
const SHAPE_AT = 16;
const LEVELS_AT = 32;

/** By their numbers in the file: only to be added to. */
const STORAGES: readonly { readonly name: StorageName; readonly storage: NumberStorage }[] = [
  { name: 'f32', storage: float32Storage },
  { name: 'int8', storage: int8Storage },
];

/**
 * Writes a network in f32, or in int8 at about a quarter of that and with the
 * error that `int8-storage.ts` states.
 *
 * @throws InvalidNetworkError when it cannot be built, a parameter is not finite or beyond 1.3e30, or the scaling is more than the file keeps
 */
export function encodeWeights({ config, parameters, scaling }: StoredNetwork, { storage: name }: { readonly storage: StorageName }): Uint8Array {
  checkConfig(config);
  const isKept = parameters.every((value) => Math.abs(value) <= LARGEST_NUMBER);
  if (parameters.length !== parameterCount(config) || !isKept) throw new InvalidNetworkError('parameters');
  const scalingText = writeScaling(scaling);
  const code = STORAGES.findIndex((storage) => storage.name === name);
  const { storage } = STORAGES[code];
  const places = placesOf(config, scalingText.length, storage);

  const bytes = new Uint8Array(places.end);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(8, VERSION, true);
  view.setUint8(10, code);
  view.setUint32(12, places.end, true);
  writeShape(config, view, SHAPE_AT, LEVELS_AT);
  view.setUint16(SHAPE_AT + SHAPE_LENGTH, scalingText.length, true);
  bytes.set(scalingText, places.scaling);
  storage.write(config, parameters, view, places.numbers);
  view.setUint32(places.checksum, crc32(bytes.subarray(0, places.checksum)), true);
  return bytes;
}

/**
 * Reads a network, once the whole file has proved to be in order.
 *
 * @throws InvalidWeightsFileError for any bytes that are no such file, and nothing else
 */
export function decodeWeights(bytes: Uint8Array): StoredNetwork & { readonly storage: StorageName } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  requireIntact(bytes, view);
  const config = readShape(view, SHAPE_AT, LEVELS_AT);
  const { name, storage } = STORAGES.at(view.getUint8(10)) ?? fail('shape');
  const scalingLength = view.getUint16(SHAPE_AT + SHAPE_LENGTH, true);
  const places = placesOf(config, scalingLength, storage);
  if (places.end !== bytes.length) fail('length');
  requireZeros(bytes.subarray(11, 12));
  requireZeros(bytes.subarray(30, 32));
  requireZeros(bytes.subarray(places.scaling + scalingLength, places.numbers));
  const scaling = readScaling(bytes.subarray(places.scaling, places.scaling + scalingLength));
  return { config, parameters: storage.read(config, view, places.numbers), scaling, storage: name };
}

/** What can be said before the fields have a meaning: a weights file of this version, whole and unchanged. */
function requireIntact(bytes: Uint8Array, view: DataView): void {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) fail('magic');
  if (bytes.length < LEVELS_AT + 4) fail('length');
  if (view.getUint16(8, true) !== VERSION) fail('version');
  if (view.getUint32(12, true) !== bytes.length) fail('length');
  const checksumAt = bytes.length - 4;
  if (view.getUint32(checksumAt, true) !== crc32(bytes.subarray(0, checksumAt))) fail('checksum');
}

/** Where the parts lie whose place depends on the network. */
function placesOf(config: NetworkConfig, scalingLength: number, storage: NumberStorage) {
  const scaling = LEVELS_AT + 8 * levelsOf(config).length;
  const numbers = scaling + 4 * Math.ceil(scalingLength / 4);
  const checksum = numbers + storage.byteLength(config);
  return { scaling, numbers, checksum, end: checksum + 4 };
}

function requireZeros(bytes: Uint8Array): void {
  if (bytes.some((byte) => byte !== 0)) fail('padding');
}

function fail(reason: WeightsFileFault): never {
  throw new InvalidWeightsFileError(reason);
}
