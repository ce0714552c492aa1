import type { DrawnDataset } from './chart.ts';

/** px: what is less is rounding. */
const LEAST = 0.01;

/** How many px beside their places the bars of a dataset stand, as those of a group do; 0 for all else. */
export function barShift({ meta, x }: DrawnDataset): number {
  const last = (meta.data?.length ?? 0) - 1;
  const place = meta.type === 'bar' ? meta._parsed.at(last)?.x : undefined;
  // Not where an animation has brought it yet.
  const drawn = meta.data?.[last]?.getProps?.(['x'], true).x;
  const shift = typeof place === 'number' && typeof drawn === 'number' ? drawn - x.getPixelForValue(place) : 0;
  return Math.abs(shift) > LEAST ? shift : 0;
}
