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
  const [starts, ends] = [byPlace(levels, ({ from }) => from), byPlace(levels, ({ to }) => to)];
  const bars = uprights
    .flatMap((upright): Bar[] => {
      const opens = touching(ends, upright, ({ to }) => to);
      const closes = touching(starts, upright, ({ from }) => from);
      if (opens.length !== 1 || closes.length !== 1) return [];
      const [left, right] = [lengthOf(opens[0]), lengthOf(closes[0])];
      return right > SAME && Math.abs(left - right) <= SAME ? [{ x: upright.at, close: closes[0].at, length: right, color: upright.color ?? '' }] : [];
    })
    .sort((one, other) => one.x - other.x);
  if (bars.length < FEWEST || !bars.every(({ x, length }, i) => i === 0 || (x - bars[i - 1].x >= length && Math.abs(length - bars[0].length) <= SAME))) return null;
  return { xs: bars.map(({ x }) => x), ys: bars.map(({ close }) => close), source: 'candles', color: bars[bars.length - 1].color, name: '' };
}

function byPlace(rules: readonly Rule[], placeOf: (rule: Rule) => number): ReadonlyMap<number, Rule[]> {
  const places = new Map<number, Rule[]>();
  for (const rule of rules) {
    const key = Math.round(placeOf(rule));
    const known = places.get(key);
    if (known) known.push(rule);
    else places.set(key, [rule]);
  }
  return places;
}

/** The level rules that begin or end at an upright one. */
function touching(places: ReadonlyMap<number, Rule[]>, { at, from, to }: Rule, placeOf: (rule: Rule) => number): Rule[] {
  const key = Math.round(at);
  const near = [key - 1, key, key + 1].flatMap((place) => places.get(place) ?? []);
  return near.filter((rule) => Math.abs(placeOf(rule) - at) <= SAME && rule.at >= from - SAME && rule.at <= to + SAME);
}

function lengthOf({ from, to }: Rule): number {
  return to - from;
}
