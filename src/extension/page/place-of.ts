import type { ChartPlace } from '../../core/chart/chart-reading.ts';

/** A place as a library keeps it; null where it is none. */
export function placeOf(place: { readonly x?: unknown; readonly y?: unknown } | null | undefined): ChartPlace | null {
  const [x, y] = [place?.x, place?.y];
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y) ? { x, y } : null;
}
