import { fitLine } from './fit-line.ts';
import { type AxisLabel, calibrationOf, type InferredAxis, ticksOf } from './inferred-axis.ts';

/** So far, as a share of a step, a gap may be off a whole number of steps. */
const OFF_STEP = 0.15;

/**
 * The axis that counts its labels 0, 1, 2 ...; where some are left out for want
 * of room, they are counted, too, as far as the distances tell.
 *
 * @param labels pixels ascending
 */
export function fitCategoryAxis(labels: readonly AxisLabel[]): InferredAxis | null {
  const gaps = labels.slice(1).map(({ pixel }, i) => pixel - labels[i].pixel);
  const step = smallestCommon(gaps);
  if (step === null) return null;
  const indexes = labels.map(({ pixel }) => Math.round((pixel - labels[0].pixel) / step));
  const line = fitLine(indexes, labels.map(({ pixel }) => pixel));
  if (!line || line.kept.length < labels.length) return null;
  const last = indexes[indexes.length - 1];
  const axis = calibrationOf('category', [0, last].map((value) => ({ value, pixel: line.at(value) })));
  return axis && { axis, ticks: ticksOf(labels, indexes, line.kept), residual: line.residual, unit: '' };
}

/** The distance of which all gaps are multiples, within what a label's middle is known to; null where there is none. */
function smallestCommon(gaps: readonly number[]): number | null {
  const smallest = Math.min(...gaps);
  if (gaps.length === 0 || !(smallest > 0)) return null;
  for (const parts of [1, 2, 3, 4]) {
    const step = smallest / parts;
    if (gaps.every((gap) => Math.abs(gap / step - Math.round(gap / step)) < OFF_STEP)) return step;
  }
  return null;
}
