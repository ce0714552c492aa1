import type { Forecast } from '../../../core/forecast/forecast.ts';
import type { ProblemData } from '../../../core/problem.ts';
import type { NormalizedSeries } from '../../../core/series/normalize-series.ts';
import type { Hand } from '../../messages/protocol.ts';
import type { HeldText } from '../../reading/hold-text.ts';

/** All that the box for somebody's own numbers shows follows from this. */
export interface OwnState {
  /** What is in the box; '' where a longer one is held. */
  readonly text: string;
  readonly held: HeldText | null;
  /** The id of the reading or forecast that is under way; null for none. */
  readonly job: string | null;
  /** In which of the two it is, and how long the text is. */
  readonly reading: { readonly size: number } | null;
  readonly hand: Hand | null;
  /** As the model takes it; null only without a series. */
  readonly input: NormalizedSeries | null;
  /** Of the input; null while it is awaited. */
  readonly forecast: Forecast | null;
  /** How often a series was read since the page opened. */
  readonly turn: number;
  readonly problem: ProblemData | null;
}

export const NOTHING_OWN: OwnState = { text: '', held: null, job: null, reading: null, hand: null, input: null, forecast: null, turn: 0, problem: null };

/** Everything that can happen to it. */
export type OwnEvent =
  | { readonly type: 'typed'; readonly text: string; readonly held: HeldText | null }
  | { readonly type: 'reading'; readonly job: string; readonly size: number }
  | { readonly type: 'cancelled' }
  /** `isNew` where it was read now, and not found in hand when the page opened. */
  | { readonly type: 'taken'; readonly job: string; readonly hand: Hand; readonly input: NormalizedSeries; readonly isNew: boolean }
  | { readonly type: 'forecast'; readonly job: string; readonly forecast: Forecast }
  | { readonly type: 'failed'; readonly job: string; readonly problem: ProblemData }
  | { readonly type: 'cleared' };

/** The state after an event; what belongs to a job that is no longer the current one changes nothing. */
export function nextOwn(state: OwnState, event: OwnEvent): OwnState {
  if ((event.type === 'forecast' || event.type === 'failed') && event.job !== state.job) return state;
  switch (event.type) {
    case 'typed':
      return { ...state, text: event.text, held: event.held, problem: null };
    case 'reading':
      return { ...state, job: event.job, reading: { size: event.size }, problem: null };
    case 'cancelled':
      return { ...state, job: null, reading: null };
    case 'taken':
      return { ...state, job: event.job, reading: null, hand: event.hand, input: event.input, forecast: null, turn: state.turn + (event.isNew ? 1 : 0) };
    case 'forecast':
      return { ...state, job: null, forecast: event.forecast };
    case 'failed':
      return { ...state, job: null, reading: null, problem: event.problem };
    case 'cleared':
      // The text stays: nobody may lose by one click what they wrote.
      return { ...state, job: null, reading: null, hand: null, input: null, forecast: null, problem: null };
  }
}
