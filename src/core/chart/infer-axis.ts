import { fitCategoryAxis } from './ticks/fit-category-axis.ts';
import { fitNumberAxis } from './ticks/fit-number-axis.ts';
import { fitTimeAxis } from './ticks/fit-time-axis.ts';
import type { AxisLabel, InferredAxis } from './ticks/inferred-axis.ts';
import type { TimeSpan } from './ticks/within-spans.ts';

export type { AxisLabel, InferredAxis } from './ticks/inferred-axis.ts';

/** What the caller knows of an axis beside its labels. */
export interface AxisHints {
  /** `values`: it has numbers only, so that 1900 is no year. */
  readonly role?: 'values' | 'positions';
  /** ms since 1970: where no label tells the year, theirs is the last up to this; without, one of 2024. */
  readonly today?: number;
  /** Px of the points of a line on it, ascending: how many lie between two labels may tell months from days. */
  readonly points?: readonly number[];
  /** The years, months or days that are written once for several labels. */
  readonly spans?: readonly TimeSpan[];
}

/** More labels than this are none of ticks. */
const MOST_LABELS = 400;

/**
 * Turns the texts of an axis and their places along it into a calibration:
 * numbers as people write them, linear, logarithmic or on a scale that is bent
 * (as several points); times, also where each label says only part of one;
 * categories where there is nothing else, counted 0, 1, 2 ....
 *
 * A label that is none of the axis, such as a title or one of a legend, is left
 * out where most of the others agree.
 *
 * @param labels in any order
 * @param language BCP 47, of the page: which decimal mark it is where nothing else tells
 * @returns null where the labels make no axis
 */
export function inferAxis(labels: readonly AxisLabel[], language = '', hints: AxisHints = {}): InferredAxis | null {
  const ordered = labels
    .map(({ text, pixel }) => ({ text: text.trim(), pixel }))
    .filter(({ text, pixel }) => text !== '' && Number.isFinite(pixel))
    .sort((one, other) => one.pixel - other.pixel)
    .slice(0, MOST_LABELS);
  if (ordered.length < 2) return null;
  const numbers = fitNumberAxis(ordered, language);
  if (hints.role === 'values') return numbers;
  const times = fitTimeAxis(ordered, hints);
  if (times && (!numbers || times.ticks.length >= numbers.ticks.length)) return times;
  return numbers ?? fitCategoryAxis(ordered);
}
