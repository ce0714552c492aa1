import { isBlank, plainCode } from './character-codes.ts';
import { detectBlock, logLines } from './detect-block.ts';
import { detectTable } from './detect-table.ts';
import { asPrinted, findPrinted } from './find-printed.ts';
import { finishReading } from './finish-reading.ts';
import { endOfLine } from './end-of-line.ts';
import { leadingComments, startOfTrailingComments } from './comment-lines.ts';
import type { ParseOptions } from './parse-options.ts';
import type { RawReading } from './raw-reading.ts';
import { readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import { MOST_TEXT_LENGTH, type Reading } from './reading.ts';
import { mergeSkipped, SkipLog } from './skip-log.ts';

/**
 * Reads a series from whatever people paste: lists, prose, CSV and TSV, JSON.
 *
 * Never throws, never gives a value that is not finite but at gaps, and says
 * for everything that is left out where it stood and why. Time is linear in the
 * length but for sorting dates that are out of order.
 *
 * @param text in UTF-16; of more than MOST_TEXT_LENGTH code units the last are read
 */
export function parseSeries(text: string, options: ParseOptions = {}): Reading {
  const start = startOfTail(text);
  const { from, to: last } = withoutOuterBlanks(text, start);
  const to = startOfTrailingComments(text, from, last);
  const printed = findPrinted(text, from, to);
  const raw = printed === null ? readBehindComments(text, from, to, options) : asPrinted(readPart(text, printed.from, printed.to, options), printed);
  return finishReading(text, withLines(text, raw, to, last), start, options.name);
}

/** The last comment before the data is the header where that makes a table, and is left out with the others where it makes none. */
function readBehindComments(text: string, from: number, to: number, options: ParseOptions): RawReading {
  const comments = leadingComments(text, from, to);
  if (comments === null) return readPart(text, from, to, options);
  const table = detectTable(text, comments.header, to, options);
  const raw = table === null ? readPart(text, comments.data, to, options) : readTable(text, table, options);
  // As a title it was left out without its sign.
  const isTitle = raw.skipped[0]?.at === comments.header;
  if (table === null || isTitle) comments.log.add(comments.line, endOfLine(text, comments.line, to), 'not-a-number');
  return withSkipped(isTitle ? { ...raw, skipped: raw.skipped.slice(1), skippedCount: raw.skippedCount - 1 } : raw, [comments.log]);
}

/** With the lines of a part that is left out. */
function withLines(text: string, raw: RawReading, from: number, to: number): RawReading {
  const log = new SkipLog(text);
  logLines(text, from, to, log);
  return log.count === 0 ? raw : withSkipped(raw, [log]);
}

function withSkipped(raw: RawReading, logs: readonly SkipLog[]): RawReading {
  return { ...raw, skipped: mergeSkipped(logs, raw.skipped), skippedCount: logs.reduce((sum, { count }) => sum + count, raw.skippedCount) };
}

function readPart(text: string, from: number, to: number, options: ParseOptions): RawReading {
  const table = from === to ? null : detectTable(text, from, to, options);
  if (table !== null) return readTable(text, table, options);
  const block = detectBlock(text, from, to, options);
  if (block === null) return readList(text, from, to, options);
  return withSkipped(readTable(text, block.table, options), [block.log]);
}

/** Where reading begins: 0, or behind the first line break or blank of what fits. */
function startOfTail(text: string): number {
  if (text.length <= MOST_TEXT_LENGTH) return 0;
  const first = text.length - MOST_TEXT_LENGTH;
  for (let at = first; at < text.length; at++) if (isBlank(text.charCodeAt(at))) return at;
  return first;
}

function withoutOuterBlanks(text: string, start: number): { readonly from: number; readonly to: number } {
  let from = start;
  let to = text.length;
  while (from < to && isBlank(plainCode(text.charCodeAt(from)))) from++;
  while (to > from && isBlank(plainCode(text.charCodeAt(to - 1)))) to--;
  return { from, to };
}
