import { APOSTROPHE, COMMA, isDigit, plainCode, plainText, POINT, SPACE, UNDERSCORE } from './character-codes.ts';
import type { DecimalMark } from './decimal-mark.ts';
import { joinDigits } from './join-digits.ts';
import { readGroupedNumber } from './read-grouped-number.ts';

/**
 * What the marks of one number say about the decimal mark of its column: which
 * it must be, that a comma or a point could be either, that there is none, or
 * that the marks make no number in any way.
 */
export type NumberShape = DecimalMark | 'ambiguous-comma' | 'ambiguous-point' | 'none' | 'invalid';

/** Longer than the largest double with all its groups; what is longer is a list. */
const LONGEST_GROUPED = 420;

/**
 * Looks at the first run of digits and marks in a cell.
 *
 * @param text the text that holds the cell; whatever is no digit before the run is passed over
 */
export function numberShape(text: string, start: number, end: number): NumberShape {
  let bodyStart = -1;
  let bodyEnd = start;
  let commas = 0;
  let points = 0;
  let others = 0;
  let pendingComma = 0;
  let pendingPoint = 0;
  let pendingOther = 0;
  for (let at = start; at < end; at++) {
    const code = plainCode(text.charCodeAt(at));
    if (isDigit(code)) {
      if (bodyStart < 0) bodyStart = at - (pendingComma || pendingPoint ? 1 : 0);
      bodyEnd = at + 1;
      commas += pendingComma;
      points += pendingPoint;
      others += pendingOther;
      pendingComma = pendingPoint = pendingOther = 0;
    } else if (code === COMMA || code === POINT || isOtherMark(code)) {
      // Marks count only between digits, or one decimal mark right before the first.
      if (bodyStart < 0) pendingComma = pendingPoint = 0;
      if (code === COMMA) pendingComma++;
      else if (code === POINT) pendingPoint++;
      else if (bodyStart >= 0) pendingOther++;
    } else if (bodyStart >= 0) {
      break;
    } else {
      pendingComma = pendingPoint = 0;
    }
  }
  if (commas + points === 0) return 'none';
  if (commas + points > 1 && bodyEnd - bodyStart > LONGEST_GROUPED) return 'invalid';
  if (commas > 0 && points > 0) return shapeOfBoth(text, bodyStart, bodyEnd);
  const mark = commas > 0 ? COMMA : POINT;
  if (commas + points > 1) return shapeOfMany(text, bodyStart, bodyEnd, mark);
  const isEither = others === 0 && couldGroup(text, bodyStart, bodyEnd, mark);
  if (mark === COMMA) return isEither ? 'ambiguous-comma' : ',';
  return isEither ? 'ambiguous-point' : '.';
}

function isOtherMark(code: number): boolean {
  return code === SPACE || code === APOSTROPHE || code === UNDERSCORE;
}

/** One mark with one to three digits before it, no leading zero, and exactly three behind. */
function couldGroup(text: string, start: number, end: number, mark: number): boolean {
  if (plainCode(text.charCodeAt(end - 4)) !== mark) return false;
  const lead = end - 4 - start;
  return lead >= 1 && lead <= 3 && plainCode(text.charCodeAt(start)) !== 48;
}

/** `1.234,56` or `1,234.56`: the later of the two is the decimal mark. */
function shapeOfBoth(text: string, start: number, end: number): NumberShape {
  let last = end - 1;
  while (!isPointOrComma(plainCode(text.charCodeAt(last)))) last--;
  const decimal: DecimalMark = plainCode(text.charCodeAt(last)) === COMMA ? ',' : '.';
  return isGrouped(text, start, last, decimal) ? decimal : 'invalid';
}

/** `1,234,567`: a mark that stands several times groups, so the other is the decimal mark. */
function shapeOfMany(text: string, start: number, end: number, mark: number): NumberShape {
  const decimal: DecimalMark = mark === COMMA ? '.' : ',';
  return isGrouped(text, start, end, decimal) ? decimal : 'invalid';
}

function isPointOrComma(code: number): boolean {
  return code === COMMA || code === POINT;
}

/** Whether an integer part is grouped by threes, told without allocating, or in any other way that numbers are. */
function isGrouped(text: string, start: number, end: number, decimal: DecimalMark): boolean {
  return !Number.isNaN(readGroupedNumber(text, start, end, decimal.charCodeAt(0))) || joinDigits(plainText(text, start, end), decimal) !== null;
}
