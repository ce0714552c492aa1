/** How an axis turns values into places. A category axis counts its labels 0, 1, 2 ...; time is in ms since 1970. */
export type AxisKind = 'linear' | 'logarithmic' | 'time' | 'category';

/** A value and where the chart puts it, in px of the chart's own coordinate system. */
export interface AxisPoint {
  readonly value: number;
  readonly pixel: number;
}

/** An axis as two known points on it; which way it runs follows from them. */
export interface AxisCalibration {
  readonly kind: AxisKind;
  /** Two points with different values and different pixels. */
  readonly points: readonly [AxisPoint, AxisPoint];
}

/** A labelled place on an axis, so that a continuation can carry on its grid. */
export interface AxisTick extends AxisPoint {
  readonly label: string;
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
  readonly y: AxisCalibration;
  readonly yTicks: readonly AxisTick[];
}

/** A box in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Everything a reader tells about one chart. It holds what the chart shows and
 * how its scales run, never a value that came from us.
 */
export interface ChartReading {
  readonly library: 'chart.js';
  readonly version: string;
  /** What the page calls the chart; '' when it does not. */
  readonly name: string;
  /** Which of the document's canvases, in document order, holds it. */
  readonly canvasIndex: number;
  /** Whether any of it was in the viewport when it was read. */
  readonly inView: boolean;
  /** The chart's own coordinate system, which CSS may scale onto the screen. */
  readonly size: { readonly width: number; readonly height: number };
  /** The plot area in that system. */
  readonly plot: Box;
  readonly x: AxisCalibration;
  /** Lines with at least one value, those drawn first in front. */
  readonly series: readonly ChartSeries[];
}

/** Readers hand over at most this many points of a series: the last ones. */
export const MOST_CHART_POINTS = 20_000;
