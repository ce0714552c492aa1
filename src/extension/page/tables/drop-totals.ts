import { isPlainYear } from '../../../core/series/is-plain-year.ts';
import { cellKind } from '../../../core/series/profile-columns.ts';
import { looseNumber } from './loose-number.ts';
import type { Pacer } from '../pacer.ts';
import type { GridRow } from './read-grid.ts';
import { runsAcross } from './runs-across.ts';
import { namesTotal } from './total-words.ts';
import type { SplitTable } from './split-header.ts';

/** Classes by which pages mark sums. */
const TOTAL_CLASSES = /(?:^|[\s_-])(?:total|totals|subtotal|sum|summary|average|avg|mean|summe|gesamt)(?:[\s_-]|$)/i;
/** A date or number in digits alone. */
const NO_NAME = /^[\d.,:/ -]+$/;
/** Rows between two looks at the clock. */
const ROWS_AT_A_TIME = 128;
/** Fewer rows above a sum are no evidence. */
const FEWEST_SUMMED = 3;
/** Rounding, as a share of a sum. */
const ROUNDING = 1e-9;

/**
 * Leaves out what sums up the others: rows where the series run down the
 * columns, columns where they run along the rows. The sum of a row of series is
 * a series itself, and stays.
 */
export async function dropTotals({ title, header, body }: SplitTable, decimal: '.' | ',', pacer: Pacer): Promise<SplitTable> {
  const isAcross = header !== null && runsAcross(header);
  const rows = body.filter((row) => row.section !== 'foot' || body.every(({ section }) => section === 'foot'));
  const kept = isAcross && !hasYears(rows) ? rows : await withoutTotals(rows, decimal, pacer);
  if (!isAcross) return { title, header, body: kept };
  const columns = header.flatMap((name, column) => (column > 0 && namesTotal(name) ? [] : [column]));
  if (columns.length === header.length) return { title, header, body: kept };
  const pick = <T>(cells: readonly T[]): T[] => columns.flatMap((column) => (column < cells.length ? [cells[column]] : []));
  return { title, header: pick(header), body: kept.map((row) => ({ ...row, cells: pick(row.cells) })) };
}

async function withoutTotals(rows: readonly GridRow[], decimal: '.' | ',', pacer: Pacer): Promise<GridRow[]> {
  const kept: GridRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (index % ROWS_AT_A_TIME === 0) await pacer.rest();
    if (!isTotal(rows[index], index, rows, decimal)) kept.push(rows[index]);
  }
  return kept;
}

/** Months across and years down make one series of all. */
function hasYears(rows: readonly GridRow[]): boolean {
  return rows.filter(({ cells }) => isPlainYear(cells[0] ?? '')).length * 2 > rows.length;
}

function isTotal(row: GridRow, index: number, rows: readonly GridRow[], decimal: '.' | ','): boolean {
  const label = row.cells.find((text) => text !== '') ?? '';
  if (NO_NAME.test(label) && index !== 0 && index !== rows.length - 1) return false;
  const kind: string = cellKind(label, 0, label.length);
  if (kind === 'date' || kind === 'yearless') return false;
  if (namesTotal(label) || (TOTAL_CLASSES.test(row.classes) && kind === 'word')) return true;
  const isAtEdge = index === rows.length - 1 || index === 0;
  // Numbers that begin a row are its time or its place: a sum has a name, or nothing.
  return isAtEdge && isNaN(looseNumber(row.cells[0] ?? '', decimal)) && isSumOf(row, rows, decimal);
}

/** Whether every number of a row is the sum of the others in its column. */
function isSumOf(row: GridRow, rows: readonly GridRow[], decimal: '.' | ','): boolean {
  if (rows.length <= FEWEST_SUMMED) return false;
  let sums = 0;
  for (let column = 1; column < row.cells.length; column++) {
    const total = looseNumber(row.cells[column], decimal);
    if (isNaN(total) || total === 0) continue;
    let sum = 0;
    let count = 0;
    for (const other of rows) {
      const value = other === row ? NaN : looseNumber(other.cells[column] ?? '', decimal);
      if (isNaN(value)) continue;
      sum += value;
      if (value !== 0) count++;
    }
    if (count < FEWEST_SUMMED || Math.abs(sum - total) > ROUNDING * Math.abs(total)) return false;
    sums++;
  }
  return sums > 0;
}
