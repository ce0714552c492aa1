import { type AxisOffset, offsetBy, readOffset } from '../ticks/axis-offset.ts';
import type { InferredAxis } from '../ticks/inferred-axis.ts';
import type { TextBox } from './text-box.ts';

/** It stands so far beside its labels, in sizes of its font, and so far above them, in steps from one to the next. */
const BESIDE = 4;
const MOST_STEPS = 1.2;

/**
 * An axis with what stands once above its labels for all of them.
 *
 * @param labels of the axis
 * @param texts all that are written
 */
export function withOffset(axis: InferredAxis, labels: readonly TextBox[], texts: readonly TextBox[]): InferredAxis {
  const offset = axis.axis.kind === 'linear' && labels.every(({ text }) => readOffset(text) === null) ? offsetAbove(axis, labels, texts) : null;
  return offset ? offsetBy(axis, offset) : axis;
}

/** Null where none or more than one stand there. */
function offsetAbove({ ticks }: InferredAxis, labels: readonly TextBox[], texts: readonly TextBox[]): AxisOffset | null {
  const pixels = ticks.map(({ pixel }) => pixel);
  const [upper, lower] = [Math.min(...pixels), Math.max(...pixels)];
  const step = (lower - upper) / Math.max(1, ticks.length - 1);
  const [left, right, top] = [Math.min(...labels.map((label) => label.left)), Math.max(...labels.map((label) => label.right)), Math.min(...labels.map((label) => label.top))];
  const found = texts.flatMap((text) => {
    const beside = Math.max(text.left - right, left - text.right, 0);
    const isThere = text.bottom <= top + text.size / 2 && top - text.bottom <= step * MOST_STEPS + text.size && beside <= BESIDE * text.size;
    const offset = isThere ? readOffset(text.text) : null;
    return offset ? [offset] : [];
  });
  return found.length === 1 ? found[0] : null;
}
