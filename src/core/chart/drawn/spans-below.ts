import { type TimeSpan, timeSpan } from '../ticks/within-spans.ts';
import type { TextGroup } from './align-texts.ts';
import type { TextBox } from './text-box.ts';

/** So far below its labels what is written once for them may stand, in sizes of its font, and so far beyond the next label that there could be, px. */
const FARTHEST = 2;
const BEYOND = 60;

/**
 * The years, months or days that are written once below a row of labels: one at
 * its end or its beginning, or a second row of them.
 *
 * @param all texts that are written
 * @param today ms; what tells no year is the last one up to this
 */
export function spansBelow({ texts }: TextGroup, all: readonly TextBox[], today: number): TimeSpan[] {
  const bottom = Math.max(...texts.map((text) => text.bottom));
  const [left, right] = [Math.min(...texts.map((text) => text.left)), Math.max(...texts.map((text) => text.right))];
  const beside = (right - left) / texts.length + BEYOND;
  return all.flatMap((text) => {
    const distance = (text.top - bottom) / text.size;
    const isBelow = distance > -1 / 2 && distance <= FARTHEST && text.left >= left - beside && text.right <= right + beside && !texts.includes(text);
    return (isBelow && timeSpan(text.text, (text.left + text.right) / 2, today)) || [];
  });
}
