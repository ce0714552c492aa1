import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { InvalidWeightsFileError, type WeightsFileFault } from '../../../../../src/core/rnn/weights-file/invalid-weights-file-error.ts';
import { decodeWeights, encodeWeights } from '../../../../../src/core/rnn/weights-file/weights-file.ts';
import { sealAgain, someStoredNetwork } from './stored-networks.ts';

const NETWORK = someStoredNetwork();
const FILES = (['f32', 'int8'] as const).map((storage) => [storage, encodeWeights(NETWORK, { storage })] as const);
const [[, FLOATS], [, CODES]] = FILES;

/** The fault of a file; null for one in order. What else is thrown gets through, and fails the test. */
function faultOf(bytes: Uint8Array): unknown {
  try {
    decodeWeights(bytes);
    return null;
  } catch (error) {
    if (error instanceof InvalidWeightsFileError) return error.parameters['reason'];
    throw error;
  }
}

/** A copy with some bytes written over. */
function patch(file: Uint8Array, at: number, ...bytes: readonly number[]): Uint8Array {
  const copy = file.slice();
  copy.set(bytes, at);
  return copy;
}

/** The scaling begins after three levels; the parameters after its text, padded to 4. */
const SCALING_AT = 32 + 3 * 8;
const SCALING_LENGTH = JSON.stringify(NETWORK.scaling).length;
const NUMBERS_AT = SCALING_AT + 4 * Math.ceil(SCALING_LENGTH / 4);

/** A scaling of the same length in the place of the right one. */
const withScaling = (text: string): Uint8Array => patch(FLOATS, SCALING_AT, ...Buffer.from(text.padEnd(SCALING_LENGTH), 'latin1'));

/** The same file with a scaling that takes this many bytes, a multiple of 4, most of them spaces. */
function withLongScaling(length: number): Uint8Array {
  const file = new Uint8Array(FLOATS.length - (NUMBERS_AT - SCALING_AT) + length);
  file.set(FLOATS.subarray(0, SCALING_AT));
  file.set(Buffer.from('{}'.padEnd(length)), SCALING_AT);
  file.set(FLOATS.subarray(NUMBERS_AT), SCALING_AT + length);
  new DataView(file.buffer).setUint32(12, file.length, true);
  new DataView(file.buffer).setUint16(28, length, true);
  return sealAgain(file);
}

describe.each(FILES)('a damaged file is refused: %s', (_storage, file) => {
  it('is in order as long as nothing was changed', () => {
    expect(faultOf(file)).toBeNull();
    expect(faultOf(sealAgain(file))).toBeNull();
  });

  it('whichever bit was flipped', () => {
    for (let bit = 0; bit < 8 * file.length; bit++) {
      const at = bit >> 3;
      expect(faultOf(patch(file, at, file[at] ^ (1 << (bit & 7)))), `bit ${bit}`).not.toBeNull();
    }
  });

  it('wherever it ends too early, whatever its length says', () => {
    for (let length = 0; length < file.length; length++) {
      const cut = file.slice(0, length);
      expect(faultOf(cut), `${length} bytes`).not.toBeNull();
      if (length < 20) continue;
      new DataView(cut.buffer).setUint32(12, length, true);
      expect(faultOf(sealAgain(cut)), `${length} bytes, sealed again`).not.toBeNull();
    }
  });

  it('with bytes after its end, whatever its length says', () => {
    for (const more of [1, 4, 8, 1000]) {
      const longer = new Uint8Array(file.length + more);
      longer.set(file);
      expect(faultOf(longer)).toBe('length');
      new DataView(longer.buffer).setUint32(12, longer.length, true);
      expect(faultOf(sealAgain(longer))).toBe('length');
    }
  });
});

