import { MS_PER_DAY } from './calendar.ts';
import type { CellPlaces } from './cell-places.ts';
import type { DateOrder } from './date-order.ts';
import type { DateParts } from './date-parts.ts';
import { isYearSpan, PLAIN_FORMAT, readDate, type DateFormat, readParts, timeOf } from './read-date.ts';
import { completeYears } from './complete-years.ts';
import { keepOneLength } from './keep-one-length.ts';
import { leaveOutTotals, withoutTotals } from './leave-out-totals.ts';
import { romanOfYear } from './roman-of-year.ts';

/** What the caller knows beside the cells. */
export interface DateHints {
  /** The user's switch, for dates whose order the column leaves open. */
  readonly order?: DateOrder | undefined;
  /** What the language of the page or browser would take. */
  readonly languageOrder?: DateOrder | undefined;
  /** ms since 1970-01-01T00:00Z: dates without a year are taken as the last ones up to it. */
  readonly today?: number | undefined;
}

/** The times of a column. */
export interface DateColumn {
  /** (n) ms since 1970-01-01T00:00Z; NaN where a cell is no date of the column's form. */
  readonly times: Float64Array;
  /** The order that was taken where the column could be read in both; null where it could not. */
  readonly openOrder: DateOrder | null;
}

/** Cells looked at to learn the form of all. */
const MOST_SAMPLED = 500;

