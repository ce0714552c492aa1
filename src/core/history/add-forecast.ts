import type { NewerReading } from './find-outcomes.ts';
import { isComplete, type KeptForecast } from './kept-forecast.ts';
import { meetReading } from './meet-reading.ts';
import { runningRecord, type RunningRecord } from './running-record.ts';

/** A chart that is read again by itself is kept at most so often. */
const SHORTEST_PAUSE_MS = 60_000;

/** What is to be written after a forecast, and what there is to be said. */
export interface Addition {
  readonly writes: readonly KeptForecast[];
  /** Of the earlier forecasts by the same model; null where nothing has come of any. */
  readonly record: RunningRecord | null;
}

/**
 * Adds a forecast to those that are kept of its source. What it was made from
 * is also a newer reading of the series, by which the others are scored.
 *
 * @param earlier what is kept of the source
 * @param reading what it was made from, whole
 * @param isFollowing whether nobody asked for it: a chart under an overlay has
 *   changed. Then it is kept only when all that the last one spoke of has come,
 *   so that a live chart gives forecasts that do not overlap, and does not fill
 *   the store
 */
export function addForecast(earlier: readonly KeptForecast[], made: KeptForecast, reading: NewerReading, isFollowing: boolean): Addition {
  const scored = meetReading(earlier, reading);
  const now = earlier.map((kept) => scored.find(({ id }) => id === kept.id) ?? kept);
  const isKept = isFollowing ? isDue(now, made) : isNew(now, made);
  return {
    writes: isKept ? [...scored.filter(({ id }) => id !== made.id), made] : scored,
    record: runningRecord(now.filter(({ id }) => id !== made.id), made.model),
  };
}

/** The same forecast is not kept twice, and one that something has come of is not taken back. */
function isNew(earlier: readonly KeptForecast[], made: KeptForecast): boolean {
  const same = earlier.find(({ id }) => id === made.id);
  if (!same) return true;
  return !same.outcomes.some(Number.isFinite) && !isSameAnswer(same, made);
}

function isSameAnswer(a: KeptForecast, b: KeptForecast): boolean {
  return a.level === b.level && a.values.every((value, step) => Object.is(value, b.values[step]));
}

function isDue(earlier: readonly KeptForecast[], made: KeptForecast): boolean {
  const alike = earlier.filter(({ model }) => model === made.model);
  if (alike.length === 0) return true;
  const last = alike.reduce((newest, kept) => (kept.made > newest.made ? kept : newest));
  return (isComplete(last) || isPast(last, made)) && made.made - last.made >= SHORTEST_PAUSE_MS;
}

/** Whether the time of a forecast's last step has come, though steps on the way may have been left out. */
function isPast({ times }: KeptForecast, { series }: KeptForecast): boolean {
  return times !== null && series.times !== null && series.times[series.times.length - 1] >= times[times.length - 1];
}
