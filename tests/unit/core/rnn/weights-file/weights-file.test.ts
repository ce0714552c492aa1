import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { InvalidNetworkError } from '../../../../../src/core/rnn/invalid-network-error.ts';
import { CELL_KINDS, outputCount } from '../../../../../src/core/rnn/network-config.ts';
import { createState } from '../../../../../src/core/rnn/network-state.ts';
import { parameterBlocks } from '../../../../../src/core/rnn/parameters.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { decodeWeights, encodeWeights, type StoredNetwork } from '../../../../../src/core/rnn/weights-file/weights-file.ts';
import { someBatch, someConfig } from '../../../../support/random-networks.ts';
import { anyStoredNetwork, someStoredNetwork } from './stored-networks.ts';

const STORAGES = ['f32', 'int8'] as const;

/** Files that Python's struct and zlib put together by the table in weights-file.ts: what they hold must never change. */
const FILES = [
  {
    storage: 'f32',
    hex:
      '89504e570d0a1a0a010000004c0000000100000101000100010000001a0000007b2272756c65223a2272616e6765222c226c6f77223a302e357d0000' +
      '0000c03f000000bf0000a03f68f1e87d',
    network: {
      config: someConfig({ cell: 'elman-relu', hidden: 1, bias: false }),
      scaling: { rule: 'range', low: 0.5 },
      parameters: Float64Array.of(1.5, -0.5, 1.25),
    },
  },
  {
    storage: 'int8',
    hex:
      '89504e570d0a1a0a010001008000000000010101020002000100030002000000000000000000d03f000000000000e03f000000000000e83f7b7d0000' +
      '0000803c0000003d0000803c00000000cdcccc3dcdcc4cbe0000803c0000803c0000003c0000803f00000040000040407ffd8140017f00007f00817f' +
      '7f010000dd027eb1',
    network: {
      config: someConfig({ cell: 'elman-tanh', inputs: 2, hidden: 2, head: { kind: 'quantile', targets: 1, levels: [0.25, 0.5, 0.75] } }),
      scaling: {},
      parameters: Float64Array.of(
        ...[127 / 64, -3 / 64, -127 / 32, 2], // W
        ...[1 / 64, 127 / 64, 0, 0], // U
        ...[Math.fround(0.1), Math.fround(-0.2)], // b
        ...[127 / 64, 0, -127 / 64, 127 / 64, 127 / 128, 1 / 128], // V
        ...[1, 2, 3], // d
      ),
    },
  },
] as const;

/** Of each parameter the largest magnitude in its row; for a single column 0, since it is kept in f32. */
function rowPeaks({ config, parameters }: StoredNetwork): Float64Array {
  const peaks = new Float64Array(parameters.length);
  for (const { rows, columns, start } of parameterBlocks(config)) {
    for (let from = start; from < start + rows * columns; from += columns) {
      const row = parameters.subarray(from, from + columns);
      if (columns > 1) peaks.fill(Math.max(...row.map(Math.abs)), from, from + columns);
    }
  }
  return peaks;
}

function outputsOf({ config, parameters }: StoredNetwork, inputs: Float64Array): Float64Array {
  const outputs = new Float64Array((inputs.length / config.inputs) * outputCount(config));
  plainEngine.createRunner(config, parameters).run(createState(config), inputs, outputs);
  return outputs;
}

