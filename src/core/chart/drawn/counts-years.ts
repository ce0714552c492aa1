import type { AxisTick } from '../chart-reading.ts';
import type { InferredAxis } from '../ticks/inferred-axis.ts';

/** Fewer labels may be numbers that look like years. */
const FEWEST_LABELS = 3;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** Years are written so far apart at most. */
const LONGEST_STEP = 10;

/**
 * Whether it is the upright axis that counts years, and the other one plain
 * numbers: then the chart lies on its side, and its heights are no values.
 *
 * @param x null where nothing is written along x
 */
export function countsYears({ ticks }: Pick<InferredAxis, 'ticks'>, x: Pick<InferredAxis, 'axis' | 'ticks'> | null): boolean {
  return x !== null && x.axis.kind === 'linear' && !areYears(x.ticks) && areYears(ticks);
}

function areYears(ticks: readonly AxisTick[]): boolean {
  const isYear = ({ label, value }: AxisTick): boolean => YEAR.test(label) && Number(label) === value;
  return ticks.length >= FEWEST_LABELS && ticks.every((tick, i) => isYear(tick) && (i === 0 || tick.value - ticks[i - 1].value <= LONGEST_STEP));
}
