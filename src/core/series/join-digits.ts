import { APOSTROPHE, COMMA, isDigit, POINT, SPACE, UNDERSCORE } from './character-codes.ts';
import type { DecimalMark } from './decimal-mark.ts';

/**
 * The digits of a number without its grouping, with a point as decimal mark:
 * `1.234,5` becomes `1234.5` where the comma is the decimal mark.
 *
 * Groups are of three digits, or in the Indian way of two before the last
 * three; one kind of mark only; a grouped number does not begin with zero.
 *
 * @param body digits and marks, beginning with a digit or the decimal mark
 * @returns null when the marks stand where they cannot
 */
export function joinDigits(body: string, decimal: DecimalMark): string | null {
  const mark = body.lastIndexOf(decimal);
  const integer = mark < 0 ? body : body.slice(0, mark);
  const fraction = mark < 0 ? '' : body.slice(mark + 1);
  if (!isAllDigits(fraction)) return null;
  if (isAllDigits(integer)) return `${integer || '0'}.${fraction || '0'}`;
  const joined = joinGroups(integer, decimal === ',' ? POINT : COMMA);
  return joined === null ? null : `${joined}.${fraction || '0'}`;
}

function joinGroups(integer: string, otherMark: number): string | null {
  let groupMark = 0;
  let joined = '';
  let start = 0;
  const lengths: number[] = [];
  for (let at = 0; at <= integer.length; at++) {
    const code = at < integer.length ? integer.charCodeAt(at) : groupMark;
    if (isDigit(code)) continue;
    if (groupMark === 0) groupMark = code;
    if (code !== groupMark) return null;
    joined += integer.slice(start, at);
    lengths.push(at - start);
    start = at + 1;
  }
  return isGroupMark(groupMark, otherMark) && areGroups(lengths) && !joined.startsWith('0') ? joined : null;
}

function isGroupMark(code: number, otherMark: number): boolean {
  return code === otherMark || code === SPACE || code === APOSTROPHE || code === UNDERSCORE;
}

function areGroups(lengths: readonly number[]): boolean {
  const last = lengths.length - 1;
  if (lengths[last] !== 3 || lengths[0] < 1) return false;
  const between = lengths.slice(1, last);
  if (between.every((length) => length === 3)) return lengths[0] <= 3;
  return lengths[0] <= 2 && between.every((length) => length === 2);
}

function isAllDigits(piece: string): boolean {
  for (let at = 0; at < piece.length; at++) if (!isDigit(piece.charCodeAt(at))) return false;
  return true;
}
