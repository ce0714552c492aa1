import type { AxisCalibration, AxisTick, Box, ChartReading, ElementAddress } from '../../../core/chart/chart-reading.ts';
import { valueToPixel } from '../../../core/chart/axis-scale.ts';
import type { Series } from '../../../core/series/series.ts';
import { roundStep } from '../../ui/unit-axis.ts';
import type { Said } from './trial-state.ts';

/** A chart of prices as a site would draw it, as plain data in px. */
export interface PriceChartLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly x: AxisCalibration;
  readonly y: AxisCalibration;
  readonly yTicks: readonly AxisTick[];
  /** The first day of each month, with its name. */
  readonly months: readonly { readonly x: number; readonly label: string }[];
  /** `d` of the line. */
  readonly line: string;
  /** What had been said of the days that came: a dot, and its band as a stretch from top to bottom. */
  readonly said: readonly { readonly x: number; readonly y: number; readonly top: number | null; readonly bottom: number | null }[];
}

/** What it is laid out from. */
export interface PriceChartInput {
  readonly series: Series;
  /** The place of its first day in the series that `said` counts by. */
  readonly offset: number;
  readonly said: readonly Said[];
  readonly width: number;
  readonly height: number;
  readonly formatAxis: (value: number) => string;
  readonly formatMonth: (time: number) => string;
}

const EDGE = { start: 46, bottom: 26, end: 8 };
/** Over the plot, for the chip that comes with a forecast: narrower than so many px it has more lines. */
const CHIP = { narrow: 560, room: 92, roomIfNarrow: 132 };
/** What is added beside a plot is at most this share of it, so that is kept free. */
const ROOM_BESIDE = 0.35;
/** Left free over and under the line, as a share of its range: prices that come next move on. */
const AIR = 0.12;
const FEWEST_TICKS = 4;
/** Under it nothing can be divided into steps (doubles end at 5e-324), so it counts as 0. */
const LEAST_PRICE = 1e-300;
/** Prices that differ by less of their size are equal: a step between them would be lost in rounding. */
const LEAST_DIFFERENCE = 1e-12;
/** Months whose names would touch are left out. */
const LEAST_BETWEEN = 34;

/** Lays the chart out. Pure: the same input gives the same picture. */
export function layoutPriceChart({ series, offset, said, width, height, formatAxis, formatMonth }: PriceChartInput): PriceChartLayout {
  const { values, times } = series;
  const top = width < CHIP.narrow ? CHIP.roomIfNarrow : CHIP.room;
  const plot: Box = {
    left: EDGE.start,
    top,
    width: Math.max(1, Math.floor((width - EDGE.start - EDGE.end) / (1 + ROOM_BESIDE))),
    height: Math.max(1, height - top - EDGE.bottom),
  };
  const bottom = plot.top + plot.height;
  const { from, to, ticks } = axisOf(values);
  const x: AxisCalibration = {
    kind: 'category',
    points: [
      { value: 0, pixel: plot.left },
      { value: values.length - 1, pixel: plot.left + plot.width },
    ],
  };
  const y: AxisCalibration = {
    kind: 'linear',
    points: [
      { value: from, pixel: bottom },
      { value: to, pixel: plot.top },
    ],
  };
  const inPlot = (value: number): number => Math.min(bottom, Math.max(plot.top, valueToPixel(y, value)));
  return {
    width,
    height,
    plot,
    x,
    y,
    yTicks: ticks.map((value) => ({ value, pixel: valueToPixel(y, value), label: formatAxis(value) })),
    months: times ? monthsOf(times, x, formatMonth) : [],
    line: `M${Array.from(values, (value, index) => `${round(valueToPixel(x, index))} ${round(valueToPixel(y, value))}`).join('L')}`,
    said: said
      .filter(({ index }) => index >= offset)
      .map(({ index, value, band }) => ({
        x: round(valueToPixel(x, index - offset)),
        y: round(inPlot(value)),
        top: band && round(inPlot(band.high)),
        bottom: band && round(inPlot(band.low)),
      })),
  };
}

/** What a reader would tell of the chart; here the page itself knows. */
export function readingOf({ width, height, plot, x, y, yTicks }: PriceChartLayout, { name, values, times }: Series, element: ElementAddress, box: Box): ChartReading {
  const positions = values.map((_, index) => index);
  return {
    reader: 'own',
    version: '',
    expectedError: 0,
    name,
    element,
    box,
    inView: true,
    size: { width, height },
    plot,
    pointer: null,
    x,
    series: [{ name, color: '', positions, values, times, total: values.length, y, yTicks }],
  };
}

/** Round numbers from below the lowest to above the highest value. */
function axisOf(values: Float64Array): { from: number; to: number; ticks: number[] } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const size = Math.max(Math.abs(low), Math.abs(high));
  const flat = size > LEAST_PRICE ? size : 1;
  const range = high - low > LEAST_DIFFERENCE * flat ? high - low : flat;
  const step = roundStep(range / FEWEST_TICKS);
  const from = Math.floor((low - AIR * range) / step) * step;
  const to = Math.ceil((high + AIR * range) / step) * step;
  return { from, to, ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step) };
}

function monthsOf(times: Float64Array, x: AxisCalibration, formatMonth: (time: number) => string): PriceChartLayout['months'] {
  const months: { x: number; label: string }[] = [];
  for (let index = 1; index < times.length; index++) {
    if (new Date(times[index]).getUTCMonth() === new Date(times[index - 1]).getUTCMonth()) continue;
    const at = round(valueToPixel(x, index));
    if (at - (months[months.length - 1]?.x ?? -Infinity) >= LEAST_BETWEEN) months.push({ x: at, label: formatMonth(times[index]) });
  }
  return months;
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
