import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { CANDIDATES } from '../../../../src/core/forecast/pretrained/candidates.ts';
import { STEP_FEATURES } from '../../../../src/core/forecast/pretrained/step-features.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { drawBatch, type BatchPlan } from '../../../../src/tools/pretrain/draw-batch.ts';
import { drawHorizons, LONGEST_TRAINED } from '../../../../src/tools/pretrain/draw-horizons.ts';
import { PRIORS } from '../../../../src/tools/pretrain/prior/draw-series.ts';
import type { TrainingBatch } from '../../../../src/tools/pretrain/training-batch.ts';

const CONTEXT = 3;
const PLAN: BatchPlan = { prior: PRIORS.wide, tokens: 64, context: CONTEXT, exactShare: 0.08, logarithmShare: 0.25 };
const SEEDS = Array.from({ length: 16 }, (_, seed) => seed + 1);
const TIME_LIMIT_MS = 60_000;

/** All bits of a batch in a few; to compare the lists themselves takes seconds. */
function digest(batch: TrainingBatch): string {
  return createHash('sha256').update(serialize(batch)).digest('hex');
}

describe('a batch of synthetic series', () => {
  it('is the same for the same seed, and another for another', () => {
    for (const seed of [1, 2, 3]) expect(digest(drawBatch(createRandom(seed), PLAN))).toBe(digest(drawBatch(createRandom(seed), PLAN)));
    expect(digest(drawBatch(createRandom(1), PLAN))).not.toBe(digest(drawBatch(createRandom(2), PLAN)));
  }, TIME_LIMIT_MS);

  it('is finite, asks each pair about a step that the encoder reads, and leaves room for the context', () => {
    for (const seed of SEEDS) {
      const batch = drawBatch(createRandom(seed), PLAN);
      const { steps, size, pairs, inputs, decoderInputs, candidates, sequences, origins, horizons, targets, weights } = batch;
      expect([inputs.length, candidates.length], `seed ${seed}`).toEqual([steps * STEP_FEATURES * size, pairs * CANDIDATES]);
      for (const numbers of [inputs, decoderInputs, candidates, targets, weights]) expect(numbers.every(Number.isFinite), `seed ${seed}`).toBe(true);
      expect(sequences.every((sequence) => sequence >= 0 && sequence < size)).toBe(true);
      expect(origins.every((origin) => origin >= 0 && origin < steps)).toBe(true);
      expect(horizons.every((horizon) => horizon >= 1 && horizon <= LONGEST_TRAINED)).toBe(true);
      expect(targets.every((target) => Math.abs(target) <= 1500)).toBe(true);
      expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
      expect(decoderInputs.subarray(0, CONTEXT * pairs).every((value) => value === 0)).toBe(true);
      // Each sequence is asked about as often as any other.
      expect(new Set(sequences).size).toBe(size);
    }
  }, TIME_LIMIT_MS);

  it('is of exact patterns alone where it is to be, with targets of a size that networks can say', () => {
    const { steps, size, horizons, targets } = drawBatch(createRandom(5), { ...PLAN, exactShare: 1 });
    expect([steps >= 2 && steps <= 9, size]).toEqual([true, 128]);
    expect([...new Set(horizons)]).toEqual([1, 2, 3, 4]);
    // What is straight goes on by the same change: the slope candidates know it.
    expect(targets.some((target) => target !== 0)).toBe(true);
  });

  it('takes targets from after the origin: of what is straight they are the step times the slope', () => {
    const ramp = { family: (_: unknown, length: number) => ({ values: Float64Array.from({ length }, (__, t) => 5 + t), period: 1, secondPeriod: 1 }), weight: 1, isRaw: true };
    // Augmentation bends some of them; most stay straight, up or down.
    const { targets, horizons, pairs } = drawBatch(createRandom(7), { ...PLAN, prior: { ramp }, exactShare: 0, logarithmShare: 0 });
    const straight = targets.filter((target, pair) => Math.abs(Math.abs(target) - horizons[pair]) < 1e-6);
    expect(straight.length).toBeGreaterThan(0.5 * pairs);
  });
});

describe('the horizons of a batch', () => {
  it('are near ones for short series and reach 96 for long ones, the next step among them', () => {
    for (const seed of SEEDS) {
      for (const [length, most] of [[12, 48], [23, 48], [24, 96], [256, 96]]) {
        const horizons = [...drawHorizons(createRandom(seed), length)];
        expect(horizons[0]).toBe(1);
        expect(horizons.every((horizon) => Number.isInteger(horizon) && horizon >= 1 && horizon <= most)).toBe(true);
      }
    }
  });
});
