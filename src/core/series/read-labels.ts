import { readDate } from './read-date.ts';
import { readTime, timeFormatOfRange } from './time-column.ts';

/**
 * The times that the category labels of a chart stand for.
 *
 * @returns (labels.length) ms since 1970-01-01T00:00Z, strictly ascending; null
 *   where not every label is a date, or they are not in order
 */
export function readLabels(labels: readonly string[]): Float64Array | null {
  const cells = labels.map((label) => label.trim());
  const numbers = cells.map(Number);
  const format = numbers.every(Number.isFinite) ? timeFormatOfRange(Math.min(...numbers), Math.max(...numbers)) : null;
  const times = Float64Array.from(cells, (cell) =>
    format === null ? readDate(cell, 0, cell.length) : readTime(cell, 0, cell.length, format),
  );
  return times.length > 0 && times.every((time, i) => Number.isFinite(time) && (i === 0 || time > times[i - 1])) ? times : null;
}
