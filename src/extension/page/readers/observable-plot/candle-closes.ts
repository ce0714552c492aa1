import { type GivenScale, valueAt } from '../../scale-axis.ts';
import { centreOf, endsOf, numberOf } from './plot-element.ts';

/** Something upright between two heights, in px. */
interface Candle {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

const LEAST_CANDLES = 4;
/** A price opens nearer to where it closed than to where it opened; ranges of other things begin anywhere. */
const NEARER = 0.75;

/**
 * Where candles close. Nothing but the order of their ends, or two colours,
 * tells those that rise from those that fall; which end is the close is told by
 * the next one, that opens near it.
 *
 * @param elements one for each candle, all of them upright lines or all rectangles
 * @returns in the order of the x axis; null where these are no candles, or do not tell
 */
export function candleCloses(elements: readonly Element[], x: GivenScale): { x: number; y: number }[] | null {
  const placed = candlesOf(elements).map((candle) => ({ ...candle, place: valueAt(x, candle.x) })).sort((a, b) => a.place - b.place);
  const isInTurn = placed.slice(1).every(({ place }, index) => place > placed[index].place);
  const directions = new Set(placed.map(({ from, to }) => Math.sign(to - from)));
  const [onward, back] = [gapsOf(placed, 'to', 'from'), gapsOf(placed, 'from', 'to')];
  const isTold = Math.min(onward, back) < NEARER * Math.max(onward, back);
  return isTold && isInTurn && directions.has(1) && directions.has(-1) && placed.length >= LEAST_CANDLES ? placed.map((candle) => ({ x: candle.x, y: onward < back ? candle.to : candle.from })) : null;
}

/** How far the next ones open from where each closes, in all. */
function gapsOf(candles: readonly Candle[], close: 'from' | 'to', open: 'from' | 'to'): number {
  return candles.slice(1).reduce((sum, candle, index) => sum + Math.abs(candle[open] - candles[index][close]), 0);
}

/** Rectangles of the one colour run down, and of the other up: or the other way round. */
function candlesOf(elements: readonly Element[]): Candle[] {
  if (elements[0] instanceof SVGLineElement) return elements.map((line) => ({ x: numberOf(line, 'x1'), from: numberOf(line, 'y1'), to: numberOf(line, 'y2') }));
  const paintOf = (bar: Element): string | null => bar.getAttribute('fill') ?? bar.getAttribute('stroke');
  // One that closes where it opened has a third colour, perhaps.
  const paints = new Set(elements.filter((bar) => numberOf(bar, 'height') > 0).map(paintOf));
  const [first] = paints;
  if (paints.size !== 2) return [];
  return elements.map((bar) => {
    const [from, to] = paintOf(bar) === first ? endsOf(bar) : endsOf(bar).reverse();
    return { x: centreOf(bar), from, to };
  });
}
