import type { Forecast } from '../../core/forecast/forecast.ts';
import type { ProblemData } from '../../core/problem.ts';
import type { NormalizedSeries } from '../../core/series/normalize-series.ts';
import type { Hand } from '../messages/protocol.ts';
import type { HeldText } from '../reading/hold-text.ts';
import { nextBacktest, NO_BACKTEST, type Backtest, type BacktestEvent } from './backtest/backtest.ts';
import { nextLearning, NO_LEARNING, withoutFit, type Learning, type LearningEvent } from './learning.ts';

/** What the user has written or pasted and not yet made a series of. */
export interface InputBox {
  readonly isOpen: boolean;
  readonly text: string;
  readonly held: HeldText | null;
}

/** A text or file that is being read. */
export interface ReadingUnderWay {
  readonly job: string;
  /** Of a file; '' for a text. */
  readonly name: string;
  /** Characters of a text, bytes of a file. */
  readonly size: number;
}

/** A forecast together with exactly what it was made from, so that the two are never mixed. */
export interface ForecastShown {
  readonly input: NormalizedSeries;
  readonly forecast: Forecast;
  /** What became of earlier forecasts of the same series, in a sentence; '' where nothing has. */
  readonly trackRecord: string;
}

/** What can be taken back with one click. */
export interface Undo {
  readonly hand: Hand;
  readonly reason: 'cleared' | 'replaced';
}

/** All that the popup shows follows from this. */
export interface PopupState {
  /** Until the background worker has said whether there is a series in hand. */
  readonly isOpening: boolean;
  readonly hand: Hand | null;
  /** How often the user has put a series in hand since the popup opened. */
  readonly turn: number;
  /** The series in hand in 0..1 by its mode. */
  readonly input: NormalizedSeries | null;
  /** Of the series in hand; while a newer one is awaited, the one before. */
  readonly shown: ForecastShown | null;
  /** The id of the forecast that is awaited. */
  readonly awaited: string | null;
  /** Of a network for the series in hand. */
  readonly learning: Learning;
  /** Of the forecast on show. */
  readonly backtest: Backtest;
  readonly isDetailsOpen: boolean;
  readonly box: InputBox;
  readonly reading: ReadingUnderWay | null;
  /** Whether the series in hand is being read in another way. */
  readonly isRereading: boolean;
  /** What is wrong with what is in the box. */
  readonly inputProblem: ProblemData | null;
  /** What else went wrong. */
  readonly problem: ProblemData | null;
  readonly undo: Undo | null;
  readonly isCopied: boolean;
  /** The keyboard command's binding; '' when it has none. */
  readonly shortcut: string;
}

export const OPENING: PopupState = {
  isOpening: true,
  hand: null,
  turn: 0,
  input: null,
  shown: null,
  awaited: null,
  learning: NO_LEARNING,
  backtest: NO_BACKTEST,
  isDetailsOpen: false,
  box: { isOpen: false, text: '', held: null },
  reading: null,
  isRereading: false,
  inputProblem: null,
  problem: null,
  undo: null,
  isCopied: false,
  shortcut: '',
};

/** Everything that can happen to the popup. */
export type PopupEvent =
  | LearningEvent
  | BacktestEvent
  | { readonly type: 'hand-arrived'; readonly hand: Hand | null; readonly input: NormalizedSeries | null }
  | { readonly type: 'draft-arrived'; readonly text: string }
  | { readonly type: 'shortcut-arrived'; readonly shortcut: string }
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'held'; readonly held: HeldText }
  | { readonly type: 'box-opened' }
  | { readonly type: 'box-closed' }
  | { readonly type: 'reading-started'; readonly reading: ReadingUnderWay }
  | { readonly type: 'reading-ended'; readonly job: string; readonly problem: ProblemData | null }
  | { readonly type: 'hand-taken'; readonly hand: Hand; readonly input: NormalizedSeries }
  | { readonly type: 'reread-started' }
  | { readonly type: 'reread-ended' }
  | { readonly type: 'hand-reread'; readonly hand: Hand; readonly input: NormalizedSeries }
  | { readonly type: 'choice-made'; readonly hand: Hand; readonly input: NormalizedSeries }
  | { readonly type: 'forecast-asked'; readonly id: string }
  | { readonly type: 'forecast-arrived'; readonly id: string; readonly shown: ForecastShown }
  | { readonly type: 'forecast-failed'; readonly id: string; readonly problem: ProblemData }
  | { readonly type: 'details-toggled'; readonly isOpen: boolean }
  | { readonly type: 'cleared' }
  | { readonly type: 'undone'; readonly hand: Hand; readonly input: NormalizedSeries }
  | { readonly type: 'undo-dismissed' }
  | { readonly type: 'copied' }
  | { readonly type: 'failed'; readonly problem: ProblemData }
  | { readonly type: 'problem-dismissed' };

