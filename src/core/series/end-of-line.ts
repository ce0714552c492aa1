import { isLineBreak } from './character-codes.ts';

/** The next line break, or the end. */
export function endOfLine(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}