describe('a file with a fault is refused for it, though its checksum fits', () => {
  it.each<[string, Uint8Array, WeightsFileFault]>([
    ['no magic', patch(FLOATS, 0, 0x88), 'magic'],
    ['line ends changed on the way', patch(FLOATS, 4, 0x0a, 0x0a), 'magic'],
    ['a later version', patch(FLOATS, 8, 2), 'version'],
    ['an unknown storage', patch(FLOATS, 10, 2), 'shape'],
    ['the other storage', patch(FLOATS, 10, 1), 'length'],
    ['a byte that must be 0', patch(FLOATS, 11, 1), 'padding'],
    ['another length', patch(FLOATS, 12, 0), 'length'],
    ['an unknown cell', patch(FLOATS, 16, 5), 'shape'],
    ['another cell', patch(FLOATS, 16, 3), 'length'],
    ['an unknown head', patch(FLOATS, 17, 2), 'shape'],
    ['levels for a linear head', patch(FLOATS, 17, 0), 'shape'],
    ['neither with biases nor without', patch(FLOATS, 18, 2), 'shape'],
    ['no layers', patch(FLOATS, 19, 0), 'shape'],
    ['no inputs', patch(FLOATS, 20, 0), 'shape'],
    ['257 hidden units', patch(FLOATS, 22, 1, 1), 'shape'],
    ['97 targets', patch(FLOATS, 24, 97), 'shape'],
    ['no levels for a quantile head', patch(FLOATS, 26, 0), 'shape'],
    ['more levels than bytes', patch(FLOATS, 26, 0xff, 0xff), 'shape'],
    ['a level of NaN', patch(FLOATS, 38, 0xf8, 0x7f), 'shape'],
    ['levels that do not ascend', patch(FLOATS, 32, ...FLOATS.slice(48, 56)), 'shape'],
    ['more scaling than bytes', patch(FLOATS, 28, 0xff, 0xff), 'length'],
    ['two bytes that must be 0', patch(FLOATS, 31, 1), 'padding'],
    ['something after the scaling', patch(FLOATS, NUMBERS_AT - 1, 0x20), 'padding'],
    ['a scaling that is no JSON', withScaling('{"rule":}'), 'scaling'],
    ['a scaling outside ASCII', withScaling('{"rule":"\xfc"}'), 'scaling'],
    ['a scaling with a line end', withScaling('{"a"\n:1}'), 'scaling'],
    ['a scaling that is a list', withScaling('[1,2]'), 'scaling'],
    ['a scaling that is null', withScaling('null'), 'scaling'],
    ['a scaling with an object in it', withScaling('{"a":{"b":1}}'), 'scaling'],
    ['a scaling with text in a list', withScaling('{"a":["b"]}'), 'scaling'],
    ['a scaling with an infinite number', withScaling('{"a":1e999}'), 'scaling'],
    ['a parameter of NaN', patch(FLOATS, NUMBERS_AT, 0, 0, 0xc0, 0x7f), 'numbers'],
    ['an infinite parameter', patch(FLOATS, NUMBERS_AT + 4, 0, 0, 0x80, 0xff), 'numbers'],
    ['a parameter beyond 1.3e30', patch(FLOATS, NUMBERS_AT, 0, 0, 0x80, 0x71), 'numbers'],
    ['a scale of NaN', patch(CODES, NUMBERS_AT, 0, 0, 0xc0, 0x7f), 'numbers'],
    ['a scale whose codes lead beyond 1.3e30', patch(CODES, NUMBERS_AT, 1, 0, 0, 0x6e), 'numbers'],
    ['a scale below 0', patch(CODES, NUMBERS_AT + 3, 0xbc), 'numbers'],
    ['a code of -128', patch(CODES, CODES.length - 9, 0x80), 'numbers'],
    ['something after the codes', patch(CODES, CODES.length - 5, 1), 'padding'],
  ])('%s', (_what, bytes, fault) => {
    expect(faultOf(sealAgain(bytes))).toBe(fault);
  });

  it('a scaling of more than 4,096 bytes', () => {
    expect(faultOf(withLongScaling(4096))).toBeNull();
    expect(faultOf(withLongScaling(4100))).toBe('scaling');
  });

  it('has room for those faults: the files end in padding', () => {
    expect(SCALING_LENGTH % 4).not.toBe(0);
    expect([...CODES.slice(-6, -4)]).toContain(0);
  });
});

describe('whatever the bytes, a network comes out or InvalidWeightsFileError', () => {
  it('for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(faultOf(bytes)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('for random bytes behind the right beginning, with the right length and checksum', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 400 }), (bytes) => {
        const file = patch(bytes, 0, ...FLOATS.subarray(0, 12), bytes.length & 0xff, bytes.length >> 8, 0, 0);
        expect(['shape', 'length', 'padding']).toContain(faultOf(sealAgain(file)));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(FILES)('for a file that was changed in some places and sealed again: %s', (_storage, file) => {
    const change = fc.record({ at: fc.nat(file.length - 5), to: fc.integer({ min: 0, max: 255 }) });
    let read = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = file.slice();
        for (const { at, to } of changes) changed[at] = to;
        if (faultOf(sealAgain(changed)) !== null) return;
        read++;
        const network = decodeWeights(sealAgain(changed));
        expect(network.parameters.every(Number.isFinite)).toBe(true);
        expect(() => encodeWeights(network, network)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
    // Most changes of a number give another number: the property was not empty.
    expect(read).toBeGreaterThan(100);
  });
});
