import { MOST_CHART_POINTS, type ChartLine } from '../../core/chart/chart-reading.ts';
import { neighboursOf } from '../../core/chart/neighbours-of.ts';
import { plotOf } from '../../core/chart/plot-of.ts';
import { bandAt } from '../../core/forecast/band.ts';
import { futureTimes } from '../../core/series/future-times.ts';
import type { NormalizedSeries } from '../../core/series/normalize-series.ts';
import { createSeries, observedCount, type Series } from '../../core/series/series.ts';
import type { Plan } from './protocol.ts';

type DrawPlan = Extract<Plan, { kind: 'draw' }>;

/** What a drawing is made of: who asked, what was forecast, and where it is shown. */
export interface DrawPlanParts extends Pick<DrawPlan, 'id' | 'source' | 'forecast' | 'origin' | 'offers' | 'handOffered' | 'frameId' | 'lineStyle' | 'trackRecord'> {
  readonly input: NormalizedSeries;
  /** The chart to draw on, and which of its lines is continued. */
  readonly chart: ChartLine | null;
  /** Of the band to show. */
  readonly level: number;
}

/** The plan to draw a forecast: the one band that is wanted, the end of the series, and when the steps come. */
export function composeDrawPlan({ input, level, chart, ...parts }: DrawPlanParts): DrawPlan {
  const { series, normalization } = input;
  const drawnOn = chart && lineOf(chart);
  const band = bandAt(parts.forecast.bands, level);
  return {
    ...parts,
    kind: 'draw',
    chart: drawnOn,
    series: tailOf(series),
    points: observedCount(series),
    normalization,
    forecast: { ...parts.forecast, bands: band ? [band] : [] },
    futureTimes: timesAhead(series, drawnOn, parts.forecast.values.length),
  };
}

/** A line in its own plot, as if that were all there is. */
function lineOf({ reading: { series, ...reading }, seriesIndex }: ChartLine): DrawPlan['chart'] {
  const line = series[seriesIndex];
  const own = plotOf(reading, line);
  return { reading: { ...reading, ...own, neighbours: neighboursOf({ ...reading, series }, own.plot) }, line };
}

/** No overlay can show more than this: two million points need not travel to a page to be drawn as a line. */
function tailOf(series: Series): Series {
  const start = series.values.length - MOST_CHART_POINTS;
  if (start <= 0) return series;
  return createSeries(series.values.subarray(start), { ...series, times: series.times?.subarray(start) ?? null });
}

/** When the steps come: on the chart's own time axis where there is one, else by the series' dates. */
function timesAhead(series: Series, chart: DrawPlan['chart'], horizon: number): Float64Array | null {
  const line = chart?.line;
  if (line?.times) return futureTimes(upToLastObservation(line.times, line.values), horizon);
  return series.times ? futureTimes(upToLastObservation(series.times, series.values), horizon) : null;
}

/** A chart may carry empty places after its last value: the continuation starts at the value. */
function upToLastObservation(times: Float64Array, values: Float64Array): Float64Array {
  let end = values.length;
  while (end > 0 && !Number.isFinite(values[end - 1])) end--;
  return times.subarray(0, end);
}
