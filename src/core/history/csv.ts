/** What a cell may hold; null is empty. */
export type Cell = string | number | null;

/** A spreadsheet takes a text that starts so for a formula, or drops the sign and then takes it for one. */
const STARTS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Writes rows as CSV (RFC 4180): commas, CRLF, quotes where a cell needs them.
 * A text that a spreadsheet would run as a formula gets an apostrophe in front;
 * a number is written as it is, whatever its sign. What is not finite is empty.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (cell === null) return '';
  const safe = STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
