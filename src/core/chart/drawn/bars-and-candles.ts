import { groupedBy } from '../../grouped-by.ts';
import { barsOfBoxes, BASE_PX, commonEdge } from './bars-of-boxes.ts';
import { candlesOfBoxes, FEWEST_CANDLES } from './candles-of-boxes.ts';
import type { ColoredLine, DrawnBox } from './drawn-line.ts';
import type { Rule } from './text-box.ts';

/** A wick is in the middle of its candle, to so many px. */
const SAME = 1;
/** So large a share of candles has one. */
const MOST = 0.5;

/**
 * What boxes draw: bars, or candlesticks, or both, where the volume stands
 * below the prices. Beside bars, only boxes with wicks are candles: those that
 * stand on others are stacked.
 */
export function barsAndCandles(boxes: readonly DrawnBox[], uprights: readonly Rule[]): ColoredLine[] {
  const base = commonEdge(boxes);
  const floating = boxes.filter(({ bottom }) => base === null || Math.abs(bottom - base) > BASE_PX);
  const candles = floating.length >= FEWEST_CANDLES && countWicked(floating, uprights) >= floating.length * MOST ? candlesOfBoxes(floating) : null;
  const hasVolume = boxes.length - floating.length >= floating.length * MOST;
  if (candles && hasVolume) return [candles, ...barsOfBoxes(boxes.filter((box) => !floating.includes(box)))];
  const bars = barsOfBoxes(boxes);
  const all = bars.length === 0 ? candlesOfBoxes(boxes) : null;
  return all ? [all] : bars;
}

/** Of how many boxes an upright stroke comes out in the middle, above or below. */
function countWicked(boxes: readonly DrawnBox[], uprights: readonly Rule[]): number {
  const places = groupedBy(uprights, ({ at }) => Math.round(at));
  return boxes.filter(({ left, right, top, bottom }) => {
    const middle = (left + right) / 2;
    const near = [-1, 0, 1].flatMap((by) => places.get(Math.round(middle) + by) ?? []);
    return near.some(({ at, from, to }) => Math.abs(at - middle) <= SAME && from <= bottom && to >= top && (from < top || to > bottom));
  }).length;
}