/** The state after an event. Pure: what else an event causes is the controller's. */
export function nextState(state: PopupState, event: PopupEvent): PopupState {
  switch (event.type) {
    case 'hand-arrived':
      // Whoever was quicker than the worker keeps what they have just put in.
      if (!state.isOpening) return state;
      return { ...state, isOpening: false, hand: event.hand, input: event.input };
    case 'draft-arrived':
      if (event.text === '' || state.box.text !== '' || state.box.held) return state;
      return { ...state, box: { isOpen: true, text: event.text, held: null } };
    case 'shortcut-arrived':
      return { ...state, shortcut: event.shortcut };
    case 'typed':
      return { ...state, box: { ...state.box, text: event.text, held: null }, inputProblem: null };
    case 'held':
      return { ...state, box: { ...state.box, text: '', held: event.held }, inputProblem: null };
    case 'box-opened':
      return { ...state, box: { ...state.box, isOpen: true } };
    case 'box-closed':
      return { ...state, box: { ...state.box, isOpen: false }, inputProblem: null };
    case 'reading-started':
      return { ...state, reading: event.reading, inputProblem: null };
    case 'reading-ended':
      if (state.reading?.job !== event.job) return state;
      return {
        ...state,
        reading: null,
        inputProblem: event.problem,
        box: event.problem ? { ...state.box, isOpen: true } : state.box,
      };
    case 'hand-taken':
      return {
        ...withHand(state, event.hand, event.input),
        // The text stays at hand for a correction; a long one would only weigh.
        box: { isOpen: false, text: state.box.text, held: null },
        undo: state.hand ? { hand: state.hand, reason: 'replaced' } : null,
      };
    case 'reread-started':
      return { ...state, isRereading: true };
    case 'reread-ended':
      return { ...state, isRereading: false };
    case 'hand-reread':
      return { ...withHand(state, event.hand, event.input), turn: state.turn };
    case 'choice-made':
      return { ...state, hand: event.hand, input: event.input, isCopied: false, undo: null };
    case 'forecast-asked':
      return { ...state, awaited: event.id };
    case 'forecast-arrived':
      if (state.awaited !== event.id) return state;
      return { ...state, awaited: null, shown: event.shown, backtest: NO_BACKTEST, learning: withoutFit(state.learning) };
    case 'forecast-failed':
      if (state.awaited !== event.id) return state;
      return { ...state, awaited: null, shown: null, backtest: NO_BACKTEST, problem: event.problem, learning: withoutFit(state.learning) };
    case 'details-toggled':
      return { ...state, isDetailsOpen: event.isOpen };
    case 'cleared':
      return {
        ...state,
        backtest: NO_BACKTEST,
        hand: null,
        input: null,
        shown: null,
        awaited: null,
        learning: NO_LEARNING,
        isCopied: false,
        problem: null,
        undo: state.hand && { hand: state.hand, reason: 'cleared' },
      };
    case 'undone':
      return { ...withHand(state, event.hand, event.input), undo: null };
    case 'undo-dismissed':
      return { ...state, undo: null };
    case 'copied':
      return { ...state, isCopied: true };
    case 'failed':
      return { ...state, problem: event.problem };
    case 'problem-dismissed':
      return { ...state, problem: null };
    case 'backtest-started':
    case 'backtest-progressed':
    case 'backtest-done':
    case 'backtest-failed':
    case 'backtest-cancelled':
      return { ...state, backtest: nextBacktest(state.backtest, event) };
    default: {
      const learning = nextLearning(state.learning, event);
      return learning === state.learning ? state : { ...state, learning };
    }
  }
}

/** Another series in hand: nothing of the one before is shown any more. */
function withHand(state: PopupState, hand: Hand, input: NormalizedSeries): PopupState {
  return {
    ...state,
    isOpening: false,
    hand,
    turn: state.turn + 1,
    input,
    shown: null,
    awaited: null,
    learning: NO_LEARNING,
    backtest: NO_BACKTEST,
    reading: null,
    isRereading: false,
    inputProblem: null,
    problem: null,
    isCopied: false,
  };
}
