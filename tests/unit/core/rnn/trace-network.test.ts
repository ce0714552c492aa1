import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import { sigmoid } from '../../../../src/core/rnn/cells/sigmoid.ts';
import { InvalidNetworkError } from '../../../../src/core/rnn/invalid-network-error.ts';
import { CELL_KINDS, type CellKind } from '../../../../src/core/rnn/network-config.ts';
import { createState } from '../../../../src/core/rnn/network-state.ts';
import { viewParameters } from '../../../../src/core/rnn/parameters.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { traceNetwork, type NetworkTrace, type TracedPart } from '../../../../src/core/rnn/trace-network.ts';
import { someConfig, someNumbers, someParameters } from '../../../support/random-networks.ts';

const PARTS: Readonly<Record<CellKind, readonly TracedPart[]>> = {
  'elman-tanh': ['hidden'],
  'elman-relu': ['hidden'],
  'dense-relu': ['hidden'],
  gru: ['reset', 'update', 'candidate', 'hidden'],
  lstm: ['input', 'forget', 'candidate', 'output', 'memory', 'hidden'],
};

function someTrace(cell: CellKind, seed: number, { layers = 1, steps = 5, inputs = 2, hidden = 3 } = {}) {
  const config = someConfig({ cell, layers, inputs, hidden });
  const random = createRandom(seed);
  const parameters = someParameters(config, random);
  const sequence = someNumbers(steps * inputs, random);
  return { config, parameters, sequence, trace: traceNetwork(config, parameters, sequence) };
}

/** The named part of a layer at a step, both from 0. */
function row({ layers }: NetworkTrace, layer: number, part: TracedPart, step: number, size: number): number[] {
  const values = layers[layer].find((each) => each.part === part)?.values;
  return Array.from(values?.subarray(step * size, (step + 1) * size) ?? []);
}

describe('a trace of a network', () => {
  it.each(CELL_KINDS)('of %s has the parts of the cell, a row a step, in every layer', (cell) => {
    const { trace } = someTrace(cell, 1, { layers: 2, steps: 4, hidden: 3 });
    expect(trace.layers.map((parts) => parts.map(({ part }) => part))).toEqual([PARTS[cell], PARTS[cell]]);
    for (const { values } of trace.layers.flat()) expect(values).toHaveLength(12);
  });

  it.each(CELL_KINDS)('of %s ends in the very outputs and state of the engine, whatever the depth', (cell) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 300 }), fc.integer(), (layers, steps, seed) => {
        const { config, parameters, sequence, trace } = someTrace(cell, seed, { layers, steps });
        const outputs = new Float64Array(steps);
        const state = createState(config);
        plainEngine.createRunner(config, parameters).run(state, sequence, outputs);
        expect(trace.outputs).toEqual(outputs);
        trace.layers.forEach((_, layer) => {
          expect(row(trace, layer, 'hidden', steps - 1, 3)).toEqual(Array.from(state.hidden.subarray(layer * 3, layer * 3 + 3)));
          if (cell === 'lstm') expect(row(trace, layer, 'memory', steps - 1, 3)).toEqual(Array.from(state.memory.subarray(layer * 3, layer * 3 + 3)));
        });
      }),
      { numRuns: 20, seed: 4 },
    );
  });
});

/** What docs/model.md defines, one unit and one step at a time. */
describe('each number of a trace is what its equation says', () => {
  const size = 3;
  const steps = 5;
  const inputs = 2;

  function sums(cell: CellKind, seed: number) {
    const { config, parameters, sequence, trace } = someTrace(cell, seed, { steps, inputs, hidden: size });
    const { layers, head } = viewParameters(config, parameters.slice());
    const { input, recurrent, bias, feedbackBias } = layers[0];
    const before = (t: number, part: TracedPart = 'hidden'): readonly number[] => (t === 0 ? new Array<number>(size).fill(0) : row(trace, 0, part, t - 1, size));
    /** W x_t + b and U h_(t-1), of a unit in a block of rows. */
    const a = (block: number, unit: number, t: number): number => {
      const at = block * size + unit;
      return bias[at] + [0, 1].reduce((sum, i) => sum + input[at * inputs + i] * sequence[t * inputs + i], 0);
    };
    const u = (block: number, unit: number, t: number): number =>
      before(t).reduce((sum, h, i) => sum + recurrent[(block * size + unit) * size + i] * h, 0);
    const at = (part: TracedPart, unit: number, t: number): number => row(trace, 0, part, t, size)[unit];
    return { a, u, at, before, feedbackBias, head, trace };
  }

  const places = Array.from({ length: steps * size }, (_, place) => ({ t: Math.floor(place / size), unit: place % size }));

  it('Elman: h = f(a + u)', () => {
    const tanh = sums('elman-tanh', 5);
    const relu = sums('elman-relu', 5);
    for (const { t, unit } of places) {
      expect(tanh.at('hidden', unit, t)).toBeCloseTo(Math.tanh(tanh.a(0, unit, t) + tanh.u(0, unit, t)), 14);
      expect(relu.at('hidden', unit, t)).toBeCloseTo(Math.max(0, relu.a(0, unit, t) + relu.u(0, unit, t)), 14);
    }
  });

  it('GRU: r, z, n and h', () => {
    const { a, u, at, before, feedbackBias } = sums('gru', 6);
    for (const { t, unit } of places) {
      const r = sigmoid(a(0, unit, t) + u(0, unit, t));
      const z = sigmoid(a(1, unit, t) + u(1, unit, t));
      const n = Math.tanh(a(2, unit, t) + r * (u(2, unit, t) + feedbackBias[unit]));
      expect(at('reset', unit, t)).toBeCloseTo(r, 14);
      expect(at('update', unit, t)).toBeCloseTo(z, 14);
      expect(at('candidate', unit, t)).toBeCloseTo(n, 14);
      expect(at('hidden', unit, t)).toBeCloseTo((1 - z) * n + z * before(t)[unit], 14);
    }
  });

  it('LSTM: i, f, g, o, c and h', () => {
    const { a, u, at, before } = sums('lstm', 7);
    for (const { t, unit } of places) {
      const [i, f, g, o] = [0, 1, 2, 3].map((block) => a(block, unit, t) + u(block, unit, t));
      const c = sigmoid(f) * before(t, 'memory')[unit] + sigmoid(i) * Math.tanh(g);
      expect(at('input', unit, t)).toBeCloseTo(sigmoid(i), 14);
      expect(at('forget', unit, t)).toBeCloseTo(sigmoid(f), 14);
      expect(at('candidate', unit, t)).toBeCloseTo(Math.tanh(g), 14);
      expect(at('output', unit, t)).toBeCloseTo(sigmoid(o), 14);
      expect(at('memory', unit, t)).toBeCloseTo(c, 14);
      expect(at('hidden', unit, t)).toBeCloseTo(sigmoid(o) * Math.tanh(c), 14);
    }
  });

  it('the head: y = V h + d', () => {
    const { head, trace } = sums('gru', 8);
    for (let t = 0; t < steps; t++) {
      const wanted = row(trace, 0, 'hidden', t, size).reduce((sum, h, unit) => sum + head.weights[unit] * h, head.bias[0]);
      expect(trace.outputs[t]).toBeCloseTo(wanted, 14);
    }
  });
});

it('parameters of another network are refused', () => {
  expect(() => traceNetwork(someConfig({ cell: 'gru' }), new Float64Array(5), new Float64Array(3))).toThrow(InvalidNetworkError);
});
