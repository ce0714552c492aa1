import type { DateOrder } from './date-order.ts';
import type { DecimalMark } from './decimal-mark.ts';
import type { Series } from './series.ts';

/** Why a piece of the input was not read as a value. */
export type SkipReason = 'not-a-number' | 'too-large' | 'bad-grouping' | 'other-column' | 'other-series' | 'bad-date' | 'over-cap';

/** A piece of the input that was left out. */
export interface Skipped {
  /** Offset of its first UTF-16 code unit in the text. */
  readonly at: number;
  /** The piece itself, cut to a length that can be shown. */
  readonly text: string;
  readonly reason: SkipReason;
}

/** One of several columns or series that a text holds. */
export interface SeriesOffer {
  /** What `ParseOptions` takes to have it. */
  readonly name: string;
  /** How many of its cells are not empty. */
  readonly count: number;
}

/** What a lower-case m behind a number stands for: millions, or a unit such as metres. */
export type SmallM = 'million' | 'unit';

/** What `Cr` behind a number stands for in a column without `Dr`: ten million, or a credit. */
export type CrMeaning = 'crore' | 'credit';

/** Something the user should know about how the text was understood. */
export type ReadingNote =
  /** Values carry different units; the first is kept. */
  | { readonly code: 'mixed-units'; readonly units: readonly string[] }
  /** `1,234` could be 1234 or 1.234; `decimal` is what was taken. */
  | { readonly code: 'ambiguous-comma'; readonly decimal: DecimalMark }
  /** `1.234` could be 1.234 or 1234; `decimal` is what was taken. */
  | { readonly code: 'ambiguous-point'; readonly decimal: DecimalMark }
  /** `03/04/2024` could be April 3 or March 4; `order` is what was taken. */
  | { readonly code: 'ambiguous-dates'; readonly order: DateOrder }
  /** `5m` could be five million or five metres; `meaning` is what was taken. */
  | { readonly code: 'ambiguous-m'; readonly meaning: SmallM }
  /** `5 Cr` could be five crores or a credit of five; `meaning` is what was taken. */
  | { readonly code: 'ambiguous-cr'; readonly meaning: CrMeaning }
  /** Dates were not in order and have been sorted. */
  | { readonly code: 'sorted-dates' }
  /** Values with the same date were averaged. */
  | { readonly code: 'averaged-dates'; readonly count: number }
  /** A quote was never closed; it was taken as closed at the end of its line. */
  | { readonly code: 'unclosed-quote'; readonly at: number }
  /** A table has several number columns; `chosen` was taken. In the order of the table. */
  | { readonly code: 'chose-column'; readonly chosen: string; readonly offers: readonly SeriesOffer[] }
  /** A table holds several series, in rows or one below the other; `chosen` was taken. */
  | { readonly code: 'chose-series'; readonly chosen: string; readonly offers: readonly SeriesOffer[] }
  /** Whole numbers beyond 2^53 were rounded to what a double can hold. */
  | { readonly code: 'rounded-integers'; readonly count: number }
  /** Only the last `kept` points were taken. */
  | { readonly code: 'capped'; readonly kept: number };

/** What became of a text. */
export interface Reading {
  /** Empty (length 0) when nothing could be read. */
  readonly series: Series;
  /** How many values were read: the observations in `series` unless dates were averaged. */
  readonly read: number;
  /** The first MOST_SKIPPED_KEPT pieces that were left out, in order. */
  readonly skipped: readonly Skipped[];
  /** How many were left out in all. */
  readonly skippedCount: number;
  /** The share of the tokens that are numbers, 0..1: how much the text is a series at all. */
  readonly numericShare: number;
  readonly notes: readonly ReadingNote[];
}

/** Skipped pieces kept with their position; beyond that they are only counted. */
export const MOST_SKIPPED_KEPT = 1000;

/** Series or columns offered of one text; more would be no choice. */
export const MOST_OFFERS = 1000;

/** Points taken from one text; the last ones, where there are more. */
export const MOST_POINTS = 2_000_000;

/** UTF-16 code units taken from one text. */
export const MOST_TEXT_LENGTH = 64 * 1024 * 1024;
