import { likeWide } from './bars-of-boxes.ts';
import type { ColoredLine, DrawnBox } from './drawn-line.ts';

export const FEWEST_CANDLES = 5;
/** px that markers of one size differ by. */
const SAME_HEIGHT = 1;

/**
 * The closes of candlesticks: boxes of one width that stand on no common base
 * line. Which of two looks rises is told by the candles themselves: a day opens
 * near where the one before closed. Where some of each colour are hollow, those
 * rise. Boxes of one look and height are markers, and mean their middle.
 *
 * @returns null where the boxes are no row of candles, or do not tell which of their ends is the close, as those of a range do not
 */
export function candlesOfBoxes(boxes: readonly DrawnBox[]): ColoredLine | null {
  const all = likeWide(boxes).sort((one, other) => one.left - other.left);
  const colors = [...new Set(all.map(({ color }) => color))];
  if (all.length < FEWEST_CANDLES || colors.length > 2) return null;
  if (!all.every(({ left }, i) => i === 0 || left - all[i - 1].left > 0.5)) return null;
  const isHollow = (box: DrawnBox): boolean => box.isHollow === true;
  const lookOf = all.some(isHollow) && !all.every(isHollow) ? isHollow : ({ color }: DrawnBox): boolean => color === colors[0];
  const ways = all.every(lookOf) ? [] : [true, false].map((rising) => ({ rises: (box: DrawnBox) => lookOf(box) === rising, rising }));
  if (ways.length === 0 && !areEquallyTall(all)) return null;
  const [best] = ways.map((way) => ({ ...way, jumps: jumpsWith(all, way.rises) })).sort((one, other) => one.jumps - other.jumps);
  const ys = all.map((box) => (best ? closeOf(box, best.rises) : (box.top + box.bottom) / 2));
  return { xs: all.map(({ left, right }) => (left + right) / 2), ys, source: 'candles', color: (best && all.find(best.rises)?.color) ?? colors[0], name: '' };
}

function areEquallyTall(boxes: readonly DrawnBox[]): boolean {
  const heights = boxes.map(({ top, bottom }) => bottom - top).sort((one, other) => one - other);
  return heights[heights.length - 1] - heights[0] <= SAME_HEIGHT;
}

function closeOf(box: DrawnBox, rises: (box: DrawnBox) => boolean): number {
  return rises(box) ? box.top : box.bottom;
}

/** The sum of the distances between one's close and the next one's open. */
function jumpsWith(boxes: readonly DrawnBox[], rises: (box: DrawnBox) => boolean): number {
  return boxes.reduce((sum, box, i) => {
    if (i === 0) return 0;
    const open = rises(box) ? box.bottom : box.top;
    return sum + Math.abs(open - closeOf(boxes[i - 1], rises));
  }, 0);
}
