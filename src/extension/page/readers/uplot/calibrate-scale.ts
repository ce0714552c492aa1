import type { AxisCalibration, AxisKind, AxisPoint } from '../../../../core/chart/chart-reading.ts';
import type { Chart } from './chart.ts';

/** Steps in which a scale that is neither straight nor logarithmic is followed over its plot, and over as much again at either end. */
const STEPS = 48;
const STEPS_BEYOND = 8;

/** Times beyond this are ms: seconds reach it in the year 5138, and ms did in 1973. */
const MOST_SECONDS = 1e11;

const LINEAR = 1;
const BY_INDEX = 2;
const LOGARITHMIC = 3;

/** The longest of uPlot's own distances between labels of time, a hundred years, in the unit of the chart. */
const LONGEST_STEP_SECONDS = 100 * 365 * 86_400;

/**
 * How a chart counts time, in ms. It keeps the option to itself, but its time
 * axis chooses among distances in that unit. Where the page has given distances
 * of its own, or there is no axis, it is told by how large a time is.
 */
export function timeUnit({ axes }: Chart, key: string, time: number): number {
  const longest = (axes ?? []).map(({ scale, _incrs }) => (scale === key && _incrs ? _incrs[_incrs.length - 1] : null));
  if (longest.includes(LONGEST_STEP_SECONDS)) return 1000;
  return longest.includes(1000 * LONGEST_STEP_SECONDS) || Math.abs(time) > MOST_SECONDS ? 1 : 1000;
}

/** Whether the places on a scale are indexes of the data, as on one that has room for trading days only. */
export function isByIndex(chart: Chart, key: string): boolean {
  return chart.scales[key]?.distr === BY_INDEX;
}

/**
 * A scale by what the chart itself says of its ends, or of places along it where it is bent.
 *
 * @param start where the plot starts in px of the chart
 * @param length of the plot in px
 * @returns null when it shows nothing
 */
export function calibrateScale(chart: Chart, key: string, start: number, length: number): AxisCalibration | null {
  const scale = chart.scales[key];
  const { min, max, distr = LINEAR } = scale ?? {};
  if (!scale || typeof min !== 'number' || typeof max !== 'number' || !(min < max) || !(length > 0)) return null;
  const unit = scale.time && distr === LINEAR ? timeUnit(chart, key, max) : 1;
  const values = distr <= LOGARITHMIC ? endsOf(min, max, distr) : valuesAlong(chart, key, length);
  const [first, second, ...rest] = values.map((value): AxisPoint => ({ value: value * unit, pixel: start + chart.valToPos(value, key) }));
  if (!first || !second) return null;
  return { kind: kindOf(distr, Boolean(scale.time)), points: [first, second, ...rest] };
}

/** The window; of indexes whole ones, since it may end between two. */
function endsOf(min: number, max: number, distr: number): number[] {
  if (distr !== BY_INDEX) return [min, max];
  return [Math.floor(min), Math.max(Math.ceil(max), Math.floor(min) + 1)];
}

function kindOf(distr: number, isTime: boolean): AxisKind {
  if (distr === BY_INDEX) return 'category';
  if (distr === LOGARITHMIC) return 'logarithmic';
  return isTime && distr === LINEAR ? 'time' : 'linear';
}

/** Ascending values at equal distances on the screen, and a plot's length beyond either end: a continuation may go there. */
function valuesAlong(chart: Chart, key: string, length: number): number[] {
  const values: number[] = [];
  for (let step = -STEPS_BEYOND; step <= STEPS + STEPS_BEYOND; step++) {
    const share = step < 0 ? step / STEPS_BEYOND : step > STEPS ? 1 + (step - STEPS) / STEPS_BEYOND : step / STEPS;
    const value = chart.posToVal(share * length, key);
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return values.filter((value, index) => index === 0 || value > values[index - 1]);
}
