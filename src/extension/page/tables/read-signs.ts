import type { Pacer } from '../pacer.ts';
import type { GridRow } from './read-grid.ts';

/** Marks of a rise and of a fall, in front of a number or behind it. */
const UP = '▲△↑⬆🔺';
const DOWN = '▼▽↓⬇🔻';
const MARKED = new RegExp(`^\\s*([${UP}${DOWN}])️?\\s*(.*)$|^(.*?)\\s*([${UP}${DOWN}])️?\\s*$`, 'su');
const ANY_MARK = new RegExp(`[${UP}${DOWN}]`, 'u');
/** Columns that hold changes are called so. */
const CHANGE = /change|chg|diff|[±Δ]|\+\/[-−–]|gain|return|veränd|änderung|variation|écart|variación|cambio|variazione|verschil|zmiana|изм|前日比|増減|騰落|涨跌|漲跌|涨幅|대비|전일비|등락/i;

/**
 * Turns the marks by which tables tell a rise from a fall into signs. A fall
 * makes a number negative where the number is a change, which its `%` or its
 * column's name says; beside a level it only tells how that came about. Japanese
 * accounts write ▲ for minus.
 */
export async function readSigns(rows: readonly GridRow[], header: readonly string[] | null, language: string, pacer: Pacer): Promise<GridRow[]> {
  const isJapanese = /^ja\b/i.test(language);
  const read: GridRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (index % 256 === 0) await pacer.rest();
    const row = rows[index];
    const isMarked = row.cells.some((text) => text !== '' && ANY_MARK.test(text));
    read.push(isMarked ? { ...row, cells: row.cells.map((text, column) => signed(text, header?.[column] ?? '', isJapanese)) } : row);
  }
  return read;
}

function signed(text: string, name: string, isJapanese: boolean): string {
  const match = ANY_MARK.test(text) ? MARKED.exec(text) : null;
  if (!match) return text;
  const mark = match[1] ?? match[4];
  const number = (match[2] ?? match[3]).trim();
  // It has its sign, or is none that could have one.
  if (!/^[^\d+−-]{0,4}[\d٠-٩۰-۹０-９]/u.test(number)) return number;
  const isChange = number.endsWith('%') || CHANGE.test(name);
  const isNegative = isJapanese ? mark === '▲' || mark === '△' || (DOWN.includes(mark) && isChange) : DOWN.includes(mark) && isChange;
  return isNegative ? `-${number}` : number;
}