/** Reads a column of dates: what one cell leaves open the others decide. */
export function readDateColumn(cells: CellPlaces, hints: DateHints = {}): DateColumn {
  const sampled = sampleOf(cells);
  const base: DateFormat = {
    ...PLAIN_FORMAT,
    hasYearSpans: sampled.length > 1 && sampled.every(isYearSpan),
    numbersAreYears: areYears(sampled),
    romansAreMonths: sampled.some((cell) => (romanOfYear(cell.trim().toLowerCase())?.number ?? 0) > 4),
  };
  const hasPeriods = sampled.some((cell) => (readParts(cell, 0, cell.length)?.months ?? 0) > 0);
  const [asDays, asMonths] = ORDERS.map((order) => sampled.map((cell) => readDate(cell, 0, cell.length, { ...base, order })));
  const asYears = sampled.map((cell) => readDate(cell, 0, cell.length, { ...base, order: 'year-first' }));
  if (areDays(asYears) && !areDays(asDays) && !areDays(asMonths)) return { times: readTimes(cells, { ...base, order: 'year-first' }, hasPeriods, hints), openOrder: null };
  if (asDays.every((time, i) => Object.is(time, asMonths[i]))) return { times: readTimes(cells, base, hasPeriods, hints), openOrder: null };
  const [daysMissed, monthsMissed] = [countMissing(asDays), countMissing(asMonths)];
  // One order reads all that was looked at, the other does not: no need to read everything twice.
  if (daysMissed !== monthsMissed && Math.min(daysMissed, monthsMissed) === 0) {
    return { times: readTimes(cells, { ...base, order: daysMissed === 0 ? 'day-first' : 'month-first' }, hasPeriods, hints), openOrder: null };
  }
  const [dayFirst, monthFirst] = ORDERS.map((order) => readTimes(cells, { ...base, order }, hasPeriods, hints));
  const difference = countMissing(dayFirst) - countMissing(monthFirst);
  if (difference !== 0) return { times: difference < 0 ? dayFirst : monthFirst, openOrder: null };
  const order = hints.order ?? orderThatFits(dayFirst, monthFirst) ?? hints.languageOrder ?? 'month-first';
  return { times: order === 'day-first' ? dayFirst : monthFirst, openOrder: order };
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

/** @param hasPeriods whether there are any longer than a day */
function readTimes(cells: CellPlaces, format: DateFormat, hasPeriods: boolean, hints: DateHints): Float64Array {
  const { text, starts, ends } = cells;
  const times = new Float64Array(starts.length);
  const months = hasPeriods ? new Uint8Array(starts.length) : null;
  let open: Map<number, DateParts> | null = null;
  for (let i = 0; i < starts.length; i++) {
    // Where there are periods most cells are: what they say tells their time, too.
    const period = months && readParts(text, starts[i], ends[i], format);
    times[i] = period ? timeOf(period) : readDate(text, starts[i], ends[i], format);
    if (ends[i] === starts[i] || (!Number.isNaN(times[i]) && months === null)) continue;
    const parts = months ? period : readParts(text, starts[i], ends[i], format);
    if (months) months[i] = parts?.months ?? 0;
    if (parts && Number.isNaN(times[i]) && Number.isNaN(parts.year)) (open ??= new Map()).set(i, parts);
  }
  if (open !== null) completeYears(times, withoutTotals(open), hints.today);
  if (months !== null) {
    leaveOutTotals(times, months);
    keepOneLength(times, months);
  }
  return times;
}

function sampleOf({ text, starts, ends }: CellPlaces): string[] {
  const stride = Math.max(1, Math.floor(starts.length / MOST_SAMPLED));
  const cells: string[] = [];
  for (let i = 0; i < starts.length; i += stride) if (ends[i] > starts[i]) cells.push(text.slice(starts[i], ends[i]));
  return cells;
}

/**
 * Whether the numbers beside the months' names are years: then neighbours are
 * the same few months apart. `Jan 5, Jan 6` would be a year apart.
 */
function areYears(cells: readonly string[]): boolean {
  const months: number[] = [];
  for (const cell of cells) {
    const parts = readParts(cell, 0, cell.length);
    if (parts === null || Number.isNaN(parts.dayOrYear)) return false;
    const time = readDate(cell, 0, cell.length, { ...PLAIN_FORMAT, numbersAreYears: true });
    const date = Number.isNaN(time) ? null : parts;
    if (date === null) return false;
    months.push((date.dayOrYear < 69 ? 100 : 0) * 12 + date.dayOrYear * 12 + date.month);
  }
  const step = months[1] - months[0];
  return months.length > 1 && Math.abs(step) < 12 && step !== 0 && months.every((month, i) => i === 0 || month - months[i - 1] === step);
}

/** The order in which alone the times only rise, or only fall; else the one in which alone their steps are even. */
function orderThatFits(dayFirst: Float64Array, monthFirst: Float64Array): DateOrder | null {
  return oneAlone(runs(dayFirst), runs(monthFirst)) ?? oneAlone(isEven(dayFirst), isEven(monthFirst));
}

function oneAlone(dayFirst: boolean, monthFirst: boolean): DateOrder | null {
  return dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first';
}

function runs(times: Float64Array): boolean {
  let rises = true;
  let falls = true;
  for (let i = 1; i < times.length; i++) {
    if (times[i] < times[i - 1]) rises = false;
    if (times[i] > times[i - 1]) falls = false;
  }
  return rises || falls;
}

/** Whether times are at most a few days apart, all the same way. */
function areDays(times: readonly number[]): boolean {
  const direction = Math.sign(times[1] - times[0]);
  return times.length >= FEWEST_DAYS && times.every((time, i) => i === 0 || ((time - times[i - 1]) * direction > 0 && Math.abs(time - times[i - 1]) <= 7 * MS_PER_DAY));
}

const FEWEST_DAYS = 3;

/** Months differ by three days in thirty. */
const EVEN = 1.15;

function isEven(times: Float64Array): boolean {
  let least = Infinity;
  let most = 0;
  for (let i = 1; i < times.length; i++) {
    const step = Math.abs(times[i] - times[i - 1]);
    least = Math.min(least, step);
    most = Math.max(most, step);
  }
  return most <= EVEN * least;
}

function countMissing(times: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < times.length; i++) if (Number.isNaN(times[i])) count++;
  return count;
}

