import type { Chart, Column, DrawnSeries } from './chart.ts';

/** A page with more series than this is not read by anybody. */
const MOST_SERIES = 100;

/** The visible series that are drawn at all, along a horizontal x scale. */
export function drawnSeries(chart: Chart): DrawnSeries[] {
  return chart.series.slice(1, MOST_SERIES + 1).flatMap((series, nth): DrawnSeries[] => {
    const data = chart.data[nth + 1];
    if (!series?.show || !data || !(series._stroke || series._fill)) return [];
    const isCloud = chart.mode === 2;
    const xKey = isCloud ? series.facets?.[0]?.scale : chart.series[0]?.scale;
    const yKey = isCloud ? series.facets?.[1]?.scale : series.scale;
    const [xs, ys] = isCloud ? (data as readonly (Column | undefined)[]) : [chart.data[0] as Column | undefined, data as Column];
    const isUpright = xKey !== undefined && yKey !== undefined && chart.scales[xKey]?.ori === 0 && chart.scales[yKey]?.ori === 1;
    return isUpright && xs && ys ? [{ series, xKey, yKey, xs, ys }] : [];
  });
}
