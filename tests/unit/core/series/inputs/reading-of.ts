import type { ParseOptions } from '../../../../../src/core/series/parse-options.ts';
import { parseSeries } from '../../../../../src/core/series/parse-series.ts';

/** What a text comes to, in a form that is short to write down. */
export interface ReadingInShort {
  readonly values: readonly number[];
  /** As short as they can be: days without their midnight. */
  readonly times?: readonly string[];
  readonly unit?: string;
  readonly name?: string;
  /** The codes of the notes. */
  readonly notes?: readonly string[];
  /** Each piece left out, with its reason. */
  readonly skipped?: readonly string[];
}

/** Reads a text; what is empty is left out, so that a table of cases need only name what is there. */
export function readingOf(text: string, options: ParseOptions = {}): ReadingInShort {
  const { series, notes, skipped } = parseSeries(text, options);
  return {
    values: [...series.values],
    ...(series.times && { times: Array.from(series.times, shortTime) }),
    ...(series.unit && { unit: series.unit }),
    ...(series.name && { name: series.name }),
    ...(notes.length > 0 && { notes: notes.map(({ code }) => code) }),
    ...(skipped.length > 0 && { skipped: skipped.map(({ text: piece, reason }) => `${piece}: ${reason}`) }),
  };
}

/** `2024-01-31`, or with its time of day where that is not midnight. */
export function shortTime(time: number): string {
  return new Date(time).toISOString().replace('T00:00:00.000Z', '').replace(':00.000Z', '').replace('.000Z', '');
}
