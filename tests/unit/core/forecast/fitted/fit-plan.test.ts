import { describe, expect, it } from 'vitest';
import { fitPlan } from '../../../../../src/core/forecast/fitted/fit-plan.ts';
import type { FitEffort } from '../../../../../src/core/forecast/fitted/fitted-model.ts';

describe('the plan of a fit', () => {
  it.each<[FitEffort, number, number]>([
    ['quick', 200, 300],
    ['quick', 2000, 300],
    ['quick', 4000, 150],
    ['quick', 20_000, 60],
    ['thorough', 4000, 3000],
    ['thorough', 20_000, 600],
  ])('%s on %i values has at most %i epochs, so that a long series does not take for ever', (effort, length, epochs) => {
    expect(fitPlan(length, null, 5, effort, 1).epochs).toBe(epochs);
  });

  it('says at most 96 steps at once; the others come by rolling on', () => {
    expect(fitPlan(500, 12, 1000, 'quick', 1).network.head.targets).toBe(96);
  });
});
