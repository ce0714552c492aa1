import { summarizeBacktest, type BacktestSummary } from '../../../core/forecast/backtest/backtest-summary.ts';
import type { PastForecast } from '../../../core/forecast/backtest/past-forecast.ts';
import { planBacktest } from '../../../core/forecast/backtest/plan-backtest.ts';
import { normalizeSeries } from '../../../core/series/normalize-series.ts';
import type { Series } from '../../../core/series/series.ts';
import type { Send } from '../../messages/create-send.ts';

/** Few enough that progress moves and Cancel is heard. */
const ASKED_AT_ONCE = 4;

/** What the comparison needs from the world around it. */
export interface RecordServices {
  readonly send: Send;
  readonly newId: () => string;
  /** Told after each answer how many days of all have been forecast. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * How the product's own models did on some series, one step ahead, from the
 * same days that MiniRnn is scored at; the worker computes them.
 *
 * @returns a summary of `auto` and all it is compared with, per series; null for one too short
 * @throws the signal's reason once it is aborted, and whatever the worker answers with
 */
export async function fetchOtherRecords(all: readonly Series[], { send, newId, onProgress, signal }: RecordServices): Promise<(BacktestSummary | null)[]> {
  const plans = all.map((series) => ({ input: normalizeSeries(series, 'auto'), origins: planBacktest(series, 1) }));
  const total = plans.reduce((sum, { origins }) => sum + origins.length, 0);
  let done = 0;
  onProgress(done, total);
  const summaries: (BacktestSummary | null)[] = [];
  for (const { input, origins } of plans) {
    const pasts: PastForecast[] = [];
    for (let at = 0; at < origins.length; at += ASKED_AT_ONCE) {
      const chunk = origins.slice(at, at + ASKED_AT_ONCE);
      pasts.push(...(await send('backtest', { id: newId(), input, model: 'auto', horizon: 1, periods: null, origins: chunk })));
      signal.throwIfAborted();
      done += chunk.length;
      onProgress(done, total);
    }
    summaries.push(pasts.length > 0 ? summarizeBacktest('auto', pasts) : null);
  }
  return summaries;
}
