import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../src/core/random.ts';
import { CELL_KINDS, type NetworkConfig } from '../../../../../src/core/rnn/network-config.ts';
import { createState } from '../../../../../src/core/rnn/network-state.ts';
import { parameterCount } from '../../../../../src/core/rnn/parameters.ts';
import type { Engine } from '../../../../../src/core/rnn/engine.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { createBatch, sliceBatch, type Batch, type Example } from '../../../../../src/core/rnn/training/batch.ts';
import type { LossConfig, LossSum } from '../../../../../src/core/rnn/training/loss.ts';
import { createShardGradient } from '../../../../../src/core/rnn/training/shard-gradient.ts';
import { ENGINES } from '../../../../support/engines.ts';
import { someConfig, someParameters } from '../../../../support/random-networks.ts';
import { someExamples } from '../../../../support/training-data.ts';

interface Result extends LossSum {
  readonly gradient: Float64Array;
}

function lossAndGradient(config: NetworkConfig, loss: LossConfig, batch: Batch, engine: Engine = plainEngine): Result {
  const shardGradient = createShardGradient(engine, config, loss);
  const sum: LossSum = { loss: 0, weight: 0 };
  const gradient = new Float64Array(parameterCount(config));
  shardGradient.load(someParameters(config, createRandom(5)));
  shardGradient.addLossAndGradient(batch, createState(config, batch.size), sum, gradient);
  return { ...sum, gradient };
}

/** A sequence that is there, but counts for nothing. */
const mute = (example: Example): Example => ({ ...example, weights: new Float64Array(example.weights.length) });

const ODD_TARGETS = [NaN, Infinity, -Infinity, 1e308];
const LOSSES: readonly LossConfig[] = [{ kind: 'mse' }, { kind: 'mae' }, { kind: 'huber', delta: 1 }, { kind: 'pinball' }];

