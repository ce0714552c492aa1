import {
  APOSTROPHE, BAR, COLON, COMMA, EQUALS, isBlank, isDigit, isLineBreak, MINUS, PLUS, plainCode, QUOTE, SPACE, TAB,
} from './character-codes.ts';
import { endOfLine } from './end-of-line.ts';
import { AMPERSAND, endOfCommands, ROW_END } from './latex-rows.ts';
import { endOfLeadingDate } from './leading-date.ts';
import type { OnUnclosedQuote, Row, RowSource } from './row-source.ts';
import { afterBullet, afterQuote, durationLength, innerCell } from './spaced-cells.ts';

/** What separates the cells of a line; `spaces` is any run of white space, `gaps` one of two spaces or more, `lines` means one cell a line. */
export type Delimiter = '\t' | ';' | ',' | '|' | '&' | 'gaps' | 'spaces' | 'lines';

/**
 * Splits lines into cells, blank lines left out. Quotes around a cell keep its
 * delimiters inside and are no part of it; one that is never closed ends with
 * its line, so that a stray quote cannot swallow the rest.
 */
export function splitDelimited(text: string, start: number, end: number, delimiter: Delimiter): RowSource {
  const splitLine = delimiter === 'spaces' ? splitAtSpaces : delimiter === 'gaps' ? splitAtGaps : splitAtMarks;
  const mark = delimiter.length === 1 ? delimiter.charCodeAt(0) : -1;
  const hasRules = delimiter === '|' || delimiter === '&' || delimiter === 'gaps' || delimiter === 'spaces';
  return {
    names: null,
    rows(onUnclosedQuote = () => {}) {
      const splitting = { text, end, mark, onUnclosedQuote };
      let at = start;
      return (row) => {
        for (;;) {
          while (at < end && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== mark) at++;
          at = afterQuote(text, at);
          const rule = delimiter === '&' ? endOfCommands(text, at, end) : hasRules ? endOfRule(text, at, end) : -1;
          if (rule < 0) break;
          at = rule;
        }
        if (at >= end) return false;
        row.clear();
        at = splitLine(splitting, at, row);
        return true;
      };
    },
  };
}

interface Splitting {
  readonly text: string;
  readonly end: number;
  readonly mark: number;
  readonly onUnclosedQuote: OnUnclosedQuote;
}

/** Splits one line at a delimiter. @returns where the line ends */
function splitAtMarks({ text, end, mark, onUnclosedQuote }: Splitting, start: number, row: Row): number {
  let at = start;
  // Bars around a row are its frame, not an empty cell.
  const isFramed = mark === BAR && isMark(text, at, mark);
  if (isFramed) at++;
  for (;;) {
    while (at < end && isPadding(text, at, mark)) at++;
    if (mark === AMPERSAND && text.startsWith(ROW_END, at)) return endOfLine(text, at, end);
    if (isFramed && row.count > 0 && (at >= end || isLineBreak(text.charCodeAt(at)))) return at;
    if (text.charCodeAt(at) === QUOTE && at < end) {
      const close = endOfQuoted(text, at + 1, end, mark);
      if (text.charCodeAt(close) !== QUOTE || close === end) {
        onUnclosedQuote(at);
        pushUnclosed(text, at + 1, close, mark, row);
        return close;
      }
      row.push(at + 1, close);
      at = close + 1;
      while (at < end && !isMark(text, at, mark) && !isLineBreak(text.charCodeAt(at))) at++;
    } else {
      const cellStart = at;
      while (at < end && !isMark(text, at, mark) && !isLineBreak(text.charCodeAt(at))) at++;
      let cellEnd = at;
      // LaTeX ends a row before the line ends.
      const rowEnd = mark === AMPERSAND ? text.slice(cellStart, cellEnd).indexOf(ROW_END) : -1;
      if (rowEnd >= 0) cellEnd = cellStart + rowEnd;
      while (cellEnd > cellStart && isBlank(plainCode(text.charCodeAt(cellEnd - 1)))) cellEnd--;
      const bare = mark === BAR ? withoutEmphasis(text, cellStart, cellEnd) : withoutApostrophes(text, cellStart, cellEnd);
      row.push(bare.start, bare.end);
    }
    if (at >= end || !isMark(text, at, mark)) return at;
    at++;
  }
}

function withoutApostrophes(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const isQuoted = end - start > 1 && text.charCodeAt(start) === APOSTROPHE && text.charCodeAt(end - 1) === APOSTROPHE;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** A cell of Markdown without the signs that print it bold or as code. */
function withoutEmphasis(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let inset = 0;
  while (end - start > 2 * inset + 1 && '*_`\''.includes(text[start + inset]) && text[end - 1 - inset] === text[start + inset]) inset++;
  return { start: start + inset, end: end - inset };
}

/** Whether a delimiter stands here; lines are drawn with bars of their own. */
function isMark(text: string, at: number, mark: number): boolean {
  const code = text.charCodeAt(at);
  return code === mark || (mark === BAR && code > 127 && plainCode(code) === BAR);
}

/** White space before a cell, but no line break and not the delimiter itself. */
function isPadding(text: string, at: number, mark: number): boolean {
  const code = text.charCodeAt(at);
  return code !== mark && isBlank(plainCode(code)) && !isLineBreak(code);
}

/** A cell in quotes may go on over so many code units of further lines. */
const LONGEST_QUOTED = 2000;

/**
 * The closing quote, or the end of the line; a doubled quote is one inside. A
 * quote that closes on a later line must end a cell there, and no other quote may
 * open one before it: a stray quote must not swallow the lines behind it.
 */
function endOfQuoted(text: string, start: number, end: number, mark: number): number {
  let lineEnd = -1;
  const last = Math.min(end, start + LONGEST_QUOTED);
  for (let at = start; lineEnd < 0 ? at < end : at < last; at++) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) {
      if (mark < 0) return at;
      if (lineEnd < 0) lineEnd = at;
    } else if (code === QUOTE) {
      if (text.charCodeAt(at + 1) === QUOTE && at + 1 < end) at++;
      else if (lineEnd < 0 || endsCell(text, at + 1, end, mark)) return at;
      else break;
    } else if (lineEnd >= 0 && code === mark && text.charCodeAt(at + 1) === QUOTE) {
      break;
    }
  }
  return lineEnd < 0 ? end : lineEnd;
}

