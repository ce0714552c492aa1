import { inferAxis } from '../infer-axis.ts';
import type { ColoredLine } from './drawn-line.ts';
import type { DrawnAxis } from './find-axes.ts';
import type { TextBox } from './text-box.ts';

/** A value is written over the middle of its point, to so many px, and so far above or below it, in sizes of its font. */
const CENTRED = 3;
const FARTHEST = 1.5;
/** Of so many points at least, and so large a share of them, the value has to be written and be on one scale. */
const FEWEST = 4;
/** Nobody writes more. */
const MOST_POINTS = 100;
const MOST = 0.6;

/**
 * The axis that values written at the points of a line make, where no axis is
 * drawn: how high a point is and what stands at it.
 *
 * @param texts all that are written
 * @returns null where too few of them agree
 */
export function axisOfValues({ xs, ys }: ColoredLine, texts: readonly TextBox[], language: string): DrawnAxis | null {
  if (xs.length > MOST_POINTS) return null;
  const written = xs.flatMap((x, i) => {
    const near = texts.filter(({ left, right, top, bottom, size, text }) => Math.abs((left + right) / 2 - x) <= CENTRED && Math.max(ys[i] - bottom, top - ys[i], 0) <= FARTHEST * size && /\p{Nd}/u.test(text));
    return near.length === 1 ? [{ text: near[0], pixel: ys[i] }] : [];
  });
  const axis = written.length < Math.max(FEWEST, xs.length * MOST) ? null : inferAxis(written.map(({ text, pixel }) => ({ text: text.text, pixel })), language, { role: 'values' });
  return axis && axis.ticks.length >= written.length * MOST ? { ...axis, texts: written.map(({ text }) => text), across: xs[0], isSnapped: true } : null;
}
