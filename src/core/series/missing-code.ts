import type { CellPlaces } from './cell-places.ts';
import { MINUS, plainText } from './character-codes.ts';

/** What instruments write where they have measured nothing. */
const CODE = /^-9{3,5}(?:[.,]9{1,3})?$/;
/** Longer than any of these. */
const LONGEST = 12;
/** So few others say nothing of what is usual. */
const FEWEST_OTHERS = 2;
/** Of three digits a code is told only beside numbers that all have a fraction: an amount may be -999. */
const SHORT_CODE = '-999';
/** The part of the code that nothing else may lie below. */
const REACH = 0.1;

/**
 * The number by which a column says that a value is missing, -9999 or -999.9,
 * as it is written; null where it has none, or other numbers lie near it.
 */
export function missingCode({ text, starts, ends }: CellPlaces): string | null {
  const code = firstCode(text, starts, ends);
  if (code === null) return null;
  const limit = Number(code.replace(',', '.')) * REACH;
  let others = 0;
  for (let i = 0; i < starts.length; i++) {
    const cell = ends[i] - starts[i] > 0 ? plainText(text, starts[i], Math.min(ends[i], starts[i] + 2 * LONGEST)) : '';
    if (!/\d/.test(cell) || cell === code) continue;
    // What is written otherwise, as with a unit, comes from no instrument.
    const number = PLAIN.test(cell) ? Number(cell.replace(',', '.')) : NaN;
    if (!(number > limit) || (code === SHORT_CODE && !/[.,]/.test(cell))) return null;
    others++;
  }
  return others < FEWEST_OTHERS ? null : code;
}

const PLAIN = /^[-+]?(?:\d{1,20}(?:[.,]\d{0,20})?|[.,]\d{1,20})$/;

function firstCode(text: string, starts: CellPlaces['starts'], ends: CellPlaces['ends']): string | null {
  for (let i = 0; i < starts.length; i++) {
    if (text.charCodeAt(starts[i]) !== MINUS || ends[i] - starts[i] > LONGEST) continue;
    const cell = text.slice(starts[i], ends[i]);
    if (CODE.test(cell)) return cell;
  }
  return null;
}
