import { describe, expect, it } from 'vitest';
import type { BacktestSummary } from '../../../../src/core/forecast/backtest/backtest-summary.ts';
import type { PastForecast } from '../../../../src/core/forecast/backtest/past-forecast.ts';
import type { Forecast } from '../../../../src/core/forecast/forecast.ts';
import { nextBacktest, NO_BACKTEST, recordOf, type BacktestEvent } from '../../../../src/extension/popup/backtest/backtest.ts';

const forecast = (): Forecast => ({ scorecard: { kind: 'too-short' } }) as Forecast;
const A = forecast();
const B = forecast();
const past = {} as PastForecast;
const record = (model: 'theta' | 'no-change', error: number, ratio: number) => ({ model, error, ratio, errorByStep: Float64Array.of(error) });
const summary: BacktestSummary = {
  origins: 40,
  horizon: 6,
  own: record('theta', 0.8, 0.8),
  others: [record('no-change', 1, 1)],
  coverage: [{ level: 0.8, share: 0.82, count: 240 }],
  bias: -0.1,
};
const after = (...events: BacktestEvent[]) => events.reduce(nextBacktest, NO_BACKTEST);
const started: BacktestEvent = { type: 'backtest-started', of: A, total: 3 };

describe('nextBacktest', () => {
  it('gathers what comes, then sums it up', () => {
    const running = after(started, { type: 'backtest-progressed', of: A, pasts: [past, past] });
    expect(running).toMatchObject({ stage: 'running', total: 3, pasts: [past, past], summary: null });
    expect(nextBacktest(running, { type: 'backtest-done', of: A, summary })).toMatchObject({ stage: 'done', summary });
  });

  it('listens to nothing of another forecast', () => {
    const running = after(started);
    expect(nextBacktest(running, { type: 'backtest-progressed', of: B, pasts: [past] })).toBe(running);
    expect(nextBacktest(running, { type: 'backtest-done', of: B, summary })).toBe(running);
  });

  it('forgets what it had when it is cancelled, and hears nothing more of it', () => {
    const cancelled = after(started, { type: 'backtest-progressed', of: A, pasts: [past] }, { type: 'backtest-cancelled' });
    expect(cancelled).toMatchObject({ stage: 'cancelled', pasts: [] });
    expect(nextBacktest(cancelled, { type: 'backtest-progressed', of: A, pasts: [past] })).toBe(cancelled);
    expect(nextBacktest(cancelled, started)).toMatchObject({ stage: 'running', pasts: [] });
  });

  it('says why it failed', () => {
    const problem = { code: 'worker_unreachable', parameters: {} };
    expect(after(started, { type: 'backtest-failed', of: A, problem })).toMatchObject({ stage: 'failed', problem });
  });
});

describe('recordOf', () => {
  it('is the quick one until the backtest has run', () => {
    expect(recordOf(A, NO_BACKTEST)).toBe(A.scorecard);
    expect(recordOf(A, { ...after(started), of: B, summary })).toBe(A.scorecard);
  });

  it('is what the backtest came to once it has', () => {
    expect(recordOf(A, after(started, { type: 'backtest-done', of: A, summary }))).toEqual({
      kind: 'scored', origins: 40, error: 0.8, noChange: 1, ratio: 0.8, steps: 6, coverage: summary.coverage, bias: -0.1,
    });
  });

  it('holds "no change" against itself', () => {
    const own = { ...summary, own: record('no-change', 1, 1), others: [] };
    expect(recordOf(A, after(started, { type: 'backtest-done', of: A, summary: own }))).toMatchObject({ error: 1, noChange: 1, ratio: 1 });
  });
});
