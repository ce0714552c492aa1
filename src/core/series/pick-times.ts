import {
  BUDDHIST_YEAR_NAMES, CLOCK_NAMES, DAY_NAMES, HALF_NAMES, HOUR_NAMES, JALALI_YEAR_NAMES, MINUTE_NAMES, MONTH_NAMES, QUARTER_NAMES, TIME_NAMES, VALUE_NAMES, WEEK_NAMES, YEAR_NAMES,
} from './column-names.ts';
import { areBuddhist } from './eras.ts';
import { isJalaliYear } from './jalali.ts';
import { runByMonths } from './month-of-year.ts';
import type { ColumnProfile } from './profile-columns.ts';
import { readDate } from './read-date.ts';
import { type TimeFormat, timeFormatOfNamed, timeFormatOfRange } from './time-column.ts';

/** Where a table keeps its times. */
export interface TimeColumns {
  /** In the order in which their cells make one date: a date, then a time of day; year, month, day, hour, minute. */
  readonly columns: readonly number[];
  readonly format: TimeFormat;
  /** What is written behind the cell of each column when they are joined. */
  readonly marks: readonly string[];
}

/**
 * Finds the columns that say when: dates, dates and times of day apart, year and
 * month and day apart, or numbers that run on in the range of years or epochs.
 *
 * @param keys the columns' names, in lower case, '' for none
 */
export function pickTimes(profiles: readonly ColumnProfile[], keys: readonly string[], numeric: readonly number[]): TimeColumns | null {
  const dates = pickDates(profiles, keys);
  // One date for all rows says when they were asked for: years beside it say when they were.
  const areAlike = dates !== null && profiles[dates.columns[0]].dates > 1 && profiles[dates.columns[0]].texts.size === 1;
  const numbers = dates === null || areAlike ? pickMonths(profiles, keys) ?? pickNumbers(profiles, keys, numeric) : null;
  return pickParts(profiles, keys) ?? pickUnnamedParts(profiles, keys) ?? numbers ?? dates;
}

function alone(column: number, format: TimeFormat): TimeColumns {
  return { columns: [column], format, marks: [''] };
}

function isDated({ dates, numbers, words }: ColumnProfile): boolean {
  return dates > 0 && dates >= numbers + words;
}

/** Year and month, quarter or week, or year, month and day, each in a column that is called so, and the hours of that day. */
function pickParts(profiles: readonly ColumnProfile[], keys: readonly string[]): TimeColumns | null {
  // Of an object within an object the inner name says what it is.
  const names = keys.map((key) => key.slice(key.lastIndexOf('.') + 1));
  const named = (pattern: RegExp, least: number, most: number): number =>
    profiles.findIndex((profile, column) => pattern.test(names[column]) && isWithin(profile, least, most));
  const year = named(YEAR_NAMES, 1500, 2200);
  if (year < 0) return null;
  const month = named(MONTH_NAMES, 1, 12);
  const week = named(WEEK_NAMES, 1, 53);
  const written = profiles.findIndex((profile, column) => [MONTH_NAMES, WEEK_NAMES, HALF_NAMES].some((name) => name.test(names[column])) && isPartOfYear(profile));
  if (month < 0) {
    const part = written < 0 ? week : written;
    return part < 0 ? null : { columns: [year, part], format: 'date', marks: [written < 0 ? '-W' : ' ', ''] };
  }
  const day = named(DAY_NAMES, 1, 31);
  if (day < 0) return { columns: [year, month], format: 'date', marks: [QUARTER_NAMES.test(names[month]) ? '-Q' : '-', ''] };
  const hour = named(HOUR_NAMES, 0, 24);
  if (hour < 0) return { columns: [year, month, day], format: 'date', marks: ['-', '-', ''] };
  // `YY MM DD hh mm`: the second one counts minutes.
  const minute = profiles.findIndex((profile, column) => (MINUTE_NAMES.test(names[column]) || (column > hour && names[column] === 'mm')) && isWithin(profile, 0, 59));
  if (minute < 0) return { columns: [year, month, day, hour], format: 'date', marks: ['-', '-', ' ', ':00'] };
  return { columns: [year, month, day, hour, minute], format: 'date', marks: ['-', '-', ' ', ':', ''] };
}

/** Year, month and perhaps day in the first columns of a table without names, as old files of measurements have them. */
function pickUnnamedParts(profiles: readonly ColumnProfile[], keys: readonly string[]): TimeColumns | null {
  const [year, month, day] = profiles;
  if (profiles.length < 3 || keys.some((key) => key !== '') || !isWithin(year, 1500, 2200) || !isWithin(month, 1, 12)) return null;
  const rows = year.numbers;
  const years = year.texts.size;
  // Each month of a year stands once, or each of its days; the first and the last year may be short.
  if (rows < SHORTEST_RHYTHM || rows <= 12 * (years - 2)) return null;
  if (rows <= 12 * years && isRound(month, 12)) return { columns: [0, 1], format: 'date', marks: ['-', ''] };
  return profiles.length > 3 && isWithin(day, 1, 31) && isRound(day, 28) ? { columns: [0, 1, 2], format: 'date', marks: ['-', '-', ''] } : null;
}

/** Whether numbers run on, or have begun again after all of them stood there. */
function isRound({ isRunning, numbers, texts }: ColumnProfile, all: number): boolean {
  return isRunning || texts.size >= Math.min(all, numbers);
}

/** Words that make a date beside any year: `Oktober`, `Q1`, `III`, `KW 7`. */
function isPartOfYear({ texts, numbers, dates, words }: ColumnProfile): boolean {
  const dated = [...texts].filter((cell) => !Number.isNaN(readDate(`2024 ${cell}`, 0, cell.length + 5))).length;
  return numbers + dates + words > 0 && dated > 0 && dated >= DATED_SHARE * texts.size;
}

