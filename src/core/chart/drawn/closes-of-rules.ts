import { groupedBy } from '../../grouped-by.ts';
import type { ColoredLine } from './drawn-line.ts';
import type { Rule } from './text-box.ts';

const FEWEST = 5;
/** Rounding of coordinates, px. */
const SAME = 0.6;

interface Bar {
  readonly x: number;
  readonly close: number;
  readonly length: number;
  readonly color: string;
}

/**
 * The closes of a row of price bars: upright strokes from the lowest price to
 * the highest, each with a tick on its left for the open and one as long on its
 * right for the close.
 *
 * @returns null where the rules are none
 */
export function closesOfRules(levels: readonly Rule[], uprights: readonly Rule[]): ColoredLine | null {
  const [starts, ends] = [groupedBy(levels, ({ from }) => placeOf(from)), groupedBy(levels, ({ to }) => placeOf(to))];
  const bars = uprights
    .flatMap(({ at, from, to, color = '' }): Bar[] => {
      const [opens, closes] = [ends, starts].map((rules) => (rules.get(placeOf(at)) ?? []).filter((rule) => rule.at >= from - SAME && rule.at <= to + SAME));
      if (opens.length !== 1 || closes.length !== 1) return [];
      const [left, right] = [...opens, ...closes].map((rule) => rule.to - rule.from);
      return right > SAME && Math.abs(left - right) <= SAME ? [{ x: at, close: closes[0].at, length: right, color }] : [];
    })
    .sort((one, other) => one.x - other.x);
  if (bars.length < FEWEST || !bars.every(({ x, length }, i) => i === 0 || x - bars[i - 1].x >= length)) return null;
  return { xs: bars.map(({ x }) => x), ys: bars.map(({ close }) => close), source: 'candles', color: bars[bars.length - 1].color, name: '' };
}

/** In quarters of a px: whole and half ones, as crisp strokes have them, are in the middle of theirs. */
function placeOf(x: number): number {
  return Math.round(4 * x);
}
