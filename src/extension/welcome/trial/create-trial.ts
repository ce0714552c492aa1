import { problemData } from '../../../core/problem.ts';
import { normalizeSeries } from '../../../core/series/normalize-series.ts';
import { createSeries, type Series } from '../../../core/series/series.ts';
import type { Send } from '../../messages/create-send.ts';
import type { Settings } from '../../platform/settings.ts';
import { createStore } from '../../ui/create-store.ts';
import { lineStyleOf } from '../../ui/line-style.ts';
import { DAYS_KEPT_BACK, DAYS_SHOWN, nextTrial, startTrial } from './trial-state.ts';

/** What the live chart needs from the world around it; tests put their own in. */
export interface TrialServices {
  readonly send: Send;
  readonly loadSettings: () => Promise<Settings>;
  readonly newId: () => string;
}

export type Trial = ReturnType<typeof createTrial>;

/**
 * A chart that somebody can have continued, and that grows.
 *
 * @param prices the whole series, of which the last DAYS_KEPT_BACK days come one by one
 */
export function createTrial({ send, loadSettings, newId }: TrialServices, prices: Series) {
  const first = prices.values.length - DAYS_KEPT_BACK;
  const store = createStore(startTrial(first), nextTrial);
  const { state, dispatch } = store;

  /** Has the chart continued as it is after so many days; the last of them comes with the answer, so that line and forecast move as one. */
  const ask = async (end: number): Promise<void> => {
    const id = newId();
    const actual = end > state().end ? prices.values[end - 1] : null;
    dispatch({ type: 'asked', id });
    try {
      const { model, horizon, mode, level, lineColor, lineWidth } = await loadSettings();
      const input = normalizeSeries(daysUpTo(prices, end), mode);
      const forecast = await send('forecast', { id, input, model, horizon, periods: null });
      dispatch({ type: 'answered', id, answer: { input, forecast, level, lineStyle: lineStyleOf(lineColor, lineWidth) }, actual });
    } catch (error) {
      dispatch({ type: 'failed', id, problem: problemData(error) });
    }
  };

  return {
    state,
    subscribe: store.subscribe,
    prices,
    hasMore: (): boolean => state().end < prices.values.length,

    predict: (): Promise<void> => ask(state().end),
    /** Lets one more day come; what is drawn starts from it. */
    async grow(): Promise<void> {
      const { end, shown, awaited } = state();
      if (awaited !== null || end === prices.values.length) return;
      if (shown) await ask(end + 1);
      else dispatch({ type: 'grown' });
    },
    /** Takes the continuation away, as the cross of the overlay does. */
    close: (): void => dispatch({ type: 'closed' }),
    restart: (): void => dispatch({ type: 'restarted', end: first }),
  };
}

/** What the chart shows after so many days: the last DAYS_SHOWN of them. */
export function daysUpTo({ name, unit, values, times }: Series, end: number): Series {
  const start = Math.max(0, end - DAYS_SHOWN);
  return createSeries(values.subarray(start, end), { name, unit, times: times?.slice(start, end) ?? null });
}
