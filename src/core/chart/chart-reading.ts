/**
 * How an axis turns values into places. A category axis counts its labels 0, 1,
 * 2 ...; so does one on which only trading days have room. Time is in ms since 1970.
 */
export type AxisKind = 'linear' | 'logarithmic' | 'time' | 'category';

/** A value and where the chart puts it, in px of the chart's own coordinate system. */
export interface AxisPoint {
  readonly value: number;
  readonly pixel: number;
}

/**
 * An axis as known points on it; which way it runs follows from them. Two are
 * enough for a straight axis; more describe one that is bent (a square root,
 * a power) or broken, straight between its points.
 */
export interface AxisCalibration {
  readonly kind: AxisKind;
  /** Two points or more; values ascend, and so do pixels, or they descend. */
  readonly points: readonly [AxisPoint, AxisPoint, ...AxisPoint[]];
}

/** A labelled place on an axis, so that a continuation can carry on its grid. */
export interface AxisTick extends AxisPoint {
  readonly label: string;
}

/** Where lines of a chart are drawn, in px of its own coordinate system. */
export interface Subplot {
  /** The plot area. */
  readonly plot: Box;
  /** What the lines run along. */
  readonly x: AxisCalibration;
  /** What the page calls the plot, where it is one of several. */
  readonly title?: string | undefined;
}

/** One line of a chart. */
export interface ChartSeries {
  readonly name: string;
  /** CSS colour of the line, for a swatch; '' when unknown. */
  readonly color: string;
  /** (n) places on the x axis: category index, number, or ms. */
  readonly positions: Float64Array;
  /** (n) values on the y axis, NaN where missing. */
  readonly values: Float64Array;
  /** (n) ms since 1970, ascending; null where the chart tells none. */
  readonly times: Float64Array | null;
  /** How many points the chart itself has: readers hand over the last MOST_CHART_POINTS. */
  readonly total: number;
  readonly y: AxisCalibration;
  readonly yTicks: readonly AxisTick[];
  /** Where it is drawn, if not in the plot that the reading itself tells of: see `plotOf`. */
  readonly subplot?: Subplot | undefined;
}

/** A place in px. */
export interface ChartPlace {
  readonly x: number;
  readonly y: number;
}

/** A box in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Every way to read a chart, in the order in which they are tried. */
export const CHART_READERS = [
  'chart.js',
  'echarts',
  'plotly',
  'uplot',
  'lightweight-charts',
  'recharts',
  'observable-plot',
  'vega',
  'bokeh',
  'highcharts',
  'apexcharts',
  'amcharts',
  'd3',
  'svg',
  'recorder',
  'pixels',
] as const;

/** `own` is a chart on a page of ours, which hands its numbers over itself: no reader, so no page can claim it. */
export type ChartReaderName = (typeof CHART_READERS)[number] | 'own';

/** What can carry a chart or a table. */
export const ADDRESSED_TAGS = ['canvas', 'svg', 'img', 'table', 'iframe'] as const;

/**
 * An element of a document: its tag, where a table is also what has its role, and its place among those of the tag in
 * document order, open shadow roots included. The page's world and ours both
 * find the same element by it.
 */
export type ElementAddress = `${(typeof ADDRESSED_TAGS)[number]}:${number}`;

/**
 * Everything a reader tells about one chart. It holds what the chart shows and
 * how its scales run, never a value that came from us.
 */
export interface ChartReading extends Subplot {
  readonly reader: ChartReaderName;
  readonly version: string;
  /** The largest error to be expected of a value, as a share of the axis' range; 0 for the chart's own numbers. */
  readonly expectedError: number;
  /** What the page calls the chart; '' when it does not. */
  readonly name: string;
  /** What it is drawn in. */
  readonly element: ElementAddress;
  /** Where that was in the viewport when it was read. */
  readonly box: Box;
  /** Whether any of it was in the viewport then. */
  readonly inView: boolean;
  /** The chart's own coordinate system, which CSS may scale onto the element's content box. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where in it the chart itself saw the pointer last; null where it does not tell. */
  readonly pointer: ChartPlace | null;
  /** Lines with at least one value, those of the first plot in front, and of each plot those drawn first. */
  readonly series: readonly ChartSeries[];
}

/** A line of a chart, by its place in the readings. */
export interface ChartLine {
  readonly reading: ChartReading;
  readonly seriesIndex: number;
}

/** A picture of more px than this is made smaller before it is read. */
export const MOST_PICTURE_PIXELS = 8_000_000;

/** Readers hand over at most this many points of a series: the last ones. */
export const MOST_CHART_POINTS = 20_000;
