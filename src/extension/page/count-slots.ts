import type { AxisCalibration } from '../../core/chart/chart-reading.ts';

const MOST_SPACINGS = 64;

/**
 * An axis that leaves times out as one that counts slots, each as wide as most
 * of the last points are apart.
 *
 * @param pixels (n) where its points stand, in the order of time
 * @returns null where they do not say how wide a slot is
 */
export function countSlots(pixels: Float64Array): { axis: AxisCalibration; positions: Float64Array } | null {
  const near = pixels.slice(-MOST_SPACINGS);
  const spacings = near.subarray(1).map((pixel, nth) => pixel - near[nth]).filter((spacing) => spacing !== 0 && Number.isFinite(spacing)).sort();
  const slot = spacings[spacings.length >> 1];
  if (!slot) return null;
  const last = pixels[pixels.length - 1];
  const reach = Math.max(1, pixels.length - 1);
  return {
    axis: { kind: 'category', points: [{ value: 0, pixel: last - reach * slot }, { value: reach, pixel: last }] },
    positions: pixels.map((pixel) => reach + (pixel - last) / slot),
  };
}
