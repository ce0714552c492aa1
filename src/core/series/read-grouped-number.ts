import { APOSTROPHE, COMMA, isDigit, MINUS, plainCode, PLUS, POINT, SPACE } from './character-codes.ts';
import { EXACT_DIGITS, EXACT_POWERS } from './read-plain-number.ts';

/**
 * Reads a number with thousands in groups of three: `1,234.5`, `−1 234`.
 *
 * The quick way through long columns of them; what it does not know
 * `readNumber` may, and where both know it they agree.
 *
 * @param decimal code of the decimal mark, a point or a comma
 * @returns NaN when the cell is anything else than that
 */
export function readGroupedNumber(text: string, start: number, end: number, decimal: number): number {
  let at = start;
  const sign = plainCode(text.charCodeAt(at));
  if (sign === MINUS || sign === PLUS) at++;
  // A grouped number does not begin with zero.
  if (plainCode(text.charCodeAt(at)) === 48) return NaN;
  const otherMark = decimal === COMMA ? POINT : COMMA;
  let integer = 0;
  let digits = 0;
  let inGroup = 0;
  let mark = 0;
  let fraction = -1;
  for (; at < end; at++) {
    const code = plainCode(text.charCodeAt(at));
    if (isDigit(code)) {
      integer = integer * 10 + (code - 48);
      digits++;
      if (fraction >= 0) fraction++;
      else inGroup++;
    } else if (fraction >= 0 || inGroup === 0 || inGroup > 3 || (mark !== 0 && inGroup !== 3)) {
      return NaN;
    } else if (code === decimal) {
      fraction = 0;
    } else if ((mark === 0 || code === mark) && (code === otherMark || code === SPACE || code === APOSTROPHE)) {
      mark = code;
      inGroup = 0;
    } else {
      return NaN;
    }
  }
  if (mark === 0 || inGroup !== 3 || fraction === 0 || digits > EXACT_DIGITS) return NaN;
  const magnitude = integer / EXACT_POWERS[Math.max(0, fraction)];
  return sign === MINUS ? -magnitude : magnitude;
}
