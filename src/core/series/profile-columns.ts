import { POINT } from './character-codes.ts';
import { durationForm } from './read-duration.ts';
import { DAY_FIRST, readDate, readParts } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { readPlainNumber } from './read-plain-number.ts';
import { readYear } from './read-year.ts';
import type { Row } from './row-source.ts';

/** What the sampled cells of one column are. */
export interface ColumnProfile {
  numbers: number;
  dates: number;
  /** Of the dates, those that are a time of day alone. */
  clocks: number;
  /** Of the dates, those that are a day or month of no year. */
  yearless: number;
  /** Whether its numbers are durations, each such as `7h 30m`. */
  areDurations: boolean;
  /** Cells that are empty or say that nothing is there. */
  missing: number;
  words: number;
  /** Of the plain numbers and years; Infinity and -Infinity when there is none. */
  min: number;
  max: number;
  /** Whether every cell but words and missing ones is. */
  areIntegers: boolean;
  /** Whether every cell but words and missing ones is a plain number or year, each larger (or each smaller) than the one before. */
  isRunning: boolean;
  /** The one step between all of them; NaN when they differ. */
  step: number;
  /** The smallest and the largest size of a step; Infinity and 0 where there is none. */
  leastStep: number;
  mostStep: number;
  /** The first cells, as they are written; at most MOST_KEPT different ones. */
  readonly texts: Set<string>;
}

/** Different cells kept of a column. */
const MOST_KEPT = 500;

export type CellKind = 'number' | 'date' | 'clock' | 'yearless' | 'missing' | 'word';

/** What a cell is, whichever decimal mark its column may turn out to have. */
export function cellKind(text: string, start: number, end: number): CellKind {
  if (start === end) return 'missing';
  if (!Number.isNaN(readPlainNumber(text, start, end, POINT))) return 'number';
  if (!Number.isNaN(readDate(text, start, end)) || !Number.isNaN(readDate(text, start, end, DAY_FIRST))) return 'date';
  // `07.01.` is a day of no year, which a number with the full stop of a sentence looks like.
  if (text.charCodeAt(end - 1) === POINT && readParts(text, start, end) !== null) return 'yearless';
  const reading = readNumber(text, start, end, '.');
  if (reading.kind === 'number' || reading.kind === 'missing') return reading.kind;
  if (reading.kind === 'skip' && reading.reason === 'too-large') return 'number';
  if (readNumber(text, start, end, ',').kind === 'number') return 'number';
  const parts = readParts(text, start, end);
  if (parts === null || !Number.isNaN(parts.year)) return 'word';
  return Number.isNaN(parts.month) ? 'clock' : 'yearless';
}

/** Counts what the cells of each column are. */
export function profileColumns(text: string, rows: readonly Row[], columns: number): ColumnProfile[] {
  return Array.from({ length: columns }, (_, column) => profileColumn(text, rows, column));
}

function profileColumn(text: string, rows: readonly Row[], column: number): ColumnProfile {
  const profile: ColumnProfile = {
    numbers: 0, dates: 0, clocks: 0, yearless: 0, areDurations: false, missing: 0, words: 0,
    min: Infinity, max: -Infinity, areIntegers: true, isRunning: true, step: NaN, leastStep: Infinity, mostStep: 0, texts: new Set(),
  };
  let last = NaN;
  let below = 0;
  let above = 0;
  for (const row of rows) {
    if (column >= row.count) continue;
    const start = row.starts[column];
    const end = row.ends[column];
    const value = readYear(text, start, end);
    const found = cellKind(text, start, end);
    const kind = found === 'word' && !Number.isNaN(value) ? 'number' : found;
    count(profile, kind);
    if (kind === 'missing' && end > start) {
      if ('<≤⩽＜'.includes(text[start])) below++;
      else if ('>≥⩾＞'.includes(text[start])) above++;
    }
    if (profile.texts.size < MOST_KEPT && end > start) profile.texts.add(text.slice(start, Math.min(end, start + LONGEST_KEY)));
    // A line of totals, an empty cell or a quarter among years is no step of what runs on.
    if (kind === 'word' || kind === 'missing' || (kind === 'date' && profile.numbers > 0)) continue;
    if (!Number.isInteger(value)) profile.areIntegers = false;
    follow(profile, value, last);
    last = value;
  }
  // Without numbers limits are the names of classes; lines of a quoted mail begin like one.
  if (profile.numbers + profile.dates === 0 || above > profile.numbers) {
    profile.missing -= below + above;
    profile.words += below + above;
  }
  if (profile.words > 0 && durationForm([...profile.texts]) !== null) takeForDurations(profile);
  return profile;
}

/** Counts times of day and words for the numbers that they are when a column is one of durations. */
export function takeForDurations(profile: ColumnProfile): void {
  profile.numbers += profile.words + profile.dates;
  profile.words = profile.dates = profile.clocks = 0;
  profile.areDurations = true;
}

/** Names beyond this length are told apart no more. */
export const LONGEST_KEY = 100;

function count(profile: ColumnProfile, kind: CellKind): void {
  if (kind === 'missing') profile.missing++;
  else if (kind === 'number') profile.numbers++;
  else if (kind === 'word') profile.words++;
  else profile.dates++;
  if (kind === 'clock') profile.clocks++;
  if (kind === 'yearless') profile.yearless++;
}

/** Whether the numbers go on running, and in what step. */
function follow(profile: ColumnProfile, value: number, last: number): void {
  const step = value - last;
  const isFirst = profile.min === Infinity;
  const hasDirection = isFirst || Number.isNaN(profile.step) || step * profile.step > 0;
  if (!Number.isFinite(value) || !hasDirection || step === 0) profile.isRunning = false;
  if (!Number.isFinite(value)) return;
  profile.min = Math.min(profile.min, value);
  profile.max = Math.max(profile.max, value);
  if (isFirst || !profile.isRunning) return;
  profile.leastStep = Math.min(profile.leastStep, Math.abs(step));
  profile.mostStep = Math.max(profile.mostStep, Math.abs(step));
  profile.step = Number.isNaN(profile.step) || profile.step === step ? step : Math.sign(step) / 2;
}