describe.each(CELL_KINDS)('a batch of unequal lengths, %s', (cell) => {
  const config = someConfig({ cell, layers: 2, inputs: 2, hidden: 4, head: { kind: 'quantile', targets: 2, levels: [0.1, 0.5, 0.9] } });
  const pinball: LossConfig = { kind: 'pinball' };

  it('gives each example the gradient that it has alone, to the bit, however much longer the others are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }), fc.nat(3), fc.nat(), (lengths, pick, seed) => {
        const examples = someExamples(lengths, seed, { inputs: 2, targets: 2 });
        const chosen = pick % examples.length;
        const alone = lossAndGradient(config, pinball, createBatch([examples[chosen]], 2, 2));
        const padded = lossAndGradient(config, pinball, createBatch(examples.map((example, i) => (i === chosen ? example : mute(example))), 2, 2));
        expect(padded).toEqual(alone);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('gives the sum of what its examples give alone', () => {
    const examples = someExamples([3, 9, 1, 6], 11, { inputs: 2, targets: 2 });
    const together = lossAndGradient(config, pinball, createBatch(examples, 2, 2));
    const alone = examples.map((example) => lossAndGradient(config, pinball, createBatch([example], 2, 2)));
    expect(together.weight).toBe(alone.reduce((sum, { weight }) => sum + weight, 0));
    expect(together.loss).toBeCloseTo(alone.reduce((sum, { loss }) => sum + loss, 0), 10);
    together.gradient.forEach((value, i) => expect(value).toBeCloseTo(alone.reduce((sum, { gradient }) => sum + gradient[i], 0), 10));
  });

  it.each(LOSSES)('takes any target whose weight is 0 without a trace: $kind', (loss) => {
    const [example] = someExamples([5], 3, { inputs: 2, targets: 2 });
    example.weights[3] = example.weights[6] = 0;
    const plain = lossAndGradient(config, loss, createBatch([example], 2, 2));
    for (const odd of ODD_TARGETS) {
      const targets = example.targets.map((value, i) => (example.weights[i] === 0 ? odd : value));
      expect(lossAndGradient(config, loss, createBatch([{ ...example, targets }], 2, 2))).toEqual(plain);
    }
    expect(Number.isFinite(plain.loss)).toBe(true);
  });

  it('gives weight 2 twice what weight 1 gives', () => {
    const [example] = someExamples([5], 4, { inputs: 2, targets: 2 });
    const once = lossAndGradient(config, pinball, createBatch([example], 2, 2));
    const twice = lossAndGradient(config, pinball, createBatch([{ ...example, weights: example.weights.map((weight) => 2 * weight) }], 2, 2));
    expect(twice).toEqual({ loss: 2 * once.loss, weight: 2 * once.weight, gradient: once.gradient.map((value) => 2 * value) });
  });
});

const onEngines = ENGINES.flatMap((engine) => CELL_KINDS.map((cell) => ({ cell, engine, name: engine.name })));

describe.each(onEngines)('what counts for nothing, $cell on the $name engine', ({ cell, engine }) => {
  const config = someConfig({ cell, layers: 2, inputs: 2, hidden: 20, head: { kind: 'linear', targets: 2 } });
  const mse: LossConfig = { kind: 'mse' };
  const distance = (a: Float64Array, b: Float64Array): number => Math.hypot(...a.map((value, i) => value - b[i])) / Math.hypot(...a);

  it('changes nothing: padding, longer neighbours', () => {
    const examples = someExamples([3, 40, 9, 1, 17], 71, { inputs: 2, targets: 2 });
    for (const [chosen, example] of examples.entries()) {
      const alone = lossAndGradient(config, mse, createBatch([example], 2, 2), engine);
      const padded = lossAndGradient(config, mse, createBatch(examples.map((other, i) => (i === chosen ? other : mute(other))), 2, 2), engine);
      expect(Math.abs(padded.loss / alone.loss - 1)).toBeLessThan(1e-5);
      expect(distance(alone.gradient, padded.gradient)).toBeLessThan(1e-5);
    }
  });

  it('changes nothing: targets that are no numbers', () => {
    const [example] = someExamples([9], 72, { inputs: 2, targets: 2 });
    example.weights.fill(0, 4, 12);
    const odd = { ...example, targets: example.targets.map((value, i) => (example.weights[i] === 0 ? ODD_TARGETS[i % 4] : value)) };
    expect(lossAndGradient(config, mse, createBatch([odd], 2, 2), engine)).toEqual(lossAndGradient(config, mse, createBatch([example], 2, 2), engine));
  });
});

describe.each(CELL_KINDS)('a batch cut into windows, %s', (cell) => {
  const config = someConfig({ cell, layers: 2, hidden: 4 });
  const batch = createBatch(someExamples([17, 12, 3], 21), 1, 1);
  const mse: LossConfig = { kind: 'mse' };

  it.each([1, 2, 5, 16, 17])('has the loss of the whole, as the state is carried on: windows of %i steps', (window) => {
    const shardGradient = createShardGradient(plainEngine, config, mse);
    shardGradient.load(someParameters(config, createRandom(5)));
    const sum: LossSum = { loss: 0, weight: 0 };
    const state = createState(config, batch.size);
    for (let from = 0; from < batch.steps; from += window) {
      shardGradient.addLoss(sliceBatch(batch, from, Math.min(from + window, batch.steps)), state, sum);
    }
    const whole = lossAndGradient(config, mse, batch);
    expect(sum.weight).toBe(whole.weight);
    expect(sum.loss).toBeCloseTo(whole.loss, 12);
  });

  it('loses what would flow back over the cut, and nothing else', () => {
    const shardGradient = createShardGradient(plainEngine, config, mse);
    shardGradient.load(someParameters(config, createRandom(5)));
    const gradientOf = (weights: (t: number) => number, cuts: readonly number[]): Float64Array => {
      const rows = { ...batch, weights: batch.weights.map((weight, i) => weight * weights(Math.floor(i / batch.size))) };
      const state = createState(config, batch.size);
      const total = new Float64Array(parameterCount(config));
      const part = new Float64Array(total.length);
      cuts.slice(1).forEach((to, i) => {
        shardGradient.addLossAndGradient(sliceBatch(rows, cuts[i], to), state, { loss: 0, weight: 0 }, part);
        part.forEach((value, at) => (total[at] += value));
      });
      return total;
    };
    // Where only the first window counts, there is nothing to lose.
    const first = (t: number): number => (t < 5 ? 1 : 0);
    gradientOf(first, [0, 5, 17]).forEach((value, i) => expect(value).toBeCloseTo(gradientOf(first, [0, 17])[i], 12));
    expect(gradientOf(() => 1, [0, 5, 17])).not.toEqual(gradientOf(() => 1, [0, 17]));
  });
});
