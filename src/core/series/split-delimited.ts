import { COLON, COMMA, EQUALS, isBlank, isDigit, isLineBreak, plainCode, QUOTE, SPACE, TAB } from './character-codes.ts';
import { endOfLeadingDate } from './leading-date.ts';
import type { OnUnclosedQuote, Row, RowSource } from './row-source.ts';

/** What separates the cells of a line; `spaces` is any run of white space, `lines` means one cell a line. */
export type Delimiter = '\t' | ';' | ',' | '|' | 'spaces' | 'lines';

/**
 * Splits lines into cells, blank lines left out. Quotes around a cell keep its
 * delimiters inside and are no part of it; one that is never closed ends with
 * its line, so that a stray quote cannot swallow the rest.
 */
export function splitDelimited(text: string, start: number, end: number, delimiter: Delimiter): RowSource {
  const splitLine = delimiter === 'spaces' ? splitAtSpaces : splitAtMarks;
  const mark = delimiter === 'lines' || delimiter === 'spaces' ? -1 : delimiter.charCodeAt(0);
  return {
    names: null,
    rows(onUnclosedQuote = () => {}) {
      const splitting = { text, end, mark, onUnclosedQuote };
      let at = start;
      return (row) => {
        while (at < end && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== mark) at++;
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
  for (;;) {
    while (at < end && isPadding(text, at, mark)) at++;
    if (text.charCodeAt(at) === QUOTE && at < end) {
      const close = endOfQuoted(text, at + 1, end);
      if (text.charCodeAt(close) !== QUOTE || close === end) {
        onUnclosedQuote(at);
        pushUnclosed(text, at + 1, close, mark, row);
        return close;
      }
      row.push(at + 1, close);
      at = close + 1;
      while (at < end && text.charCodeAt(at) !== mark && !isLineBreak(text.charCodeAt(at))) at++;
    } else {
      const cellStart = at;
      while (at < end && text.charCodeAt(at) !== mark && !isLineBreak(text.charCodeAt(at))) at++;
      let cellEnd = at;
      while (cellEnd > cellStart && isBlank(plainCode(text.charCodeAt(cellEnd - 1)))) cellEnd--;
      row.push(cellStart, cellEnd);
    }
    if (at >= end || text.charCodeAt(at) !== mark) return at;
    at++;
  }
}

/** White space before a cell, but no line break and not the delimiter itself. */
function isPadding(text: string, at: number, mark: number): boolean {
  const code = text.charCodeAt(at);
  return code !== mark && isBlank(plainCode(code)) && !isLineBreak(code);
}

/** The closing quote, or the end of the line; a doubled quote is one inside. */
function endOfQuoted(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isLineBreak(text.charCodeAt(at))) {
    if (text.charCodeAt(at) === QUOTE) {
      if (text.charCodeAt(at + 1) !== QUOTE || at + 1 >= end) return at;
      at++;
    }
    at++;
  }
  return at;
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
  let at = start;
  const date = endOfLeadingDate(text, start, end);
  if (date !== null) {
    row.push(start, date.end);
    at = date.next;
  }
  for (;;) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at >= end || isLineBreak(text.charCodeAt(at))) return at;
    const cellStart = at;
    while (at < end && !isSpace(text.charCodeAt(at)) && !isLineBreak(text.charCodeAt(at))) at++;
    let cellEnd = at;
    while (cellEnd > cellStart + 1 && isTrailing(text.charCodeAt(cellEnd - 1))) cellEnd--;
    if (row.count > 0 && isClock(text, cellStart, cellEnd) && cellStart === row.ends[row.count - 1] + 1) {
      row.ends[row.count - 1] = cellEnd;
    } else {
      row.push(cellStart, cellEnd);
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
