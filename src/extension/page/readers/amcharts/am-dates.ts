import { valueToPixel } from '../../../../core/chart/axis-scale.ts';
import type { AxisCalibration, AxisPoint } from '../../../../core/chart/chart-reading.ts';

/** px that a point may be off. */
const TOLERANCE = 0.1;
/** More of them than this are so close that a day or two is less than a px. */
const MOST_BENDS = 200;

/**
 * An axis of dates on which each point stands somewhere in its hour, day or
 * month, mostly in the middle. Months and years are not all as long, so that
 * such an axis is bent a little at each.
 *
 * @param straight where the axis has the dates themselves
 * @param dates (n) ms, ascending
 * @param pixels (n) where the points stand
 */
export function calibrateDates(straight: AxisCalibration, dates: Float64Array, pixels: Float64Array): AxisCalibration {
  const newest = dates.length - 1;
  const shift = pixels[newest] - valueToPixel(straight, dates[newest]);
  const [from, to] = straight.points.map(({ value, pixel }): AxisPoint => ({ value, pixel: pixel + shift }));
  const shifted: AxisCalibration = { kind: 'time', points: [from, to] };
  const bends = Array.from(dates, (value, nth): AxisPoint => ({ value, pixel: pixels[nth] })).filter(({ value, pixel }, nth) => Number.isFinite(pixel) && value !== dates[nth + 1]);
  if (bends.length < 2 || bends.length > MOST_BENDS || bends.every(({ value, pixel }) => Math.abs(valueToPixel(shifted, value) - pixel) <= TOLERANCE)) return shifted;
  const [first, second, ...rest] = bends;
  const beyond = dates[newest] + to.value - from.value;
  return { kind: 'time', points: [first, second, ...rest, { value: beyond, pixel: valueToPixel(shifted, beyond) }] };
}
