import { describe, expect, it } from 'vitest';
import { clipGradient } from '../../../../../src/core/rnn/training/clip-gradient.ts';
import { createOptimizerState, updateParameters } from '../../../../../src/core/rnn/training/optimizer.ts';
import { clippings, optimizers } from '../../../../support/reference-vectors.ts';

/** PyTorch adds this to the norm that it divides by; the algorithm, and we, do not. */
const TORCH_CLIP_EPSILON = 1e-6;

/** The largest |difference| / |reference|. */
function farthest(values: Float64Array, reference: readonly number[]): number {
  expect(values.length).toBe(reference.length);
  return reference.reduce((most, right, i) => Math.max(most, Math.abs(values[i] - right) / (Math.abs(right) || 1)), 0);
}

describe('the optimizers', () => {
  const cases = optimizers.map((reference) => [JSON.stringify(reference.config), reference] as const);

  it.each(cases)('move parameters as PyTorch does over five updates: %s', (_title, { config, parameters, rates, gradients, after }) => {
    const moving = Float64Array.from(parameters);
    const state = createOptimizerState(config, moving.length);
    rates.forEach((rate, step) => {
      updateParameters(config, state, moving, Float64Array.from(gradients[step]), rate);
      expect(farthest(moving, after[step])).toBeLessThan(1e-12);
    });
    expect(state.steps).toBe(rates.length);
  });
});

describe('clipGradient', () => {
  it('has references on both sides of the limit', () => {
    expect(new Set(clippings.map(({ norm, longest }) => norm > longest))).toEqual(new Set([true, false]));
  });

  it.each(clippings)('shortens to $longest what is longer, as PyTorch does but for its 1e-6', ({ gradient, longest, norm, clipped }) => {
    const ours = Float64Array.from(gradient);
    const before = clipGradient(ours, longest);
    expect(Math.abs(before - norm)).toBeLessThan(1e-12 * (norm || 1));
    const lengthen = norm > longest ? (norm + TORCH_CLIP_EPSILON) / norm : 1;
    expect(farthest(ours, clipped.map((value) => value * lengthen))).toBeLessThan(1e-12);
  });
});
