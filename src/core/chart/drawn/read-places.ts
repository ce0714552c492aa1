import { pixelToValue, type ChartPx } from '../axis-scale.ts';
import type { PlaceAxis } from './place-axis.ts';
import { snapNumbers, snapTimes } from './snap-positions.ts';

/** The places of a line's points on an axis. */
export interface ReadPlaces {
  /** (n) in the order of the points. */
  readonly positions: Float64Array;
  /** Indexes of the points, positions ascending: a chart may run to the left. */
  readonly order: number[];
}

/**
 * Reads where points stand. What is nearer to a whole day, month or round number
 * than can be read is put there, for that is where series are.
 *
 * @param xs (n) px, ascending
 */
export function readPlaces({ axis, tolerance }: PlaceAxis, xs: readonly number[]): ReadPlaces {
  const read = Float64Array.from(xs, (x) => pixelToValue(axis, x as ChartPx));
  const isReversed = read[read.length - 1] < read[0];
  const ascending = isReversed ? read.slice().reverse() : read;
  const [from, to] = [axis.points[0], axis.points[axis.points.length - 1]];
  const perPixel = Math.abs((to.value - from.value) / (to.pixel - from.pixel));
  const snapped = snap(ascending, axis.kind, tolerance * perPixel);
  const order = Array.from(xs, (_, i) => (isReversed ? xs.length - 1 - i : i));
  return { positions: isReversed ? snapped.slice().reverse() : snapped, order };
}

function snap(positions: Float64Array, kind: PlaceAxis['axis']['kind'], tolerance: number): Float64Array {
  if (kind === 'time') return snapTimes(positions, tolerance);
  if (kind === 'category') return positions.map((position) => Math.round(position) || 0);
  return kind === 'linear' ? snapNumbers(positions, tolerance) : positions;
}
