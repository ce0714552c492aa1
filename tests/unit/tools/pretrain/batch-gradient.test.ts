import { describe, expect, it } from 'vitest';
import { CANDIDATE_FLAGS, CANDIDATES } from '../../../../src/core/forecast/pretrained/candidates.ts';
import { decodeQuantiles } from '../../../../src/core/forecast/pretrained/decoder-head.ts';
import { pretrainedConfig } from '../../../../src/core/forecast/pretrained/pretrained-config.ts';
import { STEP_FEATURES } from '../../../../src/core/forecast/pretrained/step-features.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../src/core/forecast/quantile-levels.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { createState } from '../../../../src/core/rnn/network-state.ts';
import { parameterCount } from '../../../../src/core/rnn/parameters.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { createBatchGradient } from '../../../../src/tools/pretrain/batch-gradient.ts';
import type { TrainingBatch } from '../../../../src/tools/pretrain/training-batch.ts';
import { ENGINES } from '../../../support/engines.ts';
import { someNumbers, someParameters } from '../../../support/random-networks.ts';

const SIZE = { hidden: 3, layers: 1, context: 2, decoder: 8 };
const CONFIG = pretrainedConfig(SIZE);
const STEPS = 5;
const SEQUENCES = 2;
/** Small enough that no quantile passes a target and no unit its threshold. */
const NUDGE = 1e-6;

function someBatch(seed: number): TrainingBatch {
  const random = createRandom(seed);
  // Two pairs share an origin, so that their gradients meet there.
  const sequences = Int32Array.of(0, 0, 0, 1, 1);
  const pairs = sequences.length;
  return {
    steps: STEPS,
    size: SEQUENCES,
    inputs: someNumbers(STEPS * STEP_FEATURES * SEQUENCES, random),
    pairs,
    decoderInputs: someNumbers((SIZE.context + CANDIDATES + CANDIDATE_FLAGS) * pairs, random),
    candidates: someNumbers(pairs * CANDIDATES, random),
    sequences,
    origins: Int32Array.of(4, 4, 2, 4, 0),
    horizons: Int32Array.of(1, 7, 3, 1, 96),
    targets: someNumbers(pairs, random).map((value) => 3 * value),
    weights: Float64Array.of(1, 0.5, 0.25, 1, 0.1),
  };
}

function parametersOf(seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from([...someParameters(CONFIG.encoder, random), ...someParameters(CONFIG.decoder, random)]);
}

/** The loss written plainly, pair by pair: R. Koenker and G. Bassett's, twice, with the median's own share of 0.4. */
function plainLoss(batch: TrainingBatch, parameters: Float64Array): number {
  const count = parameterCount(CONFIG.encoder);
  const reader = plainEngine.createRunner(CONFIG.encoder, parameters.slice(0, count));
  const writer = plainEngine.createRunner(CONFIG.decoder, parameters.slice(count));
  let sum = 0;
  for (let pair = 0; pair < batch.pairs; pair++) {
    const read = batch.origins[pair] + 1;
    const sequence = Float64Array.from({ length: read * STEP_FEATURES }, (_, i) => batch.inputs[i * SEQUENCES + batch.sequences[pair]]);
    const context = new Float64Array(SIZE.context);
    reader.run(createState(CONFIG.encoder), sequence, context);
    const inputs = Float64Array.from({ length: CONFIG.decoder.inputs }, (_, i) => (i < SIZE.context ? context[i] : batch.decoderInputs[i * batch.pairs + pair]));
    const outputs = new Float64Array(CONFIG.decoder.head.targets);
    writer.run(createState(CONFIG.decoder), inputs, outputs);
    const quantiles = new Float64Array(QUANTILE_LEVELS.length);
    decodeQuantiles(outputs, 0, 1, batch.candidates, pair, batch.horizons[pair], quantiles);
    const losses = QUANTILE_LEVELS.map((level, i) => {
      const error = batch.targets[pair] - quantiles[i];
      return 2 * Math.max(level * error, (level - 1) * error);
    });
    const mean = losses.reduce((total, loss) => total + loss, 0) / losses.length;
    sum += batch.weights[pair] * (0.6 * mean + 0.4 * losses[MEDIAN]);
  }
  return sum / batch.pairs;
}

describe('the gradient of a batch', () => {
  it('is what central differences give, for every parameter of both networks', () => {
    const batch = someBatch(3);
    const parameters = parametersOf(4);
    const batchGradient = createBatchGradient(plainEngine, CONFIG);
    const gradient = new Float64Array(parameters.length).fill(NaN);
    batchGradient.load(parameters);
    const loss = batchGradient.compute(batch, gradient);
    expect(batchGradient.loss(batch)).toBe(loss);
    const wrong: { i: number; gradient: number; difference: number }[] = [];
    for (let i = 0; i < parameters.length; i++) {
      const nudged = (by: number): number => {
        batchGradient.load(parameters.map((value, at) => (at === i ? value + by : value)));
        return batchGradient.loss(batch);
      };
      const difference = (nudged(NUDGE) - nudged(-NUDGE)) / (2 * NUDGE);
      if (!(Math.abs(gradient[i] - difference) < 1e-7 * Math.max(1, Math.abs(difference)))) wrong.push({ i, gradient: gradient[i], difference });
    }
    expect(wrong).toEqual([]);
    expect(gradient.filter((value) => value !== 0).length).toBeGreaterThan(parameters.length / 2);
  });

  it('is of the loss that one gets pair by pair, each by the encoder run up to its origin', () => {
    for (const seed of [5, 6, 7]) {
      const batchGradient = createBatchGradient(plainEngine, CONFIG);
      batchGradient.load(parametersOf(seed));
      expect(batchGradient.loss(someBatch(seed))).toBeCloseTo(plainLoss(someBatch(seed), parametersOf(seed)), 10);
    }
  });

  it('is the same on both engines, but for rounding', () => {
    const [plain, wasm] = ENGINES.map((engine) => {
      const batchGradient = createBatchGradient(engine, CONFIG);
      const gradient = new Float64Array(parametersOf(8).length);
      batchGradient.load(parametersOf(8));
      return { loss: batchGradient.compute(someBatch(9), gradient), gradient };
    });
    expect(Math.abs(wasm.loss - plain.loss)).toBeLessThan(1e-5 * plain.loss);
    const size = Math.max(...plain.gradient.map(Math.abs));
    plain.gradient.forEach((value, i) => expect(Math.abs(wasm.gradient[i] - value)).toBeLessThan(1e-5 * size));
  });

  it('counts a pair by its weight, and one without weight not at all', () => {
    const batch = someBatch(10);
    const batchGradient = createBatchGradient(plainEngine, CONFIG);
    batchGradient.load(parametersOf(11));
    const of = (weights: readonly number[], targets = batch.targets): number => batchGradient.loss({ ...batch, targets, weights: Float64Array.from(weights) });
    expect(of([2, 1, 0.5, 2, 0.2])).toBeCloseTo(2 * of([1, 0.5, 0.25, 1, 0.1]), 12);
    const changed = batch.targets.map((target, pair) => (pair === 1 ? target + 9 : target));
    expect(of([1, 0, 1, 1, 1], changed)).toBe(of([1, 0, 1, 1, 1]));
    expect(of([1, 1, 1, 1, 1], changed)).not.toBe(of([1, 1, 1, 1, 1]));
  });
});
