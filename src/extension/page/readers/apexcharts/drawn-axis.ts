import { valueToPixel } from '../../../../core/chart/axis-scale.ts';
import type { AxisCalibration, AxisKind, AxisPoint } from '../../../../core/chart/chart-reading.ts';

/** px that a place may be off. */
const TOLERANCE = 0.25;
const MOST_LOOKED_AT = 64;

/**
 * An axis that agrees with where points have been drawn: as its ends say, else
 * as the outermost of those points do. ApexCharts stretches its logarithmic
 * axes by a little, differently from version to version.
 *
 * @param drawn points on the axis that the chart has drawn; none where it does not tell
 * @returns null where neither agrees, as for a series that stands upon another
 */
export function drawnAxis(expected: AxisCalibration, drawn: readonly AxisPoint[]): AxisCalibration | null {
  if (agrees(expected, drawn)) return expected;
  const fitted = throughOutermost(expected.kind, drawn);
  return fitted && agrees(fitted, drawn) ? fitted : null;
}

function agrees(axis: AxisCalibration, drawn: readonly AxisPoint[]): boolean {
  return drawn.every(({ value, pixel }) => Math.abs(valueToPixel(axis, value) - pixel) <= TOLERANCE);
}

function throughOutermost(kind: AxisKind, drawn: readonly AxisPoint[]): AxisCalibration | null {
  const sorted = [...drawn].sort((a, b) => a.value - b.value);
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  return first && first.value < last.value && first.pixel !== last.pixel ? { kind, points: [first, last] } : null;
}

/**
 * A few of the points of a line, from its first to its last.
 *
 * @param pixels where each was drawn; of another length where not each was
 */
export function drawnPoints(total: number, pixels: ArrayLike<unknown> | undefined, origin: number, valueOf: (index: number) => number): AxisPoint[] {
  if (pixels?.length !== total) return [];
  const count = Math.min(total, MOST_LOOKED_AT);
  return Array.from({ length: count }, (_, nth) => Math.round((nth * (total - 1)) / Math.max(1, count - 1))).flatMap((index) => {
    const value = valueOf(index);
    const pixel = pixels[index];
    return Number.isFinite(value) && typeof pixel === 'number' && Number.isFinite(pixel) ? [{ value, pixel: origin + pixel }] : [];
  });
}
