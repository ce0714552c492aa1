import type { FitProgress } from '../../core/forecast/fitted/fit-run.ts';
import type { FitEffort } from '../../core/forecast/fitted/fitted-model.ts';
import type { LearningState } from '../messages/learning.ts';

type Running = Extract<LearningState, { kind: 'running' }>;
type Done = Extract<LearningState, { kind: 'done' }>;

/** A fit as it is shown, until its result is drawn: nothing may flicker in between. */
export interface FitOnShow {
  readonly progress: FitProgress;
  readonly millisecondsLeft: number | null;
  /** (horizon) in the user's unit. */
  readonly preview: Float64Array;
  /** As far as the previews went, so that the chart's axis does not move to and fro. */
  readonly reach: { readonly low: number; readonly high: number };
}

/** How the learning of the series in hand stands. */
export interface Learning {
  /** The fingerprint of that series; '' for none. */
  readonly id: string;
  /** As the trainer last told; null until it has. */
  readonly state: LearningState | null;
  /** What came of the model that is kept for the series; null while there is none. */
  readonly kept: Done | null;
  readonly fit: FitOnShow | null;
  /** What was asked of the trainer and not yet acknowledged. */
  readonly asked: 'start' | 'stop' | null;
  /** Of the last fit begun from here. */
  readonly effort: FitEffort | null;
  /** How a fit ended while the popup was open. */
  readonly ended: 'done' | 'cancelled' | null;
}

export const NO_LEARNING: Learning = { id: '', state: null, kept: null, fit: null, asked: null, effort: null, ended: null };

/** What can happen to it; an event of another series than the one in hand comes too late and changes nothing. */
export type LearningEvent =
  | { readonly type: 'learning-followed'; readonly id: string }
  /** The answer to a question; what the trainer told meanwhile is newer. */
  | { readonly type: 'learning-read'; readonly state: LearningState }
  | { readonly type: 'learning-told'; readonly state: LearningState }
  | {
      readonly type: 'learning-asked';
      readonly id: string;
      readonly effort: FitEffort;
      readonly horizon: number;
      /** The last observation, which a network that has learned nothing goes on with. */
      readonly last: number;
    }
  | { readonly type: 'learning-started'; readonly id: string }
  | { readonly type: 'learning-cancelled'; readonly id: string }
  | { readonly type: 'learning-stopped'; readonly id: string; readonly state: LearningState };

/** How it stands after an event. */
export function nextLearning(learning: Learning, event: LearningEvent): Learning {
  if (event.type === 'learning-followed') return { ...NO_LEARNING, id: event.id };
  const id = event.type === 'learning-read' || event.type === 'learning-told' ? event.state.id : event.id;
  if (id !== learning.id) return learning;
  switch (event.type) {
    case 'learning-read':
      return learning.state === null && learning.asked === null ? told(learning, event.state) : learning;
    case 'learning-told':
      // Until the trainer has stopped, it still tells of what was cancelled; until it has started, of what was before.
      if (learning.asked === 'stop' || (learning.asked === 'start' && event.state.kind === 'none')) return learning;
      return told(learning, event.state);
    case 'learning-asked':
      return told({ ...learning, asked: 'start', effort: event.effort, ended: null, fit: null }, beginning(event));
    case 'learning-started':
      return learning.asked === 'start' ? { ...learning, asked: null } : learning;
    case 'learning-cancelled':
      if (learning.state?.kind !== 'running') return learning;
      return { ...learning, state: learning.kept ?? { kind: 'none', id }, fit: null, asked: 'stop', ended: 'cancelled' };
    case 'learning-stopped':
      return learning.asked === 'stop' ? told({ ...learning, asked: null }, event.state) : learning;
  }
}

/** A forecast has come or failed: the fit that it is of need no longer stand in for it. */
export function withoutFit(learning: Learning): Learning {
  return learning.fit === null || isLearning(learning) ? learning : { ...learning, fit: null };
}

/** Whether a network is being fitted to the series in hand. */
export function isLearning({ state }: Learning): boolean {
  return state?.kind === 'running';
}

function told(learning: Learning, state: LearningState): Learning {
  switch (state.kind) {
    case 'running':
      return { ...learning, state, fit: onShow(learning.fit, state) };
    case 'none':
      return { ...learning, state, kept: null, fit: null };
    case 'done':
      return { ...learning, state, kept: state, ended: isLearning(learning) ? 'done' : learning.ended, fit: learning.fit && complete(learning.fit) };
    case 'failed':
      return { ...learning, state, fit: null, asked: null };
  }
}

function onShow(before: FitOnShow | null, { progress, millisecondsLeft, preview }: Running): FitOnShow {
  const shown = preview.length > 0 ? preview : (before?.preview ?? preview);
  let low = before?.reach.low ?? Infinity;
  let high = before?.reach.high ?? -Infinity;
  for (const value of shown) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { progress, millisecondsLeft, preview: shown, reach: { low, high } };
}

/** Nothing more is to be learned; the forecast is on its way. */
function complete(fit: FitOnShow): FitOnShow {
  return { ...fit, progress: { ...fit.progress, done: 1 }, millisecondsLeft: null };
}

/** Where every fit begins, so that the answer to the press need not wait for the trainer. */
function beginning({ id, horizon, last }: Extract<LearningEvent, { type: 'learning-asked' }>): Running {
  return {
    kind: 'running',
    id,
    progress: { scale: 'difference', done: 0, trainingLosses: [], heldBackLosses: [] },
    millisecondsLeft: null,
    preview: new Float64Array(horizon).fill(last),
  };
}
