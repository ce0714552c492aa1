import { fullYear } from './date-parts.ts';

/** `03.2026` would be a number and `12/25` a day, were they alone. */
const MONTH_OF_YEAR = /^(0?[1-9]|1[0-2])(?:\.((?:1[5-9]|2[01])\d\d)|\/(\d\d))$/;

/** A month and its year in numbers alone, as months since the year 0; NaN for anything else. */
export function monthOfYear(cell: string): number {
  const found = MONTH_OF_YEAR.exec(cell);
  if (!found) return NaN;
  return (found[2] === undefined ? fullYear(Number(found[3])) : Number(found[2])) * 12 + Number(found[1]) - 1;
}

/**
 * Whether cells that differ are months and their years: then neighbours are the
 * same way and less than a year apart, which days and numbers are not.
 *
 * @param least how many cells say so
 */
export function runByMonths(cells: readonly string[], least: number): boolean {
  const months = cells.map(monthOfYear);
  const direction = Math.sign(months[1] - months[0]);
  return cells.length >= least && months.every((month, i) => i === 0 || ((month - months[i - 1]) * direction > 0 && Math.abs(month - months[i - 1]) < 12));
}
