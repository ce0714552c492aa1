import { placesOf } from './cell-places.ts';
import { extentOf } from './extent-of.ts';
import { type DateHints } from './read-date-column.ts';
import { readTimeColumn, timeFormatOfRange } from './time-column.ts';

/**
 * The times that the category labels of a chart stand for: dates of any form
 * that `readDate` knows, years, epochs, and days, months or times of day of no
 * year, which follow one another.
 *
 * @returns (labels.length) ms since 1970-01-01T00:00Z, strictly ascending; null
 *   where not every label is a date, or they are not in order
 */
export function readLabels(labels: readonly string[], hints: DateHints = {}): Float64Array | null {
  const cells = labels.map((label) => label.trim());
  const numbers = cells.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : NaN));
  const format = timeFormatOfRange(...extentOf(numbers)) ?? 'date';
  const { times } = readTimeColumn(placesOf(cells), format, hints);
  return times.length > 0 && times.every((time, i) => Number.isFinite(time) && (i === 0 || time > times[i - 1])) ? times : null;
}
