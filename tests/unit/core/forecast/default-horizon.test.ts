import { describe, expect, it } from 'vitest';
import { defaultHorizon } from '../../../../src/core/forecast/default-horizon.ts';

describe('defaultHorizon', () => {
  it.each([
    { model: 'mini', period: 1, n: 400, horizon: 1 },
    { model: 'mini', period: 12, n: 400, horizon: 1 },
    { model: 'auto', period: 12, n: 400, horizon: 12 },
    { model: 'theta', period: 2, n: 4, horizon: 2 },
    { model: 'auto', period: 52, n: 400, horizon: 52 },
    { model: 'auto', period: 1, n: 1, horizon: 1 },
    { model: 'auto', period: 1, n: 6, horizon: 2 },
    { model: 'fitted', period: 1, n: 40, horizon: 10 },
    { model: 'auto', period: 1, n: 94, horizon: 24 },
    { model: 'no-change', period: 1, n: 5000, horizon: 24 },
  ] as const)('of $model on $n values with a period of $period is $horizon', ({ model, period, n, horizon }) => {
    expect(defaultHorizon(model, period, n)).toBe(horizon);
  });
});
