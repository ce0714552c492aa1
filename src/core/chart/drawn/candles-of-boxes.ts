import { byColor, likeWide } from './bars-of-boxes.ts';
import type { ColoredLine, DrawnBox } from './drawn-line.ts';

const FEWEST_CANDLES = 5;

/**
 * The closes of candlesticks: boxes of one width that stand on no common base
 * line. Which of two colours rises is told by the candles themselves: a day
 * opens near where the one before closed.
 *
 * @returns null where the boxes are no row of candles
 */
export function candlesOfBoxes(boxes: readonly DrawnBox[]): ColoredLine | null {
  const all = likeWide(boxes).sort((one, other) => one.left - other.left);
  const colors = [...byColor(all).keys()];
  if (all.length < FEWEST_CANDLES || colors.length > 2) return null;
  if (!all.every(({ left }, i) => i === 0 || left - all[i - 1].left > 0.5)) return null;
  const ways = colors.length === 1 ? [] : colors.map((rising) => ({ rising, jumps: jumpsWith(all, rising) }));
  const [best] = ways.sort((one, other) => one.jumps - other.jumps);
  const ys = all.map((box) => (best ? closeOf(box, best.rising) : (box.top + box.bottom) / 2));
  return { xs: all.map(({ left, right }) => (left + right) / 2), ys, source: 'candles', color: best?.rising ?? colors[0], name: '' };
}

function closeOf({ color, top, bottom }: DrawnBox, rising: string): number {
  return color === rising ? top : bottom;
}

/** The sum of the distances between one's close and the next one's open. */
function jumpsWith(boxes: readonly DrawnBox[], rising: string): number {
  return boxes.reduce((sum, box, i) => {
    if (i === 0) return 0;
    const open = box.color === rising ? box.bottom : box.top;
    return sum + Math.abs(open - closeOf(boxes[i - 1], rising));
  }, 0);
}
