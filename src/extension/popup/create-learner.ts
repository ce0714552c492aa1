import { fingerprint, fingerprintSteps } from '../../core/forecast/fitted/fingerprint.ts';
import type { FitEffort } from '../../core/forecast/fitted/fitted-model.ts';
import { resolveRequest } from '../../core/forecast/resolve-request.ts';
import { problemData } from '../../core/problem.ts';
import { lastObservedIndex, type Series } from '../../core/series/series.ts';
import { yieldToPage } from '../dom/yield-to-page.ts';
import type { LearningClient, LearningState } from '../messages/learning.ts';
import type { Store } from '../ui/create-store.ts';
import { isLearning } from './learning.ts';
import { paceStates } from './pace-states.ts';
import type { PopupEvent, PopupState } from './popup-state.ts';

/** What learning needs from the world around it. */
export interface LearnerServices {
  readonly learning: LearningClient;
  readonly loadAwaitedFit: () => Promise<string>;
  readonly storeAwaitedFit: (id: string) => Promise<void>;
}

/** The popup's side of learning a series. */
export interface Learner {
  /** Follows what is told of a series that has just been put in hand: joins its fit, knows its model. */
  readonly follow: (series: Series) => Promise<void>;
  /** Stops the fit of the series that is about to go out of hand, unless the next one is the same. */
  readonly leave: (next: Series | null) => void;
  readonly learn: (effort: FitEffort) => Promise<void>;
  /** Back to what was there before the fit. */
  readonly cancel: () => Promise<void>;
}

/** More than a glance at each value of a longer series would be felt as a pause. */
export const LONGEST_AT_ONCE = 100_000;

/**
 * @param fail shows what went wrong
 * @param adopt takes on the model of a fit that has just ended for the series in hand
 */
export function createLearner(
  { learning: client, loadAwaitedFit, storeAwaitedFit }: LearnerServices,
  { state, dispatch }: Store<PopupState, PopupEvent>,
  fail: (error: unknown) => void,
  adopt: (done: Extract<LearningState, { kind: 'done' }>) => void,
): Learner {
  /** What was last asked of the trainer: it is told one thing after the other. */
  let busy: Promise<void> = Promise.resolve();
  /** Whose series it is, where that takes longer to find out. */
  let following: Promise<unknown> = Promise.resolve();
  const afterwards = (ask: () => Promise<void>): Promise<void> => (busy = busy.then(ask));
  const awaitFit = (id: string): void => void storeAwaitedFit(id).catch(fail);

  const told = (told: LearningState): void => {
    const wasLearning = isLearning(state().learning);
    dispatch({ type: 'learning-told', state: told });
    if (!wasLearning || state().learning.state !== told) return;
    if (told.kind !== 'running') awaitFit('');
    if (told.kind === 'done') adopt(told);
  };
  const paced = paceStates(told);
  // For as long as the page lives.
  client.listen((each) => each.id === state().learning.id && paced(each), new AbortController().signal);

  /** The fingerprint of a long series, found while the popup draws on; null when it is out of hand by then. */
  const followLater = async (series: Series): Promise<string | null> => {
    // What was told of the series before is not this one's.
    dispatch({ type: 'learning-followed', id: '' });
    const steps = fingerprintSteps(series);
    for (;;) {
      await yieldToPage();
      if (state().hand?.series !== series) return null;
      const { done, value } = steps.next();
      if (done) return value;
    }
  };

  return {
    async follow(series) {
      const id = series.values.length <= LONGEST_AT_ONCE ? fingerprint(series) : await (following = followLater(series));
      if (id === null) return;
      dispatch({ type: 'learning-followed', id });
      try {
        const [now, awaited] = await Promise.all([client.read(id), loadAwaitedFit()]);
        dispatch({ type: 'learning-read', state: now });
        if (awaited !== id || now.kind === 'running' || state().learning.state !== now) return;
        // The fit ended while no popup was open.
        awaitFit('');
        if (now.kind === 'done') adopt(now);
      } catch (error) {
        fail(error);
      }
    },

    leave(next) {
      const { learning } = state();
      if (!isLearning(learning) || (next && fingerprint(next) === learning.id)) return;
      awaitFit('');
      void afterwards(() => client.stop(learning.id).catch(fail));
    },

    learn: (effort) =>
      afterwards(async () => {
        await following;
        const { hand, learning } = state();
        if (!hand || isLearning(learning)) return;
        const { id } = learning;
        const { series } = hand;
        const horizon = resolveRequest(series, { model: 'fitted', horizon: hand.horizon, periods: hand.periods }).horizon;
        dispatch({ type: 'learning-asked', id, effort, horizon, last: series.values[lastObservedIndex(series)] });
        awaitFit(id);
        try {
          await client.start({ id, series, horizon, effort });
          dispatch({ type: 'learning-started', id });
        } catch (error) {
          dispatch({ type: 'learning-told', state: { kind: 'failed', id, problem: problemData(error) } });
        }
      }),

    cancel() {
      const { id, kept } = state().learning;
      dispatch({ type: 'learning-cancelled', id });
      awaitFit('');
      return afterwards(async () => {
        try {
          await client.stop(id);
          dispatch({ type: 'learning-stopped', id, state: await client.read(id) });
        } catch (error) {
          dispatch({ type: 'learning-stopped', id, state: kept ?? { kind: 'none', id } });
          fail(error);
        }
      });
    },
  };
}
