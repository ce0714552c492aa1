/** What prices and lengths are divided into: halves, thirds, eighths. */
const FRACTION = /(\d) (\d{1,2})\/(2|3|4|8|16|32|64)$/;

/** A whole number and the common fraction behind it, `12 3/8`; the fraction is 0 where there is none. */
export function splitFraction(cell: string): { readonly whole: string; readonly fraction: number } {
  const found = FRACTION.exec(cell);
  const fraction = found ? Number(found[2]) / Number(found[3]) : 0;
  return found && fraction < 1 ? { whole: cell.slice(0, found.index + 1), fraction } : { whole: cell, fraction: 0 };
}
