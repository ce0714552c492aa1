import {
  CLOCK_NAMES, COUNT_NAMES, DAY_NAMES, DECIMAL_DATE_NAMES, DISTANCE_NAMES, DURATION_NAMES, HOUR_NAMES, ID_NAMES, INDEX_NAMES, KEY_NAMES, LAP_NAMES, PLACE_NAMES, shownNames, TIME_NAMES, VALUE_NAMES, YEAR_NAMES,
} from './column-names.ts';
import { labelDirection } from './label-direction.ts';
import { type ColumnProfile, takeForDurations } from './profile-columns.ts';
import { pickTimes, type TimeColumns } from './pick-times.ts';
import { timeFormatOfNamed, timeFormatOfRange } from './time-column.ts';

/** Which columns of a table are read as what. */
export interface PickedColumns {
  /** The values. */
  readonly value: number;
  /** Null for none. */
  readonly times: TimeColumns | null;
  /** A column that only counts the rows or gives their place on x; null for none. */
  readonly index: number | null;
  /** The columns that can be the values, `value` among them. */
  readonly candidates: readonly number[];
  /** Whether the values are durations, such as `7h 30m` or `1:30:05`. */
  readonly areDurations: boolean;
  /** Whether labels that name no time count down, so that the last row comes first. */
  readonly isNewestFirst: boolean;
}

/** From this many rows on, a column that counts 0, 1, 2 is taken for a count. */
const SHORTEST_COUNT = 3;

/**
 * Picks the columns to read.
 *
 * @param keys the columns' names in lower case, '' where one has none
 * @param names as they are written
 * @param wanted the name of the value column where the user chose one
 * @returns null when no column has numbers
 */
export function pickColumns(
  profiles: readonly ColumnProfile[],
  keys: readonly string[],
  names: readonly string[],
  wanted: string | undefined,
): PickedColumns | null {
  const elapsed = profiles.filter((profile, column) => isClock(profile) && (DURATION_NAMES.test(keys[column]) || isElapsed(profiles, keys, column)));
  elapsed.forEach(takeForDurations);
  const picked = pickNumeric(profiles, keys, names, wanted);
  const clock = profiles.find(isClock);
  // Times of day alone beside dates are how long something took: there is nothing else to read.
  if (picked !== null || clock === undefined || !profiles.some(({ dates, clocks }) => dates > clocks)) return picked;
  takeForDurations(clock);
  return pickNumeric(profiles, keys, names, wanted);
}

/** Whether times of day are how long something took: beside a date with its own time of day, beside laps, or beside a distance and neither in order nor by day. */
function isElapsed(profiles: readonly ColumnProfile[], keys: readonly string[], column: number): boolean {
  if (!CLOCK_NAMES.test(keys[column])) return false;
  if (profiles.some(({ dates, clocks, texts }) => dates > clocks && [...texts].some((cell) => cell.includes(':')))) return true;
  if (profiles.some(({ isRunning, areIntegers }, lap) => isRunning && areIntegers && LAP_NAMES.test(keys[lap]))) return true;
  if (!keys.some((key) => DISTANCE_NAMES.test(key)) || keys.some((key) => DURATION_NAMES.test(key))) return false;
  const cells = Array.from(profiles[column].texts, (cell) => (cell[1] === ':' ? `0${cell}` : cell));
  return cells.every((cell) => cell < FIRST_BY_DAY) && cells.some((cell, i) => i > 0 && cell < cells[i - 1]);
}

const FIRST_BY_DAY = '06';

function isClock({ clocks, dates, numbers, words }: ColumnProfile): boolean {
  return dates > 0 && clocks === dates && dates > numbers + words;
}

