import type { AxisCalibration, AxisTick, Box, ChartPlace, ChartReaderName, ElementAddress, Subplot } from '../../core/chart/chart-reading.ts';

/** A line as a reader finds it; it becomes a `ChartSeries` once it has been validated. */
export interface RawLine {
  readonly name: string;
  readonly color: string;
  /** (n) the last points' places on the x axis: category index, number, or ms. */
  readonly positions: Float64Array;
  /** (n) NaN where missing. */
  readonly values: Float64Array;
  /** (n) ms since 1970, where the axis itself is not one of time. */
  readonly times?: Float64Array;
  /** (n) what a category axis calls the places: dates, perhaps. */
  readonly labels?: readonly string[];
  /** How many points the chart has. */
  readonly total: number;
  readonly y: AxisCalibration;
  readonly yTicks: readonly AxisTick[];
  /** Where it is drawn, if not in the chart's first plot. */
  readonly subplot?: Subplot;
}

/** What a reader knows of a chart. All px are of the chart's own coordinate system. */
export interface ChartParts extends Subplot {
  readonly version: string;
  /** The largest error to be expected of a value, as a share of the axis' range; 0 for the chart's own numbers. */
  readonly expectedError: number;
  readonly name: string;
  /** The coordinate system, which is stretched over the content box of the chart's element. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where the library saw the pointer last, where it keeps that. */
  readonly pointer?: ChartPlace | null;
  readonly series: readonly RawLine[];
}

/** A line with its labels as one text, see `joinLabels`. */
export interface HandedLine extends Omit<RawLine, 'labels'> {
  readonly labels?: string;
}

/** What a reader knows of a chart, as it leaves the page. */
export interface HandedParts extends Omit<ChartParts, 'series'> {
  readonly series: readonly HandedLine[];
}

/** A chart as it leaves the page. */
export interface RawChart extends HandedParts {
  readonly reader: ChartReaderName;
  readonly element: ElementAddress;
  readonly box: Box;
  readonly inView: boolean;
}
