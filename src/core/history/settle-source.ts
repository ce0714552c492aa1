import { findOutcomes, type NewerReading } from './find-outcomes.ts';
import type { KeptForecast } from './kept-forecast.ts';
import { looseKeyStart, sourceKey, type HistorySource } from './source.ts';

/** A source, and what is kept of it. */
export interface SettledSource {
  readonly source: HistorySource;
  readonly earlier: readonly KeptForecast[];
}

/**
 * Which source a reading is of. A place on a page tells by itself. What lies at
 * none, a pasted series above all, may have let go of its first values since it
 * was last read: then it belongs to the newest source of its name that it goes on.
 *
 * @param source as the reading alone tells it
 * @param kept of this source and of those that may be the same, oldest first
 */
export function settleSource(source: HistorySource, kept: readonly KeptForecast[], reading: NewerReading): SettledSource {
  const isOf = (key: string): KeptForecast[] => kept.filter((each) => sourceKey(each.source) === key);
  const own = isOf(sourceKey(source));
  if (own.length > 0 || looseKeyStart(source) === null) return { source, earlier: own };
  const before = [...kept].reverse().find((each) => each.source.line === source.line && findOutcomes(each, reading) !== null);
  return before ? { source: before.source, earlier: isOf(sourceKey(before.source)) } : { source, earlier: [] };
}
