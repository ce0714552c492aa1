import type { RowSource } from './row-source.ts';

const LESS = 60;

/**
 * The cells of a table that was pasted as HTML: what stands between a `td` or
 * `th` and the next tag of a table, without the tags around it.
 *
 * @returns null for a text that does not begin with a tag or has no cell
 */
export function htmlRows(text: string, start: number, end: number): RowSource | null {
  if (text.charCodeAt(start) !== LESS || !/<t[dh][\s>]/i.test(text.slice(start, Math.min(end, start + LONGEST_HEAD)))) return null;
  return {
    names: null,
    rows() {
      let at = start;
      return (row) => {
        row.clear();
        while (at < end) {
          const tag = nextTag(text, at, end);
          if (tag === null) at = end;
          else if (tag.kind === 'row' && row.count > 0) break;
          else {
            at = tag.end;
            if (tag.kind !== 'cell') continue;
            const cell = cellAfter(text, tag.end, end);
            row.push(cell.start, cell.end);
            at = Math.max(cell.next, tag.end);
          }
        }
        return row.count > 0;
      };
    },
  };
}

/** Where the first cell must stand. */
const LONGEST_HEAD = 20_000;

const TAG = /<(\/?)(tr|td|th|table|tbody|thead|tfoot)\b[^>]*>/giy;

interface Tag {
  readonly kind: 'row' | 'cell' | 'other';
  readonly start: number;
  readonly end: number;
}

/** The next tag of a table; null where none follows. */
function nextTag(text: string, from: number, end: number): Tag | null {
  for (let at = text.indexOf('<', from); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (!found) continue;
    const name = found[2].toLowerCase();
    const kind = found[1] === '' && name === 'tr' ? 'row' : found[1] === '' && (name === 'td' || name === 'th') ? 'cell' : 'other';
    return { kind, start: at, end: Math.min(end, at + found[0].length) };
  }
  return null;
}

/** The text of a cell without the tags and spaces around it. */
function cellAfter(text: string, from: number, limit: number): { readonly start: number; readonly end: number; readonly next: number } {
  const tag = nextTag(text, from, limit);
  const next = tag?.start ?? limit;
  let start = from;
  let end = next;
  for (;;) {
    while (start < end && /\s/.test(text[start])) start++;
    const close = start < end && text[start] === '<' ? text.indexOf('>', start) : -1;
    if (close < 0 || close >= end) break;
    start = close + 1;
  }
  for (;;) {
    while (end > start && /\s/.test(text[end - 1])) end--;
    const open = end > start && text[end - 1] === '>' ? text.lastIndexOf('<', end - 1) : -1;
    if (open < start) break;
    end = open;
  }
  return { start, end, next };
}
