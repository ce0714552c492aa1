import type { TextBox } from './text-box.ts';

/** Texts that stand in a row or column, with the coordinate along it that each could be meant to mark. */
export interface TextGroup {
  readonly texts: readonly TextBox[];
  /** Across the group: y of a row, x of a column. */
  readonly across: number;
}

/** So far from the others one may be, px: texts of one edge are drawn there to a fraction of a pixel. */
const SAME_EDGE = 1.5;
const FEWEST = 2;
/** A drawing with more texts than this has other things than ticks. */
const MOST_TEXTS = 1500;

/** The rows of texts: those with the same top, middle, bottom or anchor. */
export function rowsOf(texts: readonly TextBox[]): TextGroup[] {
  return alignedBy(texts, [({ top, bottom }) => (top + bottom) / 2, ({ top }) => top, ({ bottom }) => bottom, ({ anchor }) => anchor?.y ?? NaN]);
}

/** The columns of texts: those with the same right or left edge or middle. */
export function columnsOf(texts: readonly TextBox[]): TextGroup[] {
  return alignedBy(texts, [({ right }) => right, ({ left }) => left, ({ left, right }) => (left + right) / 2]);
}

function alignedBy(texts: readonly TextBox[], edges: readonly ((text: TextBox) => number)[]): TextGroup[] {
  const groups: TextGroup[] = [];
  const seen = new Set<string>();
  const number = new Map(texts.map((text, i) => [text, i]));
  for (const edge of edges) {
    for (const group of clusters(texts.slice(0, MOST_TEXTS), edge)) {
      const key = group.texts
        .map((text) => number.get(text) ?? -1)
        .sort((one, other) => one - other)
        .join();
      if (seen.has(key)) continue;
      seen.add(key);
      groups.push(group);
    }
  }
  return groups;
}

function clusters(texts: readonly TextBox[], edge: (text: TextBox) => number): TextGroup[] {
  const ordered = texts.filter((text) => Number.isFinite(edge(text))).sort((one, other) => edge(one) - edge(other));
  const groups: TextBox[][] = [];
  ordered.forEach((text, i) => {
    const last = groups[groups.length - 1];
    if (last && edge(text) - edge(ordered[i - 1]) <= SAME_EDGE) last.push(text);
    else groups.push([text]);
  });
  return groups.filter(({ length }) => length >= FEWEST).map((members) => ({ texts: members, across: edge(members[members.length >> 1]) }));
}
