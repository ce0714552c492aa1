import { POINT } from './character-codes.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { readPlainNumber } from './read-plain-number.ts';
import type { Row } from './row-source.ts';

/** What the sampled cells of one column are. */
export interface ColumnProfile {
  numbers: number;
  dates: number;
  /** Cells that are empty or say that nothing is there. */
  missing: number;
  words: number;
  /** Of the plain numbers; Infinity and -Infinity when there is none. */
  min: number;
  max: number;
  /** Whether every cell is a plain integer, each larger (or each smaller) than the one before. */
  isRunningCount: boolean;
  /** The one step between all of them; NaN when they differ. */
  step: number;
  /** The plain number of the cell before; NaN at first. */
  last: number;
}

export type CellKind = 'number' | 'date' | 'missing' | 'word';

/** What a cell is, whichever decimal mark its column may turn out to have. */
export function cellKind(text: string, start: number, end: number): CellKind {
  if (start === end) return 'missing';
  if (!Number.isNaN(readPlainNumber(text, start, end, POINT))) return 'number';
  if (!Number.isNaN(readDate(text, start, end))) return 'date';
  const reading = readNumber(text, start, end, '.');
  if (reading.kind === 'number' || reading.kind === 'missing') return reading.kind;
  if (reading.kind === 'unit') return 'word';
  if (reading.reason === 'too-large') return 'number';
  return reading.reason === 'bad-grouping' && readNumber(text, start, end, ',').kind === 'number' ? 'number' : 'word';
}

/** Counts what the cells of each column are. */
export function profileColumns(text: string, rows: readonly Row[], columns: number): ColumnProfile[] {
  const profiles = Array.from({ length: columns }, (): ColumnProfile => ({
    numbers: 0, dates: 0, missing: 0, words: 0,
    min: Infinity, max: -Infinity, isRunningCount: true, step: NaN, last: NaN,
  }));
  for (const row of rows) {
    for (let column = 0; column < Math.min(columns, row.count); column++) {
      addCell(profiles[column], text, row.starts[column], row.ends[column]);
    }
  }
  return profiles;
}

function addCell(profile: ColumnProfile, text: string, start: number, end: number): void {
  const kind = cellKind(text, start, end);
  if (kind === 'missing') profile.missing++;
  else if (kind === 'date') profile.dates++;
  else if (kind === 'word') profile.words++;
  else profile.numbers++;
  const value = kind === 'number' ? readPlainNumber(text, start, end, POINT) : NaN;
  const step = value - profile.last;
  const isFirst = Number.isNaN(profile.last);
  const hasDirection = isFirst || Number.isNaN(profile.step) || step * profile.step > 0;
  if (!Number.isInteger(value) || !hasDirection || step === 0) profile.isRunningCount = false;
  if (!profile.isRunningCount) return;
  profile.min = Math.min(profile.min, value);
  profile.max = Math.max(profile.max, value);
  if (!isFirst) profile.step = Number.isNaN(profile.step) || profile.step === step ? step : Math.sign(step) / 2;
  profile.last = value;
}
