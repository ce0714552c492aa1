import { APOSTROPHE, COMMA, isDigit, MINUS, plainCode, PLUS, POINT, SPACE } from './character-codes.ts';

/** Powers of ten that a double holds exactly. */
const EXACT_POWERS = Float64Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));
/** Integers of up to this many digits are exact in a double. */
const EXACT_DIGITS = 15;

/**
 * Reads a number with its thousands grouped and nothing around it: `1,234.5`,
 * `-12'345`, `1 234,5` with a space of any kind.
 *
 * The quick way through long columns of them: nothing is allocated, and the
 * value is rounded once, as `readPlainNumber` does it.
 *
 * @param decimal code of the decimal mark, a point or a comma
 * @returns NaN for anything else, also for what is grouped in another way, has
 *   more than 15 digits or no group at all
 */
export function readGroupedNumber(text: string, start: number, end: number, decimal: number): number {
  let at = start;
  const sign = text.charCodeAt(at);
  if (sign === MINUS || sign === PLUS) at++;
  let integer = 0;
  let digits = 0;
  let group = 0;
  let groupMark = -1;
  for (; at < end; at++) {
    const raw = text.charCodeAt(at);
    if (isDigit(raw)) {
      integer = integer * 10 + (raw - 48);
      digits++;
      group++;
      continue;
    }
    if (raw === decimal) break;
    const code = plainCode(raw);
    const isMark = code === SPACE || code === APOSTROPHE || code === (decimal === POINT ? COMMA : POINT);
    if (!isMark || (groupMark >= 0 && (code !== groupMark || group !== 3)) || group === 0 || group > 3) return NaN;
    // A grouped number does not begin with zero.
    if (groupMark < 0 && integer < 10 ** (group - 1)) return NaN;
    groupMark = code;
    group = 0;
  }
  if (groupMark < 0 || group !== 3) return NaN;
  let fraction = 0;
  for (at++; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return NaN;
    integer = integer * 10 + (code - 48);
    fraction++;
  }
  if (digits + fraction > EXACT_DIGITS) return NaN;
  const magnitude = fraction === 0 ? integer : integer / EXACT_POWERS[fraction];
  return sign === MINUS ? -magnitude : magnitude;
}
