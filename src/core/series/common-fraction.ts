/** What prices and lengths are divided into: halves, thirds, eighths. */
const FRACTION = /(\d) (\d{1,2})\/(2|3|4|8|16|32|64)$/;

/** The same as one character. */
const SIGNS = '½⅓⅔¼¾⅛⅜⅝⅞';
const VALUES = [1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 8, 3 / 8, 5 / 8, 7 / 8];

/** A whole number and the common fraction behind it, `12 3/8`, `12⅜`; the fraction is 0 where there is none. */
export function splitFraction(cell: string): { readonly whole: string; readonly fraction: number } {
  const sign = SIGNS.indexOf(cell.slice(-1));
  if (cell.length > 1 && sign >= 0) return { whole: cell.slice(0, -1).trimEnd(), fraction: VALUES[sign] };
  const found = FRACTION.exec(cell);
  const fraction = found ? Number(found[2]) / Number(found[3]) : 0;
  return found && fraction < 1 ? { whole: cell.slice(0, found.index + 1), fraction } : { whole: cell, fraction: 0 };
}
