import { valueToPixel } from '../../../../core/chart/axis-scale.ts';
import type { AxisCalibration, AxisPoint } from '../../../../core/chart/chart-reading.ts';
import { textOf } from '../../text-of.ts';
import { placeOn, type PlotlyAxis } from './plotly-axis.ts';
import type { PlotlyTrace } from './plotly-line.ts';

/** Periods that follow one another; the points of each are drawn in the same place of it. */
export interface Periods {
  /** ms: where the period starts that comes so many after the one that holds a time. */
  startOf(ms: number, after: number): number;
  /** Where in a period its points are drawn: 0 is its start, 1 its end. */
  readonly share: number;
}

const SHARES: ReadonlyMap<string, number> = new Map([['start', 0], ['middle', 0.5], ['end', 1]]);
/** The library's name of our calendar; '' where it knows no other. */
const OURS = ['gregorian', ''];
/** So many periods of the past, and of the future, are on the axis as they are; months are not equally long. */
const MOST_KNOWN = 200;
const AHEAD = 60;

/** The periods of a trace with `xperiod`; null where it has none, or of a calendar that is not ours. */
export function periodsOf({ xperiod, xperiod0, xperiodalignment, xcalendar }: PlotlyTrace, axis: PlotlyAxis): Periods | null {
  const share = SHARES.get(textOf(xperiodalignment));
  if (axis.type !== 'date' || share === undefined) return null;
  const base = placeOn(axis, xperiod0, xcalendar) || 0;
  const months = Number(/^M(\d{1,4})$/.exec(textOf(xperiod))?.[1] ?? 0);
  if (months > 0) return OURS.includes(textOf(xcalendar)) ? { share, startOf: (ms, after) => monthsOn(base, months * (countMonths(base, ms, months) + after)) } : null;
  const length = Number(xperiod);
  return length > 0 && Number.isFinite(length) ? { share, startOf: (ms, after) => base + length * (Math.floor((ms - base) / length) + after) } : null;
}

/** How many periods of so many months have gone by. */
function countMonths(base: number, ms: number, months: number): number {
  const [from, to] = [new Date(base), new Date(ms)];
  const count = Math.floor((12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() - from.getUTCMonth()) / months);
  return monthsOn(base, months * count) > ms ? count - 1 : count;
}

function monthsOn(base: number, months: number): number {
  return new Date(base).setUTCMonth(new Date(base).getUTCMonth() + months);
}

/**
 * The axis of a line whose points stand for periods: a time is where its period
 * is drawn, and so is that of the next periods.
 *
 * @param axis of time
 * @param positions (n > 0) ms, ascending
 */
export function throughPeriods(axis: AxisCalibration, { startOf, share }: Periods, positions: Float64Array): AxisCalibration {
  const at = (value: number, start: number, end: number): AxisPoint => ({ value, pixel: valueToPixel(axis, start + share * (end - start)) });
  const last = positions[positions.length - 1];
  const [gone, left] = [last - startOf(last, 0), startOf(last, 1) - last];
  const ahead = Array.from({ length: AHEAD }, (_, step) => {
    const [start, end] = [startOf(last, step + 1), startOf(last, step + 2)];
    return at(gone < left ? start + gone : end - left, start, end);
  });
  const known = Array.from(positions.subarray(-MOST_KNOWN), (ms) => at(ms, startOf(ms, 0), startOf(ms, 1)));
  const direction = Math.sign(axis.points[1].pixel - axis.points[0].pixel);
  const [first, second, ...rest] = [...known, ...ahead].reduceRight<AxisPoint[]>((run, point) => {
    // Of several points in one period the last is enough.
    const next = run[run.length - 1];
    if (!next || (point.value < next.value && direction * (next.pixel - point.pixel) > 0)) run.push(point);
    return run;
  }, []).reverse();
  return first && second ? { kind: axis.kind, points: [first, second, ...rest] } : axis;
}
