import { isBlank, plainCode } from './character-codes.ts';
import { detectTable } from './detect-table.ts';
import { asPrinted, findPrinted } from './find-printed.ts';
import { finishReading } from './finish-reading.ts';
import type { ParseOptions } from './parse-options.ts';
import { readList } from './read-list.ts';
import { readTable } from './read-table.ts';
import { MOST_TEXT_LENGTH, type Reading } from './reading.ts';

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
  const { from, to } = withoutOuterBlanks(text, start);
  const printed = findPrinted(text, from, to);
  const inner = printed ?? { from, to };
  const table = inner.from === inner.to ? null : detectTable(text, inner.from, inner.to, options);
  const raw = table === null ? readList(text, inner.from, inner.to, options) : readTable(text, table, options);
  return finishReading(text, printed === null ? raw : asPrinted(raw, printed), start, options.name);
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
