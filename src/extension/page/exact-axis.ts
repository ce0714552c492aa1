import type { AxisCalibration, AxisPoint } from '../../core/chart/chart-reading.ts';
import { BEND, halved, MOST_HALVINGS, MOST_POINTS } from './bent-axis.ts';

/** px that a place on an axis may be off before another kind of axis is tried. */
const TOLERANCE = 0.02;

/**
 * The axis that runs through places known without an error: straight, else
 * logarithmic, else bent at each of them.
 *
 * @param points in any order; those without a place and those beyond a clamped end are passed over
 * @returns null where they do not all run one way, or are fewer than two
 */
export function exactAxis(points: readonly AxisPoint[], isTime: boolean): AxisCalibration | null {
  const run = runOneWay(points);
  if (!run) return null;
  const kind = isTime ? 'time' : 'linear';
  const first = run[0];
  const last = run[run.length - 1];
  if (lieStraight(run, (value) => value)) return { kind, points: [first, last] };
  if (first.value > 0 && lieStraight(run, Math.log)) return { kind: 'logarithmic', points: [first, last] };
  const [, second, ...rest] = thin(run);
  return { kind, points: [first, second, ...rest] };
}

/**
 * The axis of a scale that can be asked for any place, as far as it is asked from
 * one value to another: close enough points for straight lines between them.
 */
export function exactAxisOf(low: number, high: number, toPixel: (value: number) => number, isTime: boolean): AxisCalibration | null {
  const at = (value: number): AxisPoint => ({ value, pixel: toPixel(value) });
  // The first halvings are made in any case: a bent axis may pass straight through its middle.
  const isStraight = (from: AxisPoint, middle: AxisPoint, to: AxisPoint, halvings: number): boolean => halvings < MOST_HALVINGS - 1 && Math.abs(middle.pixel - (from.pixel + to.pixel) / 2) <= BEND;
  return exactAxis(halved(at(low), at(high), (from, to) => at(from.value + (to.value - from.value) / 2), isStraight), isTime);
}

/** The points in ascending order of value, without those that stand where their neighbour does. */
function runOneWay(points: readonly AxisPoint[]): AxisPoint[] | null {
  const sorted = points.filter(({ value, pixel }) => Number.isFinite(value) && Number.isFinite(pixel)).sort((a, b) => a.value - b.value);
  const run: AxisPoint[] = [];
  for (const point of sorted) {
    const before = run[run.length - 1];
    if (before && point.value === before.value) continue;
    // Where a clamped axis stands still, its last value there is the one that is right.
    if (before && point.pixel === before.pixel) {
      if (run.length === 1) run[0] = point;
      continue;
    }
    run.push(point);
  }
  if (run.length < 2) return null;
  const direction = Math.sign(run[run.length - 1].pixel - run[0].pixel);
  return run.every(({ pixel }, index) => index === 0 || Math.sign(pixel - run[index - 1].pixel) === direction) ? run : null;
}

function lieStraight(run: readonly AxisPoint[], straighten: (value: number) => number): boolean {
  const first = run[0];
  const last = run[run.length - 1];
  const from = straighten(first.value);
  const range = straighten(last.value) - from;
  return run.every(({ value, pixel }) => Math.abs(first.pixel + ((straighten(value) - from) / range) * (last.pixel - first.pixel) - pixel) <= TOLERANCE);
}

/** As many of the points as an axis may have, its ends among them. */
function thin(run: readonly AxisPoint[]): AxisPoint[] {
  if (run.length <= MOST_POINTS) return [...run];
  return Array.from({ length: MOST_POINTS }, (_, nth) => run[Math.round((nth * (run.length - 1)) / (MOST_POINTS - 1))]);
}
