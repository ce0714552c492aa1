import type { AxisCalibration } from './chart-reading.ts';

/** Where the x axis has no second point to tell a spacing, a step is this share of what it shows. */
const LONE_STEP = 0.1;

/**
 * Where the next steps of a line lie on its x axis.
 *
 * A category axis counts on by one. A time axis takes the given times, which
 * know of weekends and months; otherwise the steps go on by the line's median
 * spacing, which a few missing points do not move.
 *
 * @param positions (m) up to the last observation
 * @param futureTimes (horizon) ms, or null
 * @returns (horizon)
 */
export function nextPositions(
  axis: AxisCalibration,
  positions: Float64Array,
  horizon: number,
  futureTimes: Float64Array | null,
): Float64Array {
  if (axis.kind === 'time' && futureTimes?.length === horizon) return futureTimes;
  const last = positions[positions.length - 1];
  const step = axis.kind === 'category' ? 1 : (medianSpacing(positions) ?? loneStep(axis));
  return Float64Array.from({ length: horizon }, (_, index) => last + (index + 1) * step);
}

/** The middle one of the distances between neighbours; null where there is none that leads anywhere. */
function medianSpacing(positions: Float64Array): number | null {
  const spacings = positions
    .subarray(1)
    .map((position, index) => position - positions[index])
    .filter((spacing) => Number.isFinite(spacing) && spacing !== 0)
    .sort();
  return spacings.length === 0 ? null : spacings[spacings.length >> 1];
}

function loneStep({ points: [from, to] }: AxisCalibration): number {
  return Math.abs(to.value - from.value) * LONE_STEP;
}
