import { bandAt } from '../../../core/forecast/band.ts';
import type { Forecast } from '../../../core/forecast/forecast.ts';
import type { ProblemData } from '../../../core/problem.ts';
import type { NormalizedSeries } from '../../../core/series/normalize-series.ts';
import type { LineStyle } from '../../messages/protocol.ts';

/** So many days are on the chart: about a quarter. */
export const DAYS_SHOWN = 60;
/** So many are kept for "new day". */
export const DAYS_KEPT_BACK = 14;

/** A forecast with what it was made from, and the band to show. */
export interface TrialAnswer {
  readonly input: NormalizedSeries;
  readonly forecast: Forecast;
  /** Of the band. */
  readonly level: number;
  readonly lineStyle: LineStyle;
}

/** What had been said of a day before it came, and what came. */
export interface Said {
  /** Its place in the whole series. */
  readonly index: number;
  readonly value: number;
  /** null where the model gives no band. */
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly actual: number;
  /** The value of the day before: what "no change" would have said. */
  readonly before: number;
}

/** All that the live chart shows follows from this. */
export interface TrialState {
  /** How many days of the whole series have come. */
  readonly end: number;
  /** What is drawn after the last day; null for nothing. */
  readonly shown: TrialAnswer | null;
  /** The question that is under way. */
  readonly awaited: string | null;
  /** Of the days that came while a forecast was on show. */
  readonly said: readonly Said[];
  readonly problem: ProblemData | null;
}

/** Everything that can happen to it. */
export type TrialEvent =
  | { readonly type: 'asked'; readonly id: string }
  /** `actual` is the value of the day that came with it; null where none did. */
  | { readonly type: 'answered'; readonly id: string; readonly answer: TrialAnswer; readonly actual: number | null }
  | { readonly type: 'failed'; readonly id: string; readonly problem: ProblemData }
  | { readonly type: 'grown' }
  | { readonly type: 'closed' }
  | { readonly type: 'restarted'; readonly end: number };

/** A chart with nothing after its last day. */
export function startTrial(end: number): TrialState {
  return { end, shown: null, awaited: null, said: [], problem: null };
}

/** The state after an event. */
export function nextTrial(state: TrialState, event: TrialEvent): TrialState {
  switch (event.type) {
    case 'asked':
      return { ...state, awaited: event.id, problem: null };
    case 'answered':
      if (state.awaited !== event.id) return state;
      if (event.actual === null) return { ...state, awaited: null, shown: event.answer };
      return { ...state, awaited: null, shown: event.answer, end: state.end + 1, said: judged(state, event.actual) };
    case 'failed':
      return state.awaited === event.id ? { ...state, awaited: null, shown: null, problem: event.problem } : state;
    case 'grown':
      return { ...state, end: state.end + 1 };
    case 'closed':
      return { ...state, awaited: null, shown: null, problem: null };
    case 'restarted':
      return startTrial(event.end);
  }
}

/** With the day that came beside what had been said of it. */
function judged({ end, shown, said }: TrialState, actual: number): readonly Said[] {
  if (!shown) return said;
  const { input, forecast, level } = shown;
  const band = bandAt(forecast.bands, level);
  const { values } = input.series;
  const one: Said = {
    index: end,
    value: forecast.values[0],
    band: band && { low: band.low[0], high: band.high[0] },
    actual,
    before: values[values.length - 1],
  };
  return [...said, one];
}

/** How the forecasts of the days that came did so far. */
export interface Tally {
  readonly count: number;
  /** How many lay in their band; null where there was none. */
  readonly held: number | null;
  /** Mean absolute errors, in the series' unit. */
  readonly error: number;
  readonly noChange: number;
}

/** @returns null before the first day */
export function tallyOf(said: readonly Said[]): Tally | null {
  if (said.length === 0) return null;
  const mean = (errorOf: (one: Said) => number): number => said.reduce((sum, one) => sum + Math.abs(errorOf(one)), 0) / said.length;
  const isHeld = ({ band, actual }: Said): boolean => band !== null && actual >= band.low && actual <= band.high;
  return {
    count: said.length,
    held: said.every(({ band }) => band !== null) ? said.filter(isHeld).length : null,
    error: mean(({ value, actual }) => value - actual),
    noChange: mean(({ before, actual }) => before - actual),
  };
}
