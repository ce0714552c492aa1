import { CELLS, TABLES } from '../../dom/element-address.ts';

/** Where a row stands in its table. */
export type Section = 'head' | 'body' | 'foot';

/** A row as the page has it. */
export interface TableRow {
  readonly element: Element;
  /** Where a grid keeps some of its columns in place: the elements with its other cells. */
  readonly further?: readonly Element[];
  readonly section: Section;
}

/** The rows of a table, those of the head first, without those of tables inside its cells. */
export function rowsOf(table: Element): TableRow[] {
  if (table instanceof HTMLTableElement) return inOrder(rowsOfSections(table));
  const rows = Array.from(table.querySelectorAll('[role="row"]')).filter((row) => row.parentElement?.closest(TABLES) === table);
  return joinParts(inOrder(rows.map((element) => ({ element, section: cellsOf({ element }).every(isHeaderCell) ? 'head' : 'body' }))));
}

/** Makes one row of neighbours with one number. */
function joinParts(rows: readonly TableRow[]): TableRow[] {
  const joined: TableRow[] = [];
  for (const row of rows) {
    const place = row.element.getAttribute('aria-rowindex');
    const last = joined.at(-1);
    if (last === undefined || place === null || last.element.getAttribute('aria-rowindex') !== place) joined.push(row);
    else joined[joined.length - 1] = { ...last, further: [...(last.further ?? []), row.element] };
  }
  return joined;
}

/** By child and sibling: `table.rows` is slow where there are many. */
function rowsOfSections(table: HTMLTableElement): TableRow[] {
  const head: TableRow[] = [];
  const others: TableRow[] = [];
  for (let child = table.firstElementChild; child; child = child.nextElementSibling) {
    const { localName } = child;
    const section = localName === 'thead' ? 'head' : localName === 'tfoot' ? 'foot' : 'body';
    const rows = section === 'head' ? head : others;
    if (localName === 'tr') rows.push({ element: child, section });
    if (!/^t(?:head|body|foot)$/.test(localName)) continue;
    for (let row = child.firstElementChild; row; row = row.nextElementSibling) if (row.localName === 'tr') rows.push({ element: row, section });
  }
  return [...head, ...others];
}

/** Grids that draw only what is in view use their rows again and number them: their order in the document is none. */
function inOrder(rows: TableRow[]): TableRow[] {
  return inPlace(rows, 'aria-rowindex', ({ element }) => element);
}

/** Sorts by the numbers of an attribute, where the last one has it. */
function inPlace<T>(all: T[], attribute: string, elementOf: (one: T) => Element): T[] {
  const last = all.at(-1);
  if (last === undefined || !elementOf(last).hasAttribute(attribute)) return all;
  const place = new Map(all.map((one) => [one, Number(elementOf(one).getAttribute(attribute))]));
  return all.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0) || 0);
}

/** The cells of a row, in the order of the document or of their numbers. */
export function cellsOf({ element, further }: Pick<TableRow, 'element' | 'further'>): Element[] {
  return further === undefined ? cellsIn(element) : inPlace([element, ...further].flatMap(cellsIn), 'aria-colindex', (cell) => cell);
}

function cellsIn(row: Element): Element[] {
  const cells: Element[] = [];
  for (let child = row.firstElementChild; child; child = child.nextElementSibling) if (isCell(child)) cells.push(child);
  if (row.localName === 'tr') return cells;
  // The cells of a grid may stand in boxes of their own, and are placed by their numbers.
  const found = cells.length > 0 ? cells : Array.from(row.querySelectorAll(CELLS));
  return inPlace(found, 'aria-colindex', (cell) => cell);
}

/** To ask for the tag first is faster by far, and there may be a hundred thousand of them. */
function isCell(element: Element): boolean {
  return element.localName === 'td' || element.localName === 'th' || element.matches(CELLS);
}

/** Whether a cell is there to name others. */
export function isHeaderCell(cell: Element): boolean {
  return cell.localName === 'th' || /^(?:columnheader|rowheader)$/.test(cell.getAttribute('role') ?? '');
}