describe('a weights file', () => {
  it.each(FILES)('is laid out as its table says: $storage', ({ storage, hex, network }) => {
    expect(Buffer.from(encodeWeights(network, { storage })).toString('hex')).toBe(hex);
    expect(decodeWeights(new Uint8Array(Buffer.from(hex, 'hex')))).toEqual({ ...network, storage });
  });

  it('gives back any network: in f32 each parameter as f32 has it', () => {
    fc.assert(
      fc.property(anyStoredNetwork, (network) => {
        const file = encodeWeights(network, { storage: 'f32' });
        expect(decodeWeights(file)).toEqual({ ...network, parameters: network.parameters.map(Math.fround), storage: 'f32' });
      }),
    );
  });

  it("gives back any network: in int8 each parameter within a 254th of its row's largest", () => {
    fc.assert(
      fc.property(anyStoredNetwork, (network) => {
        const { parameters, ...rest } = decodeWeights(encodeWeights(network, { storage: 'int8' }));
        expect(rest).toEqual({ config: network.config, scaling: network.scaling, storage: 'int8' });
        const peaks = rowPeaks(network);
        parameters.forEach((value, i) => {
          const exact = network.parameters[i];
          if (peaks[i] === 0) expect(value).toBe(Math.fround(exact));
          else expect(Math.abs(value - exact)).toBeLessThanOrEqual(Math.max(1e-30, (peaks[i] / 254) * (1 + 1e-6)));
        });
      }),
    );
  });

  it.each([127 * 2 ** 93, -127 * 2 ** 93, 1.2e30, 1e-29, 1e-31, 2 ** -142, 5e-324])('keeps rows about %d within the bound of int8', (peak) => {
    const config = someConfig({ cell: 'elman-tanh', hidden: 2, bias: false });
    const parameters = Float64Array.of(1, 1, peak, peak / 3, 0, peak / 7, peak, -peak);
    const decoded = decodeWeights(encodeWeights({ config, parameters, scaling: {} }, { storage: 'int8' }));
    decoded.parameters.forEach((value, i) => {
      expect(Math.abs(value - parameters[i])).toBeLessThanOrEqual(Math.max(1e-30, (Math.abs(peak) / 254) * (1 + 1e-6)));
    });
  });

  it.each(STORAGES)('loses nothing more when what was read is written again: %s', (storage) => {
    fc.assert(
      fc.property(anyStoredNetwork, (network) => {
        const file = encodeWeights(network, { storage });
        expect(encodeWeights(decodeWeights(file), { storage })).toEqual(file);
      }),
    );
  });

  it.each(STORAGES)('is read wherever it lies in a larger buffer: %s', (storage) => {
    const file = encodeWeights(someStoredNetwork(), { storage });
    const larger = new Uint8Array(file.length + 9).fill(0xaa);
    larger.set(file, 3);
    expect(decodeWeights(larger.subarray(3, 3 + file.length))).toEqual(decodeWeights(file));
  });

  it('takes in int8 under a third of what it takes in f32, at 64 units and two layers', () => {
    const config = someConfig({ cell: 'gru', hidden: 64, layers: 2 });
    const { parameters } = someBatch(config, 1, 1, 1);
    const [f32, int8] = STORAGES.map((storage) => encodeWeights({ config, parameters, scaling: {} }, { storage }).length);
    expect(int8).toBeLessThan(f32 / 3);
  });
});

describe.each(CELL_KINDS)('a network of %s cells that was kept', (cell) => {
  const config = someConfig({ cell, inputs: 2, hidden: 16, layers: 2, head: { kind: 'linear', targets: 2 } });
  const { parameters, inputs } = someBatch(config, 64, 1, 23);
  const network = { config, parameters: parameters.map((value) => value / 2), scaling: {} };
  const before = outputsOf(network, inputs);
  const largest = Math.max(...before.map(Math.abs));

  it.each([
    { storage: 'f32' as const, most: 1e-7 },
    { storage: 'int8' as const, most: 0.005 },
  ])('puts out what it did, but for $most of the largest output: $storage', ({ storage, most }) => {
    const after = outputsOf(decodeWeights(encodeWeights(network, { storage })), inputs);
    const error = Math.max(...after.map((value, i) => Math.abs(value - before[i])));
    expect(error / largest).toBeLessThan(most);
    expect(error).toBeGreaterThan(0);
  });
});

describe('encodeWeights refuses what could not be read again', () => {
  const network = someStoredNetwork();
  const withFirst = (value: number): Float64Array => network.parameters.map((kept, i) => (i === 0 ? value : kept));

  it.each<[string, Partial<StoredNetwork>, string]>([
    ['a config that cannot be built', { config: { ...network.config, hidden: 257 } }, 'hidden'],
    ['too few parameters', { parameters: network.parameters.slice(1) }, 'parameters'],
    ['NaN', { parameters: withFirst(NaN) }, 'parameters'],
    ['infinity', { parameters: withFirst(-Infinity) }, 'parameters'],
    ['what is beyond 1.3e30', { parameters: withFirst(1.3e30) }, 'parameters'],
    ['a scaling with NaN', { scaling: { low: NaN } }, 'scaling'],
    ['a scaling with an infinity in a list', { scaling: { lows: [1, Infinity] } }, 'scaling'],
    ['a scaling of more than 4,096 bytes', { scaling: { note: 'x'.repeat(4096) } }, 'scaling'],
    ['a scaling that is longer in ASCII', { scaling: { note: 'ü'.repeat(1000) } }, 'scaling'],
  ])('%s', (_what, part, named) => {
    for (const storage of STORAGES) {
      expect(() => encodeWeights({ ...network, ...part }, { storage })).toThrow(new InvalidNetworkError(named));
    }
  });
});
