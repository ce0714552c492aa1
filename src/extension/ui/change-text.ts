import { formatShare, type ValueFormat } from './format-value.ts';

/** Beyond tenfold a percentage no longer says more than the numbers themselves. */
const LARGEST_SHARE = 10;

/**
 * The step from the last value to the next: as a percentage where that means
 * something, that is of a positive value which is not a percentage itself.
 */
export function changeText(last: number, next: number, unit: string, format: ValueFormat): string {
  const share = (next - last) / last;
  return last > 0 && unit !== '%' && Math.abs(share) < LARGEST_SHARE ? formatShare(share) : format.change(next - last);
}
