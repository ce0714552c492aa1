import type { ElementAddress } from '../../../core/chart/chart-reading.ts';
import type { RawChart } from '../raw-chart.ts';

/** The charts drawn as SVG that can be read by what they show. */
export async function readSvgCharts(_document: Document, _mostPoints: number, _element: ElementAddress | null): Promise<RawChart[]> {
  return Promise.resolve([]);
}