function pickNumeric(profiles: readonly ColumnProfile[], keys: readonly string[], names: readonly string[], wanted: string | undefined): PickedColumns | null {
  const numeric = profiles.flatMap((profile, column) => (isNumeric(profile) ? [column] : []));
  const times = pickTimes(profiles, keys, numeric);
  const untimed = profiles.flatMap((_, column) => (times?.columns.includes(column) ? [] : [column]));
  let candidates: readonly number[] = untimed.filter((column) => numeric.includes(column));
  // Beside years that are named so words are no reason to take the years: there is nothing to read.
  if (candidates.length === 0 && numeric.length > 0) candidates = mostDigits(profiles, untimed);
  const direction = times === null && candidates.some((column) => column > 0) ? labelDirection(profiles[0], keys[0]) : 0;
  const index = direction !== 0 && candidates[0] === 0 ? 0 : candidates.length > 1 ? pickIndex(profiles, keys, candidates, times !== null) : null;
  candidates = candidates.filter((column) => column !== index);
  if (candidates.length === 0) return null;
  // The year with its fraction stands again beside its year and month.
  const year = times !== null && times.columns.length > 1 && keys.every((key) => key === '') ? profiles[times.columns[0]] : null;
  const others = candidates.filter((column) => year === null || profiles[column].areIntegers || !profiles[column].isRunning || profiles[column].min < year.min || profiles[column].max >= year.max + 1);
  const value = pickValue(profiles, keys, names, others.length > 0 ? others : candidates, wanted);
  return { value, times, index, candidates, areDurations: profiles[value].areDurations, isNewestFirst: direction < 0 };
}

/** Of columns without numbers those that have digits, else all. */
function mostDigits(profiles: readonly ColumnProfile[], columns: readonly number[]): readonly number[] {
  const withDigits = columns.filter((column) => [...profiles[column].texts].some((cell) => /\d/.test(cell)));
  return withDigits.length > 0 ? withDigits : columns;
}

function isNumeric({ numbers, dates, words }: ColumnProfile): boolean {
  return numbers > 0 && numbers >= dates + words;
}

function pickIndex(
  profiles: readonly ColumnProfile[],
  keys: readonly string[],
  candidates: readonly number[],
  hasTimes: boolean,
): number | null {
  const column = candidates[0];
  const { isRunning, areIntegers, step, numbers, words, missing } = profiles[column];
  const isNamed = keys[column] !== '' && INDEX_NAMES.test(keys[column]);
  const counts = words + missing === 0 && isRunning && areIntegers && Math.abs(step) === 1 && numbers >= SHORTEST_COUNT && [INDEX_NAMES, COUNT_NAMES, DAY_NAMES, LAP_NAMES].some((name) => name.test(keys[column]));
  return counts || (isNamed && !hasTimes) ? column : null;
}

function pickValue(
  profiles: readonly ColumnProfile[],
  keys: readonly string[],
  names: readonly string[],
  candidates: readonly number[],
  wanted: string | undefined,
): number {
  const shown = shownNames(names, profiles.length);
  const chosen = candidates.find((column) => wanted !== undefined && shown[column] === wanted);
  if (chosen !== undefined) return chosen;
  const aside = candidates.filter((column) => !isAside(profiles[column], keys[column]));
  // What is the same whole number in all rows is a code, unless it is called a value.
  const likely = aside.filter((column) => profiles[column].texts.size > 1 || profiles[column].numbers < SHORTEST_COUNT || !profiles[column].areIntegers || VALUE_NAMES.some((name) => name.test(keys[column])));
  const among = likely.length > 0 ? likely : aside.length > 0 ? aside : candidates;
  // Open, high, low and close by their letters, beside which v is the volume.
  const close = CANDLE_KEYS.every((key) => keys.includes(key)) ? among.find((column) => keys[column] === 'c') : undefined;
  if (close !== undefined) return close;
  for (const name of VALUE_NAMES) {
    const column = among.find((candidate) => name.test(keys[candidate]));
    if (column !== undefined) return column;
  }
  // Tables put what they are about first, after the dates.
  return among[0];
}

const CANDLE_KEYS: readonly string[] = ['o', 'h', 'l', 'c'];

/** Whether a column rather says what or where or when something is than how much. */
function isAside(profile: ColumnProfile, key: string): boolean {
  const { areIntegers, isRunning, step, min, max } = profile;
  if (profile.areDurations && (HOUR_NAMES.test(key) || CLOCK_NAMES.test(key))) return true;
  if (PLACE_NAMES.test(key) || (areIntegers && ID_NAMES.test(key))) return true;
  if (areIntegers && KEY_NAMES.test(key) && (min === max || Math.abs(step) === 1 || (isRunning && min >= 1e9 && timeFormatOfRange(min, max) !== null))) return true;
  if (!isRunning || !TIME_NAMES.test(key)) return false;
  const format = timeFormatOfNamed(min, max, areIntegers);
  if (format === 'year') return YEAR_NAMES.test(key);
  return format === 'decimal-year' ? DECIMAL_DATE_NAMES.test(key) : format !== null && format !== 'spreadsheet-day';
}
