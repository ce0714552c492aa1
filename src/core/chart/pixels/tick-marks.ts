import { colorDistance, type PixelBox } from './picture.ts';

/** Ticks that stand out of the plot on one side. */
export interface TickMarks {
  /** Their middles along the side. */
  readonly places: readonly number[];
  /** How far they stand out, in whole pixels; 0 where there are none. */
  readonly length: number;
}

/** Ticks are looked for this far from the plot, in CSS px, are at most so thick, and at most so long. */
const LOOKED_FOR_AT = 3;
const THICKEST = 3;
const LONGEST = 12;
const LEAST_CONTRAST = 20;

/**
 * Finds ticks: ink a little outside the plot that is thin along its side. Where
 * most of them end, labels may begin at once.
 */
export function tickMarks(colors: Int32Array, width: number, height: number, box: PixelBox, side: 'left' | 'right' | 'top' | 'bottom', pixelRatio: number): TickMarks {
  const vertical = side === 'left' || side === 'right';
  const [from, to] = vertical ? [box.top, box.bottom] : [box.left, box.right];
  const outward = side === 'left' || side === 'top' ? -1 : 1;
  const edge = outward < 0 ? box[side] - 1 : box[side];
  const [along, across] = vertical ? [height, width] : [width, height];
  const at = (place: number, distance: number) => {
    const out = edge + outward * distance;
    if (place < 0 || place >= along || out < 0 || out >= across) return null;
    return colors[vertical ? place * width + out : out * width + place];
  };
  const distance = Math.round(LOOKED_FOR_AT * pixelRatio) - 1;
  const background = at(Math.max(0, from - Math.ceil(3 * pixelRatio)), distance);
  if (background === null) return { places: [], length: 0 };
  const contrast = (place: number, out: number) => {
    const color = at(place, out);
    return color === null ? 0 : colorDistance(color, background);
  };
  const places: number[] = [];
  const lengths: number[] = [];
  for (let place = Math.max(0, from - 2); place < Math.min(to + 2, along); place++) {
    const start = place;
    let [moment, total] = [0, 0];
    for (; contrast(place, distance) > LEAST_CONTRAST; place++) {
      moment += contrast(place, distance) * (place + 0.5);
      total += contrast(place, distance);
    }
    if (total === 0 || place - start > THICKEST * pixelRatio) continue;
    const middle = Math.floor(moment / total);
    // A tick comes out of the axis; a label does not.
    if (!Array.from({ length: distance }, (_, out) => contrast(middle, out)).every((seen) => seen > LEAST_CONTRAST)) continue;
    places.push(moment / total);
    // What lies nearer may be the axis itself.
    let length = distance;
    while (length < LONGEST * pixelRatio && contrast(middle, length) > LEAST_CONTRAST && contrast(start - 1, length) <= LEAST_CONTRAST && contrast(place, length) <= LEAST_CONTRAST) length++;
    lengths.push(length);
  }
  return { places, length: mostFrequent(lengths) };
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
