import { isDigit } from './character-codes.ts';

/** `count` digits as a number; NaN where there is anything else. */
export function digitsAt(text: string, start: number, count: number, end: number): number {
  if (start + count > end) return NaN;
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return NaN;
    value = value * 10 + (code - 48);
  }
  return value;
}

/** How many digits stand from a place on, counted up to `most`. */
export function digitRun(text: string, start: number, most: number, end: number): number {
  let at = start;
  while (at < end && at - start < most && isDigit(text.charCodeAt(at))) at++;
  return at - start;
}
