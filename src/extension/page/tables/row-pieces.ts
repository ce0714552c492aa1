import type { GridRow } from './read-grid.ts';

/** The columns of a cell: from one to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A cell that is not empty. */
export interface Piece extends Span {
  readonly text: string;
}

/** What stands in a cell of its own before its number, and behind it. */
const OPENING = /^(?:\p{Sc}|[A-Z]{1,2}\$|\()$/u;
const CLOSING = /^(?:\)|\)?\s?[%‰]|\)\s?\((?:[a-z]|\d{1,2})\)|\((?:[a-z]|\d{1,2})\))$/i;
/** Of what is behind a number, all but a footnote. */
const PART_OF_NUMBER = /^\)?\s?[%‰]?/;
const LONGEST_MARK = 6;
/** A spacer at most stands between a mark and its number. */
const WIDEST_GAP = 1;

/** Whether a text is no more than a part of the number in the cell beside it. */
export function isMark(text: string): boolean {
  return text.length <= LONGEST_MARK && (OPENING.test(text) || CLOSING.test(text));
}

/** The cells of a row that are not empty. */
export function piecesOf({ cells, spans }: GridRow): Piece[] {
  const all: readonly Span[] = spans ?? cells.map((_, column) => ({ from: column, to: column + 1 }));
  return all.flatMap(({ from, to }) => (cells[from] === '' ? [] : [{ from, to, text: cells[from] }]));
}

/**
 * Joins the signs of currencies, brackets and percent signs that stand in cells
 * of their own to their numbers.
 *
 * @param own the longest text that a column has to itself, marks aside: a column with one keeps its marks
 */
export function joinMarks(pieces: readonly Piece[], own: readonly number[]): Piece[] {
  const joined: Piece[] = [];
  let opening: Piece | null = null;
  for (const piece of pieces) {
    const { from, to, text } = piece;
    const last = joined.at(-1);
    if (!isMark(text) || (own[from] ?? 0) > 0) {
      joined.push(opening !== null && /\d/.test(text) && from - opening.to <= WIDEST_GAP ? { from: opening.from, to, text: opening.text + text } : piece);
      opening = null;
    } else if (OPENING.test(text)) {
      opening = piece;
    } else if (last !== undefined && /\d/.test(last.text) && from - last.to <= WIDEST_GAP) {
      joined[joined.length - 1] = { from: last.from, to, text: last.text + (PART_OF_NUMBER.exec(text)?.[0] ?? '') };
    }
  }
  return joined;
}
