import { marks } from './dots-in-order.ts';
import type { ColoredLine, DrawnBand } from './drawn-line.ts';

/**
 * Lines without those along the top of an area that stands on another: they are
 * where the sum is, and the name beside them is of what was added.
 */
export function withoutSums(lines: readonly ColoredLine[], bands: readonly DrawnBand[]): ColoredLine[] {
  const areas = lines.filter(({ source }) => source === 'area');
  const sums = bands.filter((band) => [...areas, ...bands.map(({ upper }) => upper)].some((below) => below !== band.upper && marks(band.lower, below)));
  return lines.filter((line) => line.source === 'area' || !sums.some(({ upper }) => marks(line, upper)));
}