/** The share of different cells that must be dates. */
const DATED_SHARE = 0.8;

function isWithin({ numbers, dates, words, min, max, areIntegers }: ColumnProfile, least: number, most: number): boolean {
  return numbers > 0 && isStray(dates + words, numbers) && areIntegers && min >= least && max <= most;
}

/** Whether so many cells that are no numbers may be totals and remarks. */
function isStray(others: number, numbers: number): boolean {
  return others <= Math.max(1, numbers / 10) && others * 2 <= numbers;
}

function pickDates(profiles: readonly ColumnProfile[], keys: readonly string[]): TimeColumns | null {
  const dated = profiles.flatMap((profile, column) => (isDated(profile) && profile.clocks === 0 ? [column] : []));
  const clocks = profiles.flatMap((profile, column) => (isDated(profile) && profile.clocks === profile.dates ? [column] : []));
  if (dated.length === 0) {
    const clock = clocks[0] ?? profiles.findIndex(isDated);
    return clock < 0 ? null : alone(clock, 'date');
  }
  // A column that says the same everywhere says when it was asked, not when it was.
  const varied = dated.filter((column) => profiles[column].texts.size > 1);
  const date = (varied.length > 0 ? varied : dated).reduce((best, column) => (isBetter(profiles, keys, column, best) ? column : best));
  const next = date + 1;
  if (profiles[date].yearless === profiles[date].dates) {
    // "Jan 5, 2024" without quotes falls apart into a day and a year.
    if (next < profiles.length && isWithin(profiles[next], 1500, 2200) && !TIME_NAMES.test(keys[next] ?? '')) {
      return { columns: [date, next], format: 'date', marks: [' ', ''] };
    }
    const before = date - 1;
    if (before >= 0 && isWithin(profiles[before], 1500, 2200) && (keys[before] === '' || TIME_NAMES.test(keys[before]))) {
      return { columns: [before, date], format: 'date', marks: [' ', ''] };
    }
  }
  // A date that has its time of day has a duration beside it, not another one.
  if ([...profiles[date].texts].some((cell) => cell.includes(':'))) return alone(date, 'date');
  const clock = clocks.find((column) => column === next || CLOCK_NAMES.test(keys[column]));
  if (clock !== undefined) return { columns: [date, clock], format: 'date', marks: [' ', ''] };
  const hour = profiles.findIndex((profile, column) => HOUR_NAMES.test(keys[column]) && isWithin(profile, 0, 24));
  return hour < 0 ? alone(date, 'date') : { columns: [date, hour], format: 'date', marks: [' ', ':00'] };
}

/** By its name; among columns alike the first. */
function isBetter(profiles: readonly ColumnProfile[], keys: readonly string[], column: number, best: number): boolean {
  if (column === best || TIME_NAMES.test(keys[best]) || keys[best] === '') return false;
  return TIME_NAMES.test(keys[column]) && profiles[column].texts.size >= profiles[best].texts.size;
}

/** The first column, or one that is called so, whose cells are months and years once all are looked at. */
function pickMonths(profiles: readonly ColumnProfile[], keys: readonly string[]): TimeColumns | null {
  if (profiles.length < 2) return null;
  const column = profiles.findIndex(({ texts }, index) => {
    const isNamed = TIME_NAMES.test(keys[index]);
    return (isNamed || index === 0) && runByMonths(Array.from(texts, (cell) => cell.trim()), isNamed ? 2 : SHORTEST_RHYTHM);
  });
  return column < 0 ? null : alone(column, 'month-of-year');
}

/** The first column, or one that is called so, whose numbers run on in the range of years or epochs. */
function pickNumbers(profiles: readonly ColumnProfile[], keys: readonly string[], numeric: readonly number[]): TimeColumns | null {
  if (profiles.length < 2) return null;
  for (const column of numeric) {
    const profile = profiles[column];
    if (profile.areDurations || !isStray(profile.missing + profile.dates + profile.words, profile.numbers)) continue;
    const format =
      numeric.length === 1 ? formatOfOnly(profile, keys[column]) : TIME_NAMES.test(keys[column]) ? formatOfNamed(profile, keys[column]) : column === 0 ? formatOfFirst(profile, keys[column]) : null;
    if (format === null) continue;
    const clock = format === 'compact-day' ? profiles.findIndex((each, index) => index !== column && (CLOCK_NAMES.test(keys[index]) || HOUR_NAMES.test(keys[index])) && isWithin(each, 0, 235_959)) : -1;
    if (clock < 0) return alone(column, format);
    // Hours alone: 5 would be five minutes of a time of day in one number.
    if (HOUR_NAMES.test(keys[clock]) && profiles[clock].max <= 24) return { columns: [column, clock], format: 'date', marks: [' ', ':00'] };
    return { columns: [column, clock], format: 'compact-moment', marks: [' ', ''] };
  }
  return null;
}

/** Beside words alone, numbers are times only where their name and their range both say so. */
function formatOfOnly({ min, max, areIntegers }: ColumnProfile, key: string): TimeFormat | null {
  const format = areIntegers ? timeFormatOfRange(min, max) : null;
  return YEAR_NAMES.test(key) || (format !== 'year' && TIME_NAMES.test(key)) ? format : null;
}

/** What is called a date need not run, since a long table begins again with every series, unless its range says little. */
function formatOfNamed({ min, max, areIntegers, isRunning }: ColumnProfile, key: string): TimeFormat | null {
  if (areIntegers && BUDDHIST_YEAR_NAMES.test(key) && areBuddhist(min, max)) return 'buddhist-year';
  if (areIntegers && JALALI_YEAR_NAMES.test(key) && isJalaliYear(min) && isJalaliYear(max)) return 'jalali-year';
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
