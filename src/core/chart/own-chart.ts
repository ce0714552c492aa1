import type { Forecast } from '../forecast/forecast.ts';
import { lastObservedIndex, type Series } from '../series/series.ts';
import type { Box } from './chart-reading.ts';
import type { OverlayInput } from './overlay-geometry.ts';

/** A chart of our own, for a series that the page shows nowhere: what draws on a page's chart draws on this. */
export interface OwnChart extends Pick<OverlayInput, 'chart' | 'line'> {
  /** How many of the series' last places are shown. */
  readonly shown: number;
}

/** So many places before the steps can still be told apart in a card. */
const FEWEST_SHOWN = 60;
/** Of the known part, per step ahead. */
const SHOWN_PER_STEP = 3;
/** The continuation may stretch the axis by so many times the range of what is known; what goes beyond is marked. */
const MOST_STRETCH = 1;
/** Left free over and under what is drawn, as a share of its range. */
const AIR = 0.06;

/**
 * Lays out axes for the end of a series and its continuation, which ends at
 * the right edge of the plot. The grid stands at the lowest, middle and
 * highest known value: 0, 0.5 and 1 of the normalised axis.
 *
 * @param size of the whole chart in px
 * @param plot where in it the lines go
 */
export function ownChart(
  series: Series,
  { values: next, bands }: Pick<Forecast, 'values' | 'bands'>,
  size: { readonly width: number; readonly height: number },
  plot: Box,
): OwnChart {
  const end = lastObservedIndex(series) + 1;
  const shown = Math.min(end, Math.max(FEWEST_SHOWN, SHOWN_PER_STEP * next.length));
  const values = series.values.subarray(end - shown, end);
  const [low, high] = extent([values], Infinity, -Infinity);
  const range = high - low || Math.abs(high) || 1;
  const [lowest, highest] = extent([next, ...bands.flatMap((band) => [band.low, band.high])], low, high);
  const from = Math.max(lowest, low - MOST_STRETCH * range, -Number.MAX_VALUE) - AIR * range;
  const to = Math.min(highest, high + MOST_STRETCH * range, Number.MAX_VALUE) + AIR * range;
  const bottom = plot.top + plot.height;
  const pixelOf = (value: number): number => bottom - ((value - from) / (to - from)) * plot.height;
  return {
    shown,
    chart: {
      size,
      plot,
      // A category axis: steps are equally wide, whatever the calendar says.
      x: {
        kind: 'category',
        points: [
          { value: 0, pixel: plot.left },
          { value: shown - 1 + next.length, pixel: plot.left + plot.width },
        ],
      },
    },
    line: {
      positions: values.map((_, index) => index),
      values,
      y: {
        kind: 'linear',
        points: [
          { value: from, pixel: bottom },
          { value: to, pixel: plot.top },
        ],
      },
      yTicks: (low < high ? [low, low / 2 + high / 2, high] : [low]).map((value) => ({ value, pixel: pixelOf(value), label: '' })),
    },
  };
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
