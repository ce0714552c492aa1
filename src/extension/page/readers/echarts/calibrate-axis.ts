import type { AxisCalibration, AxisKind } from '../../../../core/chart/chart-reading.ts';
import { axisThrough } from '../../axis-through.ts';
import type { Axis, Scale } from './instance.ts';

const KINDS: Readonly<Record<string, AxisKind | undefined>> = {
  interval: 'linear',
  log: 'logarithmic',
  time: 'time',
  ordinal: 'category',
};

/** An axis with more breaks than this is not read by anybody. */
const MOST_BREAKS = 100;

/** Places are this far apart at least, in px: a break may be drawn as if it were none. */
const LEAST_DISTANCE = 1e-6;

/** An axis by what it says of the ends of its view, and of the breaks within. */
export function calibrateAxis(axis: Axis): AxisCalibration {
  const { scale } = axis;
  const [from, to] = scale.getExtent();
  const kind = KINDS[scale.type] ?? 'linear';
  const toPixel = (value: number): number => axis.toGlobalCoord(axis.dataToCoord(value));
  // A lone category lies in the middle of its axis, whichever it is.
  if (to === from) return axisThrough(kind, [from, from + 1], (value) => toPixel(from) + (value - from) * lengthOf(axis));
  const { points, ...rest } = axisThrough(kind, [from, ...breaksWithin(scale, from, to), to], toPixel);
  const direction = Math.sign(points[points.length - 1].pixel - points[0].pixel);
  const [first, second, ...others] = points.map((point, i) => ({ ...point, pixel: point.pixel + direction * LEAST_DISTANCE * (points.length > 2 ? i : 0) }));
  return { ...rest, points: [first, second, ...others] };
}

function breaksWithin(scale: Scale, from: number, to: number): number[] {
  const breaks = (scale.brk ?? scale.powStub?.brk)?.breaks ?? [];
  const ends = breaks.slice(0, MOST_BREAKS).flatMap(({ vmin, vmax }) => [vmin, vmax]);
  return [...new Set(ends)].filter((value) => value > from && value < to).sort((a, b) => a - b);
}

function lengthOf(axis: Axis): number {
  const [start, end] = axis.getExtent();
  return end - start;
}
