import type { TextGroup } from './align-texts.ts';

/** Between two axes there is so much more or less room than from any label to the next, as a share of that. */
const OTHER_STEP = 0.05;

/**
 * A row of labels as the axes that it is made of: panels that stand side by
 * side have the same labels each, as far from one another. The months of two
 * years repeat as well, but go on without a break.
 */
export function splitRepeats({ texts, across }: TextGroup): TextGroup[] {
  const ordered = [...texts].sort((one, other) => middleOf(one) - middleOf(other));
  const period = ordered.findIndex(({ text }, i) => i > 0 && text === ordered[0].text);
  if (period < 2 || ordered.length % period !== 0 || !ordered.every(({ text }, i) => text === ordered[i % period].text)) return [{ texts, across }];
  const panels = Array.from({ length: ordered.length / period }, (_, panel) => ordered.slice(panel * period, (panel + 1) * period));
  const xs = panels[0].map(middleOf);
  const steps = xs.slice(1).map((x, i) => x - xs[i]);
  const between = middleOf(panels[1][0]) - xs[period - 1];
  const goesOn = between >= Math.min(...steps) * (1 - OTHER_STEP) && between <= Math.max(...steps) * (1 + OTHER_STEP);
  return goesOn ? [{ texts, across }] : panels.map((panel) => ({ texts: panel, across }));
}

function middleOf({ left, right }: TextGroup['texts'][number]): number {
  return (left + right) / 2;
}
