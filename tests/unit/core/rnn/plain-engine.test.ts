import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createRandom } from '../../../../src/core/random.ts';
import { predictMini, forecastMini } from '../../../../src/core/rnn/mini/mini-rnn.ts';
import { CELL_KINDS } from '../../../../src/core/rnn/network-config.ts';
import { createState } from '../../../../src/core/rnn/network-state.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { someBatch, someConfig, someNumbers, someParameters } from '../../../support/random-networks.ts';

/** MiniRnn as one of our networks: w1, w2, w3 are all the parameters there are. */
const MINI = someConfig({ cell: 'elman-relu', hidden: 1, bias: false });

describe('MiniRnn is an Elman network with one hidden unit', () => {
  it('gives the same for any weights and series', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(number, number, number), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), ([w1, w2, w3], series) => {
        const inputs = Float64Array.from(series);
        const output = new Float64Array(1);
        plainEngine.createRunner(MINI, Float64Array.of(w1, w2, w3)).run(createState(MINI), inputs, output);
        // -0 and 0 are the same output.
        expect(output[0] + 0).toBe(predictMini(inputs, { weights: { w1, w2, w3 } }) + 0);
      }),
    );
  });

  it('goes on feeding itself as MiniRnn does', () => {
    const state = createState(MINI);
    const runner = plainEngine.createRunner(MINI, Float64Array.of(1.4, -0.5, 1.4));
    const output = new Float64Array(1);
    runner.run(state, Float64Array.of(0.2, 0.1, 0.1), output);
    const steps = [output[0]];
    for (let step = 1; step < 6; step++) {
      runner.run(state, output.slice(), output);
      steps.push(output[0]);
    }
    expect(steps).toEqual([...forecastMini(Float64Array.of(0.2, 0.1, 0.1), 6)]);
  });
});

describe.each(CELL_KINDS)('a network of %s cells', (cell) => {
  const config = someConfig({ cell, inputs: 2, hidden: 5, layers: 3, head: { kind: 'linear', targets: 2 } });

  it('streams: a sequence in pieces of any length gives what it gives in one', () => {
    const random = createRandom(3);
    const parameters = someParameters(config, random);
    const steps = 600;
    const inputs = someNumbers(steps * 2, random);
    const whole = new Float64Array(steps * 2);
    plainEngine.createRunner(config, parameters).run(createState(config), inputs, whole);

    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }), (cuts) => {
        const runner = plainEngine.createRunner(config, parameters);
        const state = createState(config);
        const pieces: number[] = [];
        for (let at = 0, piece = 0; at < steps; piece++) {
          const length = Math.min(cuts[piece % cuts.length], steps - at);
          const outputs = new Float64Array(length * 2);
          runner.run(state, inputs.subarray(at * 2, (at + length) * 2), outputs);
          pieces.push(...outputs);
          at += length;
        }
        expect(pieces).toEqual([...whole]);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the last outputs where fewer are wanted', () => {
    const random = createRandom(4);
    const parameters = someParameters(config, random);
    const inputs = someNumbers(300 * 2, random);
    const all = new Float64Array(300 * 2);
    const last = new Float64Array(5 * 2);
    plainEngine.createRunner(config, parameters).run(createState(config), inputs, all);
    plainEngine.createRunner(config, parameters).run(createState(config), inputs, last);
    expect([...last]).toEqual([...all.subarray(-10)]);
  });

  it('gives each sequence of a batch what it gets alone, and so its state', () => {
    const { parameters, inputs } = someBatch(config, 7, 3, 5);
    const batchState = createState(config, 3);
    const differentiator = plainEngine.createDifferentiator(config);
    differentiator.load(parameters);
    const batch = differentiator.forward(inputs, 7, batchState);
    for (let sequence = 0; sequence < 3; sequence++) {
      const state = createState(config);
      const outputs = new Float64Array(7 * 2);
      plainEngine.createRunner(config, parameters).run(state, inputs.filter((_, i) => i % 3 === sequence), outputs);
      expect([...outputs]).toEqual([...batch.filter((_, i) => i % 3 === sequence)]);
      expect([...state.hidden]).toEqual([...batchState.hidden.filter((_, i) => i % 3 === sequence)]);
    }
  });
});
