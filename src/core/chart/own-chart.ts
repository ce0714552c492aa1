import type { Forecast } from '../forecast/forecast.ts';
import { lastObservedIndex, type Series } from '../series/series.ts';
import type { AxisTick, Box, ChartReading } from './chart-reading.ts';

/** A chart of our own, for a series that the page shows nowhere. */
export interface OwnChart {
  /** As if it had been read from a page: what draws on those draws on this. */
  readonly reading: ChartReading;
  /** How many of the series' last places are shown. */
  readonly shown: number;
}

/** So many places before the steps can still be told apart in a card. */
const FEWEST_SHOWN = 60;
/** Of the known part, per step ahead. */
const SHOWN_PER_STEP = 3;
/** The continuation may stretch the axis to so many times the range of what is known; what goes beyond is marked. */
const MOST_STRETCH = 2;
const TICK_COUNT = 4;

/**
 * Lays out axes for the end of a series and its continuation, which ends at
 * the right edge of the plot.
 *
 * @param size of the whole chart in px
 * @param plot where in it the lines go
 */
export function ownChart(
  series: Series,
  forecast: Pick<Forecast, 'values' | 'bands'>,
  size: { readonly width: number; readonly height: number },
  plot: Box,
): OwnChart {
  const horizon = forecast.values.length;
  const end = lastObservedIndex(series) + 1;
  const shown = Math.min(end, Math.max(FEWEST_SHOWN, SHOWN_PER_STEP * horizon));
  const values = series.values.subarray(end - shown, end);
  const [low, high] = axisRange(values, [forecast.values, ...forecast.bands.flatMap((band) => [band.low, band.high])]);
  const bottom = plot.top + plot.height;
  const last = shown - 1 + horizon;
  const y = { kind: 'linear', points: [{ value: low, pixel: bottom }, { value: high, pixel: plot.top }] } as const;
  return {
    shown,
    reading: {
      library: 'chart.js',
      version: '',
      name: series.name,
      canvasIndex: -1,
      inView: true,
      size,
      plot,
      // A category axis: steps are equally wide, whatever the calendar says.
      x: { kind: 'category', points: [{ value: 0, pixel: plot.left }, { value: Math.max(1, last), pixel: plot.left + plot.width }] },
      series: [
        {
          name: series.name,
          color: '',
          positions: Float64Array.from(values, (_, index) => index),
          values,
          y,
          yTicks: niceTicks(low, high).map((value): AxisTick => ({
            value,
            pixel: bottom - ((value - low) / (high - low)) * plot.height,
            label: '',
          })),
        },
      ],
    },
  };
}

/** The range of what is known, stretched for what comes next up to a limit, with some air around it. */
function axisRange(known: Float64Array, next: readonly Float64Array[]): [number, number] {
  let [low, high] = extent([known], Infinity, -Infinity);
  const range = high - low || Math.abs(high) || 1;
  const [nextLow, nextHigh] = extent(next, low, high);
  low = Math.max(nextLow, low - (MOST_STRETCH - 1) * range);
  high = Math.min(nextHigh, high + (MOST_STRETCH - 1) * range);
  const air = (high - low || range) * 0.06;
  return [Math.max(-Number.MAX_VALUE, low - air), Math.min(Number.MAX_VALUE, high + air)];
}

function extent(arrays: readonly Float64Array[], low: number, high: number): [number, number] {
  for (const values of arrays) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}

/** Round numbers inside a range, 1, 2 or 5 times a power of ten apart; none where the range is beyond doubles. */
export function niceTicks(low: number, high: number, count = TICK_COUNT): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough * 0.75) ?? 10) * power;
  const ticks: number[] = [];
  if (!(step > 0) || !Number.isFinite(step)) return ticks;
  const first = Math.ceil(low / step);
  // Counted, not summed: a step too small for its place on the number line would never end a sum.
  for (let i = 0; i <= 2 * count && (first + i) * step <= high; i++) ticks.push(Number(((first + i) * step).toPrecision(12)));
  return ticks;
}
