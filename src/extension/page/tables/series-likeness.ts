import { cellKind } from '../../../core/series/profile-columns.ts';
import { durationForm } from '../../../core/series/read-duration.ts';
import type { Pacer } from '../pacer.ts';
import type { SplitTable } from './split-header.ts';
import { isTime, runsAcross } from './runs-across.ts';

/** Numbers in one row or column that make a table of data. */
const FEWEST_NUMBERS = 3;
const SHORTEST_MONTH = 28;
/** Six weeks, each with its number. */
const MOST_DAYS = 48;
/** Cells looked at. */
const MOST_SAMPLED = 3000;
/** Rows between two looks at the clock. */
const ROWS_AT_A_TIME = 16;

/**
 * How much a table is one of series.
 *
 * @returns 0 when it holds no three numbers in a row or column, or the days of a month, 1 for numbers
 *   without times (a league, a price list), 2 for numbers with times
 */
export async function seriesLikeness({ header, body }: SplitTable, pacer: Pacer): Promise<0 | 1 | 2> {
  const columns = Math.max(header?.length ?? 0, ...body.slice(0, 50).map(({ cells }) => cells.length));
  const sample = body.slice(0, Math.max(FEWEST_NUMBERS + 1, Math.floor(MOST_SAMPLED / Math.max(1, columns))));
  const kinds: string[][] = [];
  for (const { cells } of sample) {
    if (kinds.length % ROWS_AT_A_TIME === 0) await pacer.rest();
    kinds.push(cells.map((text) => kindOf(text)));
  }
  if (isCalendar(sample.flatMap(({ cells }) => cells))) return 0;
  const numeric = Array.from({ length: columns }, (_, column) => kinds.filter((row) => row[column] === 'number').length);
  const isWide = kinds.some((row) => row.filter((kind) => kind === 'number').length >= FEWEST_NUMBERS);
  // The first of several columns may only count the rows.
  const values = numeric.filter((count, column) => count >= FEWEST_NUMBERS && !(column === 0 && isCount(sample.map(({ cells }) => cells[0] ?? ''))));
  if (header !== null && runsAcross(header) && isWide) return 2;
  if (values.length === 0 && !isWide) return 0;
  const isDated = Array.from({ length: columns }, (_, column) => column).some((column) => {
    const times = sample.filter(({ cells }, row) => isTime(cells[column] ?? '', kinds[row][column])).length;
    return times >= FEWEST_NUMBERS && times * 2 > sample.length && (values.length > 1 || numeric[column] < FEWEST_NUMBERS);
  });
  return isDated ? 2 : values.length > 0 ? 1 : 0;
}

/** The days of a month in order, as one picks a date from. */
function isCalendar(cells: readonly string[]): boolean {
  const days = cells.filter((text) => text !== '').map(Number);
  const first = days.indexOf(1);
  return days.length >= SHORTEST_MONTH && days.length <= MOST_DAYS && first >= 0 && days.slice(first, first + SHORTEST_MONTH).every((day, index) => day === index + 1);
}

function kindOf(text: string): string {
  const kind = cellKind(text, 0, text.length);
  return kind === 'word' && durationForm([text]) !== null ? 'number' : kind;
}

/** 1, 2, 3 ..., with or without points. */
function isCount(cells: readonly string[]): boolean {
  return cells.every((text, index) => Number(text.replace(/\.$/, '')) === Number(cells[0]?.replace(/\.$/, '')) + index);
}
