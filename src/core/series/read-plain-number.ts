import { isDigit, MINUS, PLUS } from './character-codes.ts';

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Integers of up to this many digits are exact in a double. */
const EXACT_DIGITS = 15;

/**
 * Reads a number as programs write it: `-12.5`, `1e-3`, nothing around it.
 *
 * The quick way through long columns. Up to 15 digits the value is one exact
 * integer divided by one exact power of ten, hence rounded once, as `Number`
 * would; longer ones go to `Number` itself.
 *
 * @param decimal code of the decimal mark, a point or a comma
 * @returns the number, infinite where it is too large; NaN when it is none of that form
 */
export function readPlainNumber(text: string, start: number, end: number, decimal: number): number {
  let at = start;
  const sign = text.charCodeAt(at);
  if (sign === MINUS || sign === PLUS) at++;
  let integer = 0;
  let digits = 0;
  let mark = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      integer = integer * 10 + (code - 48);
      digits++;
    } else if (code === decimal && mark < 0) {
      mark = at;
    } else {
      break;
    }
  }
  if (digits === 0) return NaN;
  if (at < end || digits > EXACT_DIGITS) {
    return endsInExponent(text, at, end) ? readByRuntime(text, start, end, mark) : NaN;
  }
  const magnitude = mark < 0 ? integer : integer / EXACT_POWERS[at - mark - 1];
  return sign === MINUS ? -magnitude : magnitude;
}

/** Whether nothing but an exponent, or nothing at all, follows. */
function endsInExponent(text: string, start: number, end: number): boolean {
  if (start === end) return true;
  let at = start + 1;
  if ((text.charCodeAt(start) | 32) !== 101) return false;
  if (text.charCodeAt(at) === MINUS || text.charCodeAt(at) === PLUS) at++;
  if (at >= end) return false;
  for (; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

function readByRuntime(text: string, start: number, end: number, mark: number): number {
  if (mark < 0) return Number(text.slice(start, end));
  return Number(`${text.slice(start, mark)}.${text.slice(mark + 1, end)}`);
}
