import type { ElementAddress } from '../../../core/chart/chart-reading.ts';
import { decimalOf } from '../../../core/series/decimal-of.ts';
import { elementsOf, type TreeRoot } from '../../dom/element-address.ts';
import { contentBox } from '../../dom/content-box.ts';
import { isInView } from '../../dom/is-in-view.ts';
import type { RawTable } from '../raw-document.ts';
import { dropFillers } from './drop-fillers.ts';
import { dropTotals } from './drop-totals.ts';
import { headerApart } from './header-apart.ts';
import { joinColumns } from './join-columns.ts';
import { languageOf } from './language-of.ts';
import { createPacer, type Pacer } from '../pacer.ts';
import { readGrid } from './read-grid.ts';
import { readSigns } from './read-signs.ts';
import { seriesLikeness } from './series-likeness.ts';
import { splitHeader } from './split-header.ts';
import { tableName } from './table-name.ts';
import { lastRows } from './last-rows.ts';
import { rowsOf } from './table-rows.ts';

/** Ms that all tables of a page may take. */
const LONGEST_MS = 3000;

/** Tables looked at, and tables handed over. */
const MOST_LOOKED_AT = 500;
const MOST_TABLES = 30;

/** A table with how much it is one of series. */
interface RankedTable {
  readonly table: RawTable;
  readonly likeness: number;
}

/**
 * The tables of a document that show numbers, as one sees them, those with
 * times first. Long ones are read in turns with the page.
 *
 * @param roots of the document
 * @param element of this element only; null for all
 */
export async function readTables(roots: readonly TreeRoot[], element: ElementAddress | null): Promise<RawTable[]> {
  const pacer = createPacer(LONGEST_MS);
  const found: RankedTable[] = [];
  if (element !== null && !element.startsWith('table:')) return [];
  // Their places among all tables are their addresses: to ask for each would walk over the page each time.
  const tables = elementsOf(roots, 'table');
  if (tables.length === 0) return [];
  // What the browser knows of languages is loaded at the first question, which is a step of its own.
  await pacer.pause();
  decimalOf('');
  await pacer.pause();
  for (let index = 0; index < Math.min(tables.length, MOST_LOOKED_AT); index++) {
    const address: ElementAddress = `table:${index}`;
    if (element !== null && element !== address) continue;
    if (pacer.isOver()) break;
    await pacer.rest();
    const read = await readTable(tables[index], index === 0 ? null : tables[index - 1], address, pacer);
    if (read) found.push(read);
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_TABLES).map(({ table }) => table);
}

/**
 * @param before the table before it, which may be its header: one that stays while the rows scroll
 * @returns null for a table that lays out a page, is not shown, or holds no numbers
 */
async function readTable(element: Element, before: Element | null, address: ElementAddress, pacer: Pacer): Promise<RankedTable | null> {
  if (/^(?:none|presentation)$/.test(element.getAttribute('role') ?? '') || !element.checkVisibility({ visibilityProperty: true })) return null;
  const all = rowsOf(element);
  await pacer.rest();
  const rows = lastRows(all);
  if (rows.length < 2) return null;
  await pacer.rest();
  const language = languageOf(element);
  const grid = await joinColumns(await readGrid(element, rows, pacer), pacer);
  const columns = grid.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  await pacer.rest();
  const own = splitHeader(grid);
  const split = { ...own, header: own.header ?? (before && headerApart(before, columns)) };
  await pacer.rest();
  const body = await readSigns(dropFillers(split.body, columns), split.header, language, pacer);
  const table = await dropTotals({ ...split, body }, decimalOf(language), pacer);
  await pacer.rest();
  const likeness = await seriesLikeness(table, pacer);
  if (likeness === 0) return null;
  await pacer.rest();
  const box = contentBox(element);
  return {
    likeness,
    table: {
      element: address,
      name: tableName(element, split.title),
      box,
      inView: isInView(box),
      language,
      rows: [...(table.header ? [table.header] : []), ...table.body.map(({ cells }) => cells)],
    },
  };
}
