import { CLOCK_NAMES, DAY_NAMES, MONTH_NAMES, QUARTER_NAMES, TIME_NAMES, VALUE_NAMES, YEAR_NAMES } from './column-names.ts';
import type { ColumnProfile } from './profile-columns.ts';
import { type TimeFormat, timeFormatOfNamed, timeFormatOfRange } from './time-column.ts';

/** Where a table keeps its times. */
export interface TimeColumns {
  /** In the order in which their cells make one date: a date, then a time of day; year, month, day. */
  readonly columns: readonly number[];
  readonly format: TimeFormat;
  /** What stands between the cells when they are joined. */
  readonly glue: string;
}

/**
 * Finds the columns that say when: dates, dates and times of day apart, year and
 * month and day apart, or numbers that run on in the range of years or epochs.
 *
 * @param keys the columns' names, in lower case, '' for none
 */
export function pickTimes(profiles: readonly ColumnProfile[], keys: readonly string[], numeric: readonly number[]): TimeColumns | null {
  return pickParts(profiles, keys) ?? pickDates(profiles, keys) ?? (numeric.length > 1 ? pickNumbers(profiles, keys, numeric) : null);
}

function isDated({ dates, numbers, words }: ColumnProfile): boolean {
  return dates > 0 && dates >= numbers + words;
}

/** Year and month, or year, month and day, each in a column that is called so. */
function pickParts(profiles: readonly ColumnProfile[], keys: readonly string[]): TimeColumns | null {
  const year = profiles.findIndex((profile, column) => YEAR_NAMES.test(keys[column]) && isWithin(profile, 1500, 2200));
  const month = profiles.findIndex((profile, column) => MONTH_NAMES.test(keys[column]) && (isWithin(profile, 1, 12) || profile.yearless > profile.words));
  if (year < 0 || month < 0) return null;
  const day = profiles.findIndex((profile, column) => DAY_NAMES.test(keys[column]) && isWithin(profile, 1, 31));
  const glue = profiles[month].yearless > 0 ? ' ' : QUARTER_NAMES.test(keys[month]) ? '-Q' : '-';
  return { columns: day < 0 ? [year, month] : [year, month, day], format: 'date', glue };
}

function isWithin({ numbers, dates, words, min, max, areIntegers }: ColumnProfile, least: number, most: number): boolean {
  return numbers > 0 && dates + words === 0 && areIntegers && min >= least && max <= most;
}

function pickDates(profiles: readonly ColumnProfile[], keys: readonly string[]): TimeColumns | null {
  const dated = profiles.flatMap((profile, column) => (isDated(profile) && profile.clocks === 0 ? [column] : []));
  const clocks = profiles.flatMap((profile, column) => (isDated(profile) && profile.clocks === profile.dates ? [column] : []));
  if (dated.length === 0) {
    const clock = clocks[0] ?? profiles.findIndex(isDated);
    return clock < 0 ? null : { columns: [clock], format: 'date', glue: '' };
  }
  // A column that says the same everywhere says when it was asked, not when it was.
  const varied = dated.filter((column) => profiles[column].texts.size > 1);
  const date = (varied.length > 0 ? varied : dated).reduce((best, column) => (isBetter(profiles, keys, column, best) ? column : best));
  const next = date + 1;
  // "Jan 5, 2024" without quotes falls apart into a day and a year.
  if (profiles[date].yearless === profiles[date].dates && next < profiles.length && isWithin(profiles[next], 1500, 2200) && !TIME_NAMES.test(keys[next] ?? '')) {
    return { columns: [date, next], format: 'date', glue: ' ' };
  }
  const clock = clocks.find((column) => column === next || CLOCK_NAMES.test(keys[column]));
  return { columns: clock === undefined ? [date] : [date, clock], format: 'date', glue: ' ' };
}

/** By its name; among columns alike the first. */
function isBetter(profiles: readonly ColumnProfile[], keys: readonly string[], column: number, best: number): boolean {
  if (column === best || TIME_NAMES.test(keys[best]) || keys[best] === '') return false;
  return TIME_NAMES.test(keys[column]) && profiles[column].texts.size >= profiles[best].texts.size;
}

/** The first column, or one that is called so, whose numbers run on in the range of years or epochs. */
function pickNumbers(profiles: readonly ColumnProfile[], keys: readonly string[], numeric: readonly number[]): TimeColumns | null {
  for (const column of numeric) {
    const profile = profiles[column];
    if (profile.missing > 0 || profile.dates + profile.words > 0) continue;
    const format = TIME_NAMES.test(keys[column]) ? formatOfNamed(profile) : column === 0 ? formatOfFirst(profile, keys[column]) : null;
    if (format === null) continue;
    const clock = format === 'compact-day' ? profiles.findIndex((each, index) => index !== column && CLOCK_NAMES.test(keys[index]) && isWithin(each, 0, 235_959)) : -1;
    return clock < 0 ? { columns: [column], format, glue: '' } : { columns: [column, clock], format: 'compact-moment', glue: ' ' };
  }
  return null;
}

/** What is called a date need not run, since a long table begins again with every series, unless its range says little. */
function formatOfNamed({ min, max, areIntegers, isRunning }: ColumnProfile): TimeFormat | null {
  const format = timeFormatOfNamed(min, max, areIntegers);
  return isRunning || (format !== 'spreadsheet-day' && format !== 'decimal-year') ? format : null;
}

/** Fewer rows say nothing of a rhythm. */
const SHORTEST_RHYTHM = 3;

function formatOfFirst({ min, max, areIntegers, isRunning, numbers, step, leastStep, mostStep }: ColumnProfile, key: string): TimeFormat | null {
  if (!areIntegers || !isRunning || numbers < 2 || VALUE_NAMES.some((name) => name.test(key))) return null;
  const format = timeFormatOfRange(min, max);
  if (format === 'year') return key === '' || !Number.isNaN(step) ? format : null;
  if (format !== null) return format;
  // Working days as a spreadsheet counts them: one apart, and three over a weekend.
  const areWorkdays = numbers >= SHORTEST_RHYTHM && leastStep === 1 && mostStep >= 3 && mostStep <= 5;
  return areWorkdays ? timeFormatOfNamed(min, max, true) : null;
}
