import type { AxisCalibration } from '../../core/chart/chart-reading.ts';

/** An axis that has its values so many px further on, for what is drawn beside its places. */
export function shiftAxis({ kind, points: [first, second, ...rest] }: AxisCalibration, pixels: number): AxisCalibration {
  const shifted = ({ value, pixel }: AxisCalibration['points'][0]): AxisCalibration['points'][0] => ({ value, pixel: pixel + pixels });
  return { kind, points: [shifted(first), shifted(second), ...rest.map(shifted)] };
}
