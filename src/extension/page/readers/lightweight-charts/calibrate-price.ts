import { valueToPixel } from '../../../../core/chart/axis-scale.ts';
import type { AxisCalibration, AxisPoint, Box } from '../../../../core/chart/chart-reading.ts';
import type { Series } from './chart.ts';

/** px that a place may be off for an axis to count as straight, or as logarithmic. */
const TOLERANCE = 0.05;
/** Steps in which a price scale is followed that is neither: the library's logarithm is one of a sum. */
const STEPS = 64;
/** Prices at which the straightness of an axis is tried. */
const TRIED = 8;

/** A series' price scale, where its pane lies in the chart; null when it shows nothing. Percentages and indexes are straight in the price. */
export function calibratePrice(series: Series, pane: Pick<Box, 'top' | 'height'>): AxisCalibration | null {
  const tried = pointsAlong(series, pane, 0, TRIED);
  const [first] = tried;
  const last = tried[tried.length - 1];
  if (!first || tried.length < 2) return null;
  const straight: AxisCalibration = { kind: 'linear', points: [first, last] };
  if (fits(straight, tried)) return straight;
  const logarithmic: AxisCalibration = { kind: 'logarithmic', points: [first, last] };
  if (first.value > 0 && fits(logarithmic, tried)) return logarithmic;
  const [from, to, ...rest] = pointsAlong(series, pane, 1, STEPS);
  return from && to ? { kind: 'linear', points: [from, to, ...rest] } : null;
}

/**
 * Ascending prices at equal distances on the screen, with the places that the series itself gives them.
 *
 * @param beyond so many heights of the pane further at either end
 */
function pointsAlong(series: Series, { top, height }: Pick<Box, 'top' | 'height'>, beyond: number, steps: number): AxisPoint[] {
  const points: AxisPoint[] = [];
  for (let step = 0; step <= steps; step++) {
    const value = series.coordinateToPrice((((1 + 2 * beyond) * step) / steps - beyond) * height);
    const pixel = value === null ? null : series.priceToCoordinate(value);
    if (value !== null && pixel !== null && Number.isFinite(value) && Number.isFinite(pixel)) points.push({ value, pixel: top + pixel });
  }
  points.sort((a, b) => a.value - b.value);
  return points.filter(({ value }, index) => index === 0 || value > points[index - 1].value);
}

function fits(axis: AxisCalibration, points: readonly AxisPoint[]): boolean {
  return points.every(({ value, pixel }) => Math.abs(valueToPixel(axis, value) - pixel) <= TOLERANCE);
}
