import type { AxisCalibration, AxisPoint } from '../../../../core/chart/chart-reading.ts';
import type { TimeScale } from './chart.ts';

/**
 * The logical axis: bars have the same width whatever time passes between them. Only whole indexes have a coordinate.
 *
 * @param left where the panes begin
 * @returns null when it shows nothing
 */
export function calibrateTime(scale: TimeScale, left: number): AxisCalibration | null {
  const range = scale.getVisibleLogicalRange();
  if (!range) return null;
  const from = Math.floor(range.from);
  const point = (value: number): AxisPoint => ({ value, pixel: left + (scale.logicalToCoordinate(value) ?? NaN) });
  const points = [point(from), point(Math.max(Math.ceil(range.to), from + 1))] as const;
  return points.every(({ pixel }) => Number.isFinite(pixel)) ? { kind: 'category', points } : null;
}
