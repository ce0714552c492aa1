import { planBacktest } from '../../../core/forecast/backtest/plan-backtest.ts';
import { summarizeBacktest } from '../../../core/forecast/backtest/backtest-summary.ts';
import { problemData } from '../../../core/problem.ts';
import type { Send } from '../../messages/create-send.ts';
import { MOST_ORIGINS_ASKED } from '../../messages/protocol.ts';
import type { Store } from '../../ui/create-store.ts';
import type { PopupEvent, PopupState } from '../popup-state.ts';

/** What the backtester needs from the world around it. */
interface BacktesterServices {
  readonly send: Send;
  readonly newId: () => string;
  /** ms of a clock that never goes back. */
  readonly now: () => number;
}

/** The popup's side of trying a forecast on the past of its series. */
export interface Backtester {
  /** Runs the backtest of the forecast on show where the details are open and it has not run yet. */
  readonly follow: () => void;
  /** Runs it once more, after it was cancelled or failed. */
  readonly again: () => void;
  readonly cancel: () => void;
}

const FEWEST_ASKED = 2;
/** Asking for more at once would make progress jump, and Cancel late. */
const LONGEST_CHUNK_MS = 120;

/** Goes back to the past in chunks, so that the popup stays alive and a stopped worker loses little. */
export function createBacktester({ send, newId, now }: BacktesterServices, { state, dispatch }: Store<PopupState, PopupEvent>): Backtester {
  /** Whatever was begun last counts. */
  let run = 0;

  const begin = async (): Promise<void> => {
    const { shown, hand, awaited } = state();
    if (!shown || !hand || awaited !== null) return;
    const mine = ++run;
    const { input, forecast } = shown;
    const { model, periods } = hand;
    const horizon = forecast.values.length;
    const origins = planBacktest(input.series, horizon);
    dispatch({ type: 'backtest-started', of: forecast, total: origins.length });
    try {
      let size = FEWEST_ASKED;
      for (let at = 0; at < origins.length; ) {
        const chunk = origins.slice(at, at + size);
        const began = now();
        const pasts = await send('backtest', { id: newId(), input, model, horizon, periods, origins: chunk });
        // Another forecast has taken its place meanwhile, or nobody wants it any more.
        if (mine !== run || state().backtest.of !== forecast) return;
        dispatch({ type: 'backtest-progressed', of: forecast, pasts });
        at += chunk.length;
        if (now() - began < LONGEST_CHUNK_MS / 2) size = Math.min(MOST_ORIGINS_ASKED, size * 2);
      }
      dispatch({ type: 'backtest-done', of: forecast, summary: summarizeBacktest(model, state().backtest.pasts) });
    } catch (error) {
      if (mine === run) dispatch({ type: 'backtest-failed', of: forecast, problem: problemData(error) });
    }
  };
  return {
    follow() {
      const { isDetailsOpen, shown, backtest } = state();
      if (isDetailsOpen && shown && shown.forecast !== backtest.of && !shown.forecast.verdict) void begin();
    },
    again: () => void begin(),
    cancel() {
      run++;
      dispatch({ type: 'backtest-cancelled' });
    },
  };
}
