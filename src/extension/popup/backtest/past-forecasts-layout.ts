import type { PastForecast } from '../../../core/forecast/backtest/past-forecast.ts';
import { bandAt } from '../../../core/forecast/band.ts';
import { fillGaps } from '../../../core/series/fill-gaps.ts';
import { lastObservedIndex, type Series } from '../../../core/series/series.ts';
import { decimateSeries, LINE_BREAK } from '../../ui/decimate-series.ts';

/** What the chart of past forecasts is made from. */
export interface PastForecastsInput {
  readonly series: Series;
  /** The earliest first; at least one. */
  readonly pasts: readonly PastForecast[];
  /** Of the bands that are drawn. */
  readonly level: number;
  /** Of the whole drawing, in px. */
  readonly width: number;
  readonly height: number;
}

/** Past forecasts over what came, as plain data in px. */
export interface PastForecastsLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The values at the upper and lower edge of the plot. */
  readonly high: number;
  readonly low: number;
  /** Indices in the series of the first and last place shown. */
  readonly first: number;
  readonly last: number;
  /** `d` of the series, of each past forecast from the value it started at, and of some bands. */
  readonly seriesPath: string;
  readonly forecastPaths: readonly string[];
  readonly bandPaths: readonly string[];
}

const EDGE = { left: 2, top: 8, bottom: 20, right: 8 };
const DIGIT_WIDTH = 7;
/** The room for a value beside the axis, in digits. */
const AXIS_DIGITS = 7;
/** So many bands tell how wide they are; more would only cover one another. */
const MOST_BANDS = 4;
/** Of what is shown, before the first origin. */
const LEAD = 0.06;
/** How far, in ranges of the series, a wild forecast may push the axis before it is cut at the edge. */
const MOST_STRETCH = 0.35;

/** Lays out the part of the series that a backtest went back to, and the forecasts made there. */
export function layoutPastForecasts({ series, pasts, level, width, height }: PastForecastsInput): PastForecastsLayout {
  const { start } = fillGaps(series);
  const last = lastObservedIndex(series);
  const firstOrigin = start + pasts[0].origin;
  const first = Math.max(start, Math.floor(firstOrigin - LEAD * (last - firstOrigin)));
  const values = series.values.subarray(first, last + 1);
  const plot = { left: EDGE.left, right: width - EDGE.right - AXIS_DIGITS * DIGIT_WIDTH, top: EDGE.top, bottom: height - EDGE.bottom };
  const { low, high } = valueRange(values, pasts);
  const x = (index: number): number => plot.left + ((index - first) / Math.max(1, last - first)) * (plot.right - plot.left);
  const y = (value: number): number => {
    // In halves, whose difference cannot overflow.
    const share = high === low ? 0.5 : (value / 2 - low / 2) / (high / 2 - low / 2);
    return plot.bottom - Math.min(1, Math.max(0, share)) * (plot.bottom - plot.top);
  };
  const at = (index: number, value: number): string => `${round(x(index))} ${round(y(value))}`;
  const ahead = ({ origin }: PastForecast, edge: Float64Array): string[] => Array.from(edge, (value, step) => at(start + origin + 1 + step, value));
  const from = ({ origin, noChange }: PastForecast): string => at(start + origin, noChange);
  return {
    width,
    height,
    plot,
    high,
    low,
    first,
    last,
    seriesPath: seriesPath(values, plot.right - plot.left, (index) => at(first + index, values[index])),
    forecastPaths: pasts.map((past) => `M${[from(past), ...ahead(past, past.values)].join('L')}`),
    bandPaths: withBand(pasts).flatMap((past) => {
      const band = bandAt(past.bands, level);
      return band ? [`M${[from(past), ...ahead(past, band.high), ...ahead(past, band.low).reverse()].join('L')}Z`] : [];
    }),
  };
}

/** A few from first to last that do not lie on one another. */
function withBand(pasts: readonly PastForecast[]): PastForecast[] {
  const longest = Math.max(...pasts.map(({ values }) => values.length));
  const span = pasts[pasts.length - 1].origin - pasts[0].origin;
  const apart = Math.max(longest, span / MOST_BANDS);
  const chosen: PastForecast[] = [];
  for (const past of pasts) {
    if (chosen.length === 0 || past.origin - chosen[chosen.length - 1].origin >= apart) chosen.push(past);
  }
  return chosen;
}

function valueRange(values: Float64Array, pasts: readonly PastForecast[]): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const room = MOST_STRETCH * Math.min(Number.MAX_VALUE, high - low);
  const [floor, ceiling] = [Math.max(-Number.MAX_VALUE, low - room), Math.min(Number.MAX_VALUE, high + room)];
  for (const past of pasts) {
    for (const value of past.values) {
      low = Math.max(floor, Math.min(low, value));
      high = Math.min(ceiling, Math.max(high, value));
    }
  }
  return { low, high };
}

function seriesPath(values: Float64Array, width: number, at: (index: number) => string): string {
  const lines: string[][] = [[]];
  for (const index of decimateSeries(values, width)) {
    if (index === LINE_BREAK) lines.push([]);
    else lines[lines.length - 1].push(at(index));
  }
  return lines.map((line) => (line.length === 0 ? '' : line.length === 1 ? `M${line[0]}h0` : `M${line.join('L')}`)).join('');
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
