import { isBlank, isLineBreak } from './character-codes.ts';
import { detectTable } from './detect-table.ts';
import type { Table } from './inspect-table.ts';
import { endOfLine } from './end-of-line.ts';
import type { ReadingChoices } from './parse-options.ts';
import { SkipLog } from './skip-log.ts';

/** A table among other lines. */
export interface TableBlock {
  readonly table: Table;
  /** The lines around it. */
  readonly log: SkipLog;
}

interface Block {
  readonly start: number;
  readonly end: number;
}

/** Fewer lines are a remark. */
const FEWEST_LINES = 3;
/** The largest blocks are looked at. */
const MOST_TRIED = 3;
/** A text of more blocks is no export. */
const MOST_BLOCKS = 1000;

/**
 * Looks for a table with times among the blocks that empty lines part, where the
 * text as a whole is none: exports put what they are about, or several tables,
 * one below the other.
 */
export function detectBlock(text: string, start: number, end: number, choices: ReadingChoices): TableBlock | null {
  const largest = blocksOf(text, start, end).sort((one, other) => other.end - other.start - (one.end - one.start));
  for (const block of largest.slice(0, MOST_TRIED)) {
    // All of it has been looked at.
    if (block.start === start && block.end === end) return null;
    const table = detectTable(text, block.start, block.end, choices);
    if (table === null || ('picked' in table.layout && table.layout.picked.times === null)) continue;
    const log = new SkipLog(text);
    logLines(text, start, block.start, log);
    logLines(text, block.end, end, log);
    return { table, log };
  }
  return null;
}

/** Those with enough lines; none where there are too many. */
function blocksOf(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let blockStart = start;
  let lines = 0;
  for (let at = start; at < end; ) {
    const lineEnd = endOfLine(text, at, end);
    lines++;
    let next = lineEnd;
    let breaks = 0;
    for (; next < end && isBlank(text.charCodeAt(next)); next++) {
      if (isLineBreak(text.charCodeAt(next)) && !text.startsWith('\r\n', next)) breaks++;
    }
    if (breaks > 1 || next >= end) {
      if (lines >= FEWEST_LINES) blocks.push({ start: blockStart, end: lineEnd });
      if (blocks.length > MOST_BLOCKS) return [];
      blockStart = next;
      lines = 0;
    }
    at = next;
  }
  return blocks;
}

/** Leaves out all lines from `start` to `end`. */
export function logLines(text: string, start: number, end: number, log: SkipLog): void {
  for (let at = start; at < end; ) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    if (at >= end) return;
    const lineEnd = endOfLine(text, at, end);
    log.add(at, lineEnd, 'not-a-number');
    at = lineEnd;
  }
}
