/** A text on an axis, from its first to its last column. */
export interface PlacedText {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Of its label, in pixels. */
  readonly height: number;
}

/** Words of one label are at most this many heights apart. */
const WITHIN_LABEL = 0.85;

/**
 * Puts the words along an axis together into its labels. Between crowded labels
 * there is no more room than between their words, so what tells labels apart is
 * that they all have as many words: most of those that stand by themselves do.
 */
export function wordsToLabels(words: readonly PlacedText[]): PlacedText[] {
  const groups: PlacedText[][] = [];
  for (const word of words.flatMap(monthAndDay).sort((a, b) => a.from - b.from)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && word.from - last.to <= WITHIN_LABEL * Math.max(last.height, word.height)) group.push(word);
    else groups.push([word]);
  }
  const usual = usualCount(groups);
  return groups.flatMap((group) => {
    if (group.length % usual !== 0) return [joined(group)];
    return Array.from({ length: group.length / usual }, (_, i) => joined(group.slice(i * usual, (i + 1) * usual)));
  });
}

/** "Feb4" is two words, the space between them having been too narrow. */
function monthAndDay(word: PlacedText): PlacedText[] {
  const [, month, day] = /^([A-Za-z]{3,})(\d+)$/.exec(word.text) ?? [];
  if (month === undefined || day === undefined) return [word];
  const cut = word.from + ((word.to - word.from) * month.length) / word.text.length;
  return [
    { ...word, text: month, to: cut },
    { ...word, text: day, from: cut },
  ];
}

/** The most frequent number of words, the smaller of two. */
function usualCount(groups: readonly (readonly PlacedText[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of groups) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

function joined(words: readonly PlacedText[]): PlacedText {
  return {
    text: words.map(({ text }) => text).join(' '),
    from: words[0].from,
    to: words[words.length - 1].to,
    height: Math.max(...words.map(({ height }) => height)),
  };
}
