import { civilFromDays, MS_PER_DAY } from './calendar.ts';
import type { DateParts } from './date-parts.ts';

/**
 * Takes the times of periods away that are the sum of shorter ones in the same
 * column: a quarter among its months, a year among its quarters.
 *
 * @param times (n) NaN where a cell is no time; written into
 * @param months (n) how many months each covers, 0 for a day or a week
 */
export function leaveOutTotals(times: Float64Array, months: Uint8Array): void {
  const shortest = shortestByMonth(Array.from(times, (time, i) => ({ first: monthNumber(time), months: months[i] })));
  for (let i = 0; i < times.length; i++) if (coversShorter(shortest, monthNumber(times[i]), months[i])) times[i] = NaN;
}

/** The same for periods that name no year. */
export function withoutTotals(open: ReadonlyMap<number, DateParts>): ReadonlyMap<number, DateParts> {
  const shortest = shortestByMonth(Array.from(open.values(), ({ month, months }) => ({ first: month, months })));
  return new Map([...open].filter(([, { month, months }]) => !coversShorter(shortest, month, months)));
}

/** How long the shortest period is that begins in each month. */
function shortestByMonth(periods: readonly { readonly first: number; readonly months: number }[]): ReadonlyMap<number, number> {
  const shortest = new Map<number, number>();
  for (const { first, months } of periods) shortest.set(first, Math.min(months, shortest.get(first) ?? months));
  return shortest;
}

function coversShorter(shortest: ReadonlyMap<number, number>, first: number, months: number): boolean {
  for (let month = first; month < first + months; month++) if ((shortest.get(month) ?? months) < months) return true;
  return false;
}

/** NaN for no time. */
function monthNumber(time: number): number {
  if (Number.isNaN(time)) return NaN;
  const { year, month } = civilFromDays(Math.floor(time / MS_PER_DAY));
  return year * 12 + month;
}
