import type { BacktestSummary } from '../../../core/forecast/backtest/backtest-summary.ts';
import type { PastForecast } from '../../../core/forecast/backtest/past-forecast.ts';
import type { Forecast } from '../../../core/forecast/forecast.ts';
import type { Scorecard } from '../../../core/forecast/scorecard.ts';
import type { ProblemData } from '../../../core/problem.ts';

/** How the backtest of the forecast on show stands. */
export interface Backtest {
  /** The forecast that it judges; null before the first. */
  readonly of: Forecast | null;
  readonly stage: 'none' | 'running' | 'cancelled' | 'failed' | 'done';
  /** How many places it goes back to; 0 where the series is too short for any. */
  readonly total: number;
  /** What the model would have said there, the earliest first. */
  readonly pasts: readonly PastForecast[];
  /** null until it is done, and where nothing came to compare with. */
  readonly summary: BacktestSummary | null;
  readonly problem: ProblemData | null;
}

export const NO_BACKTEST: Backtest = { of: null, stage: 'none', total: 0, pasts: [], summary: null, problem: null };

/** What can happen to it; what comes of an earlier one changes nothing. */
export type BacktestEvent =
  | { readonly type: 'backtest-started'; readonly of: Forecast; readonly total: number }
  | { readonly type: 'backtest-progressed'; readonly of: Forecast; readonly pasts: readonly PastForecast[] }
  | { readonly type: 'backtest-done'; readonly of: Forecast; readonly summary: BacktestSummary | null }
  | { readonly type: 'backtest-failed'; readonly of: Forecast; readonly problem: ProblemData }
  | { readonly type: 'backtest-cancelled' };

/** How it stands after an event. */
export function nextBacktest(backtest: Backtest, event: BacktestEvent): Backtest {
  if (event.type === 'backtest-started') return { ...NO_BACKTEST, of: event.of, stage: 'running', total: event.total };
  if (backtest.stage !== 'running') return backtest;
  if (event.type === 'backtest-cancelled') return { ...backtest, stage: 'cancelled', pasts: [] };
  if (event.of !== backtest.of) return backtest;
  switch (event.type) {
    case 'backtest-progressed':
      return { ...backtest, pasts: [...backtest.pasts, ...event.pasts] };
    case 'backtest-done':
      return { ...backtest, stage: 'done', summary: event.summary };
    case 'backtest-failed':
      return { ...backtest, stage: 'failed', pasts: [], problem: event.problem };
  }
}

/** A forecast's record: what its backtest came to once it has run, until then the quick one that came with it. */
export function recordOf(forecast: Forecast, { of, summary }: Backtest): Scorecard {
  if (of !== forecast || !summary) return forecast.scorecard;
  const { origins, horizon, own, others, coverage, bias } = summary;
  const noChange = own.model === 'no-change' ? own : others.find(({ model }) => model === 'no-change');
  return { kind: 'scored', origins, error: own.error, noChange: noChange?.error ?? own.error, ratio: own.ratio, steps: horizon, coverage, bias };
}
