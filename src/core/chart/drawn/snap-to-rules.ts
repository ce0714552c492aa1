import type { Rule } from './text-box.ts';

/** Places of labels, on the ticks or grid lines that they belong to. */
export interface Snapped {
  readonly pixels: readonly number[];
  /** Whether they were found. */
  readonly isSnapped: boolean;
}

/** So far from its tick a label that is centred on it may stand, px: fonts are not symmetrical. */
const CENTRED = 3;
/** Labels beside their lines stand as far from them as one another, within so many px. */
const SAME_DISTANCE = 1;
/** So far from the middle of its band a label may stand, px. */
const AMID = 1.5;
/** A label at the end of its axis may be moved by so many px more to have room. */
const MOVED = 5;
/** So large a share of the labels has to have a line. */
const MOST = 0.7;

/**
 * Moves labels to the rules they are drawn for: all by about the same distance.
 *
 * @param pixels (n) where the labels are
 * @param rules those that run across the axis
 * @param farthest px; beyond `CENTRED` only where labels stand beside their lines
 */
export function snapToRules(pixels: readonly number[], rules: readonly Rule[], farthest: number): Snapped {
  const places = [...new Set(rules.map(({ at }) => at))].sort((one, other) => one - other);
  const offsets = pixels.map((pixel) => placesNear(places, pixel, farthest).map((place) => place - pixel));
  let best = { offset: NaN, count: 0 };
  for (const offset of offsets.flat().sort((one, other) => Math.abs(one) - Math.abs(other))) {
    const count = offsets.filter((of) => of.some((other) => Math.abs(other - offset) <= SAME_DISTANCE)).length;
    // Centred ones first; then what more of them agree on.
    if (count > best.count && !(Math.abs(best.offset) <= CENTRED && best.count >= pixels.length * MOST)) best = { offset, count };
  }
  if (best.count < Math.max(2, pixels.length * MOST)) return { pixels, isSnapped: false };
  return {
    pixels: pixels.map((pixel, i) => {
      const nearest = offsets[i].reduce((one, other) => (Math.abs(other - best.offset) < Math.abs(one - best.offset) ? other : one), Infinity);
      // One that was moved to have room is near its line still; one without a line stands as far from its place as the others.
      return pixel + (Math.abs(nearest - best.offset) <= MOVED ? nearest : best.offset);
    }),
    isSnapped: true,
  };
}

/** Puts labels of bands in the middle between the rules that divide these. */
export function snapBetween(pixels: readonly number[], rules: readonly Rule[]): Snapped {
  const places = [...new Set(rules.map(({ at }) => at))].sort((one, other) => one - other);
  const middles = pixels.map((pixel) => {
    const next = firstFrom(places, pixel);
    const middle = (places[next - 1] + places[next]) / 2;
    return Math.abs(middle - pixel) <= AMID ? middle : NaN;
  });
  const isSnapped = middles.filter(Number.isFinite).length >= Math.max(2, pixels.length * MOST);
  return { pixels: isSnapped ? pixels.map((pixel, i) => middles[i] || pixel) : pixels, isSnapped };
}

function placesNear(places: readonly number[], pixel: number, farthest: number): number[] {
  const near: number[] = [];
  for (let i = firstFrom(places, pixel - farthest); i < places.length && places[i] <= pixel + farthest && near.length < 20; i++) near.push(places[i]);
  return near;
}

/** Index of the first of ascending places that is not below one. */
function firstFrom(places: readonly number[], pixel: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] < pixel) low = middle + 1;
    else high = middle;
  }
  return low;
}
