import { MOST_CHART_POINTS, type ChartReading, type ChartSeries } from '../../core/chart/chart-reading.ts';
import { bandAt } from '../../core/forecast/band.ts';
import { forecast, type Networks } from '../../core/forecast/forecast.ts';
import type { ModelName } from '../../core/forecast/model-name.ts';
import { resolveRequest } from '../../core/forecast/resolve-request.ts';
import { futureTimes } from '../../core/series/future-times.ts';
import { normalizeSeries } from '../../core/series/normalize-series.ts';
import { parseSeries } from '../../core/series/parse-series.ts';
import { createSeries, observedCount, type Series } from '../../core/series/series.ts';
import type { ChartOffer, ForecastChoices, Hand, Plan, PlanRequest, PlanSource } from '../messages/protocol.ts';
import type { Settings } from '../platform/settings.ts';
import { chooseSource, type SourceChoice } from './choose-source.ts';
import type { ChartLine } from './match-chart.ts';

/** What a gesture may mean, and what it goes by. */
export interface Surroundings {
  readonly charts: readonly ChartReading[];
  readonly hand: Hand | null;
  /** For what is not in hand. */
  readonly settings: Settings;
}

/**
 * Turns a gesture into what is to be shown: the same request on the same page
 * gives the same plan, however often it is asked.
 *
 * @param networksFor finds the networks that a model needs for a series
 * @throws Problem when there is nothing to forecast
 * @throws FittedModelMissingError when there is no such model any more: another one in its place would not be what the user chose
 */
export async function planPrediction(
  request: PlanRequest,
  { charts, hand, settings }: Surroundings,
  networksFor: (model: ModelName, series: Series) => Promise<Networks>,
): Promise<Plan> {
  const selection = request.selection === null ? null : parseSeries(request.selection);
  const chosen = chooseSource(request, { selection, hand, charts });
  const shared = { id: request.id, offers: charts.map(offerOf), handOffered: hand !== null && chosen.kind !== 'hand' };
  if (chosen.kind === 'pick') return { kind: 'pick', ...shared };

  const { source, series, choices, line } = whatToForecast(chosen, settings);
  const input = normalizeSeries(series, choices.mode);
  const continued = forecast(input, resolveRequest(series, choices), await networksFor(choices.model, series));
  const band = bandAt(continued.bands, choices.level);
  return {
    kind: 'draw',
    ...shared,
    source,
    series: tailOf(series),
    points: observedCount(series),
    normalization: input.normalization,
    forecast: { ...continued, bands: band ? [band] : [] },
    futureTimes: timesAhead(series, line, continued.values.length),
    chart: line,
  };
}

interface Subject {
  readonly source: PlanSource;
  readonly series: Series;
  readonly choices: ForecastChoices;
  readonly line: ChartLine | null;
}

function whatToForecast(chosen: Exclude<SourceChoice, { kind: 'pick' }>, settings: Settings): Subject {
  const choices: ForecastChoices = { ...settings, periods: null };
  switch (chosen.kind) {
    case 'selection':
      return { choices, source: 'selection', series: chosen.series, line: null };
    case 'hand':
      return { choices: chosen.hand, source: 'hand', series: chosen.hand.series, line: chosen.line };
    case 'chart': {
      const { reading, seriesIndex } = chosen.line;
      return { choices, source: 'chart', series: seriesOf(reading, reading.series[seriesIndex]), line: chosen.line };
    }
  }
}

/** The series that a chart's line shows; its places are times only where they ascend. */
function seriesOf(reading: ChartReading, line: ChartSeries): Series {
  return createSeries(line.values, { name: line.name || reading.name, times: timesOf(reading, line) });
}

function timesOf(reading: ChartReading, { positions }: ChartSeries): Float64Array | null {
  if (reading.x.kind !== 'time') return null;
  return positions.every((time, i) => i === 0 || time > positions[i - 1]) ? positions : null;
}

/** No overlay can show more than this: two million points need not travel to a page to be drawn as a line. */
function tailOf(series: Series): Series {
  const start = series.values.length - MOST_CHART_POINTS;
  if (start <= 0) return series;
  return createSeries(series.values.subarray(start), { ...series, times: series.times?.subarray(start) ?? null });
}

/** When the steps come: on the chart's own time axis where there is one, else by the series' dates. */
function timesAhead(series: Series, line: ChartLine | null, horizon: number): Float64Array | null {
  const drawn = line?.reading.series[line.seriesIndex];
  const onAxis = line && drawn ? timesOf(line.reading, drawn) : null;
  if (onAxis && drawn) return futureTimes(upToLastObservation(onAxis, drawn.values), horizon);
  return series.times ? futureTimes(upToLastObservation(series.times, series.values), horizon) : null;
}

/** A chart may carry empty places after its last value: the continuation starts at the value. */
function upToLastObservation(times: Float64Array, values: Float64Array): Float64Array {
  let end = values.length;
  while (end > 0 && !Number.isFinite(values[end - 1])) end--;
  return times.subarray(0, end);
}

function offerOf(reading: ChartReading): ChartOffer {
  return {
    canvasIndex: reading.canvasIndex,
    name: reading.name,
    seriesNames: reading.series.map((line) => line.name),
    points: Math.max(...reading.series.map((line) => line.values.length)),
  };
}
