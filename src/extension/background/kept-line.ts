import type { KeptChart } from '../platform/kept-sites.ts';
import type { FrameReading } from './page-reading.ts';

/**
 * Which line of a page that was opened anew is the one that is kept: in the
 * same element, by its name, and by its place where it has none.
 *
 * @returns null where the page does not show it, or not yet
 */
export function keptLine({ charts, tables }: FrameReading, { element, line, seriesIndex }: KeptChart): number | null {
  const lines = charts.find((chart) => chart.element === element)?.series ?? tables.find((table) => table.element === element)?.columns ?? [];
  const index = lines[seriesIndex]?.name === line ? seriesIndex : line === '' ? -1 : lines.findIndex(({ name }) => name === line);
  return index >= 0 && lines[index].values.some(Number.isFinite) ? index : null;
}