function endsCell(text: string, at: number, end: number, mark: number): boolean {
  return at >= end || text.charCodeAt(at) === mark || isLineBreak(text.charCodeAt(at));
}

/** The rest of a line behind a stray quote is split as if the quote were not there. */
function pushUnclosed(text: string, start: number, end: number, mark: number, row: Row): void {
  let cellStart = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== mark) continue;
    row.push(cellStart, at);
    cellStart = at + 1;
  }
}

/**
 * Splits one line at runs of white space. A comma, colon or equals sign at the
 * end of a cell goes with the white space, and a time of day joins the date
 * before it.
 */
function splitAtSpaces({ text, end }: Splitting, start: number, row: Row): number {
  let at = afterBullet(text, start);
  const date = endOfLeadingDate(text, at, end);
  if (date !== null) {
    row.push(date.start, date.end);
    at = date.next;
  }
  for (;;) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at >= end || isLineBreak(text.charCodeAt(at))) return at;
    const cellStart = at;
    at += durationLength(text, at);
    while (at < end && !isSpace(text.charCodeAt(at)) && !isLineBreak(text.charCodeAt(at))) at++;
    let cellEnd = at;
    while (cellEnd > cellStart + 1 && isTrailing(text.charCodeAt(cellEnd - 1))) cellEnd--;
    const inner = innerCell(text, cellStart, cellEnd);
    const last = row.count - 1;
    if (last >= 0 && cellStart === row.ends[last] + 1 && (isClock(text, cellStart, cellEnd) || (isHalfOfDay(text, cellStart, cellEnd) && endsInClock(text, row.starts[last], row.ends[last])))) {
      row.ends[last] = cellEnd;
    } else {
      row.push(inner.start, inner.end);
    }
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isTrailing(code: number): boolean {
  return code === COMMA || code === COLON || code === EQUALS;
}

/** Whether a cell begins like `10:00`. */
function isClock(text: string, start: number, end: number): boolean {
  return end - start >= 5 && text.charCodeAt(start + 2) === COLON && isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(start + 3));
}

const HALF_OF_DAY = /[ap](?:m|\.m\.)/iy;

/** Whether a cell is `AM` or `p.m.` */
function isHalfOfDay(text: string, start: number, end: number): boolean {
  HALF_OF_DAY.lastIndex = start;
  return HALF_OF_DAY.test(text) && HALF_OF_DAY.lastIndex === end;
}

/** Whether a cell is or ends like `9:30`. */
function endsInClock(text: string, start: number, end: number): boolean {
  return end - start >= 4 && text.charCodeAt(end - 3) === COLON && [end - 4, end - 2, end - 1].every((at) => isDigit(text.charCodeAt(at)));
}

/** Splits one line where two white spaces stand or a tab. */
function splitAtGaps({ text, end }: Splitting, start: number, row: Row): number {
  let at = start;
  for (;;) {
    while (at < end && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === DRAWN_BAR)) at++;
    if (at >= end || isLineBreak(text.charCodeAt(at))) return at;
    const cellStart = at;
    while (at < end && !isLineBreak(text.charCodeAt(at)) && !isGap(text, at, end)) at++;
    let cellEnd = at;
    while (cellEnd > cellStart + 1 && isTrailing(text.charCodeAt(cellEnd - 1))) cellEnd--;
    row.push(cellStart, cellEnd);
  }
}

function isGap(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  const next = at + 1 < end ? text.charCodeAt(at + 1) : SPACE;
  return code === TAB || code === DRAWN_BAR || (code === SPACE && (isSpace(next) || next === DRAWN_BAR || isLineBreak(next)));
}

/** So many strokes make a line that is drawn. */
const SHORTEST_RULE = 3;

/** Where a line ends that is only drawn, as `+-----+-----+` or `|:---|---:|`; -1 where it is none. */
function endOfRule(text: string, start: number, end: number): number {
  let strokes = 0;
  let at = start;
  for (; at < end && !isLineBreak(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at);
    const isStroke = code === MINUS || code === EQUALS || code === FULL_STROKE || code === HEAVY_STROKE || code === DOUBLE_STROKE;
    if (isStroke) strokes++;
    // Corners and crossings of drawn lines lie in one block.
    else if (!isSpace(code) && code !== PLUS && code !== BAR && code !== COLON && !(code >= 0x2500 && code <= 0x257f)) return -1;
  }
  return strokes >= SHORTEST_RULE ? at : -1;
}

const DRAWN_BAR = 0x2502;
const FULL_STROKE = 0x2500;
const HEAVY_STROKE = 0x2501;
const DOUBLE_STROKE = 0x2550;
