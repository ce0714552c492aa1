import { isBlank, isLineBreak } from './character-codes.ts';
import { endOfLine } from './end-of-line.ts';
import { SkipLog } from './skip-log.ts';

/** What files say of themselves before their data, each line behind a #. */
export interface LeadingComments {
  /** Behind the # of the last of them that says something: it may be the header. */
  readonly header: number;
  /** Where that # stands. */
  readonly line: number;
  /** Where the first line begins that is none. */
  readonly data: number;
  /** What is left out before the header. */
  readonly log: SkipLog;
}

/** A column may be called #, and `#N/A` is a value; samples of Prometheus have comments of their own. */
const COMMENT = /#+(?! ?[,;|\t])(?:[ \t]+(?!HELP |TYPE )|\+|(?![^\r\n]))/y;

/** Where the data end before such lines, as a table says there that it has more rows; `to` where there are none, or nothing else. */
export function startOfTrailingComments(text: string, from: number, to: number): number {
  for (let end = to; end > from; ) {
    let at = end;
    while (at > from && !isLineBreak(text.charCodeAt(at - 1))) at--;
    COMMENT.lastIndex = at;
    if (!COMMENT.test(text)) return end;
    end = at;
    while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  }
  return to;
}

/** @returns null where the text does not begin with such lines, or has nothing else */
export function leadingComments(text: string, from: number, to: number): LeadingComments | null {
  const log = new SkipLog(text);
  let header = -1;
  let start = -1;
  let at = from;
  for (;;) {
    COMMENT.lastIndex = at;
    const length = COMMENT.exec(text)?.[0].length ?? 0;
    if (length === 0 || at >= to) break;
    const end = endOfLine(text, at, to);
    if (at + length < end) {
      if (start >= 0) log.add(start, endOfLine(text, start, to), 'not-a-number');
      header = at + length;
      start = at;
    }
    at = end;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
  }
  return header < 0 || at >= to ? null : { header, line: start, data: at, log };
}
