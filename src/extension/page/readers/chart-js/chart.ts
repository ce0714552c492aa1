/** What is used of a scale of Chart.js. */
export interface Scale {
  readonly type: string;
  readonly min: number;
  readonly max: number;
  readonly ticks?: readonly { readonly value: number; readonly label?: unknown }[];
  isHorizontal(): boolean;
  getPixelForValue(value: number): number;
  getValueForPixel?(pixel: number): unknown;
  getLabelForValue?(value: number): unknown;
  /** All of them: asked for one by one they take longer than the points. */
  getLabels?(): unknown;
  /** Of a `timeseries` axis: every time that has a place of its own, ascending. */
  readonly _cache?: { readonly all?: unknown };
}

/** A point as the library has read it: of a candle its closing price is `c`. */
export interface ParsedPoint {
  readonly x?: unknown;
  readonly y?: unknown;
  readonly c?: unknown;
  /** Of a bar with two ends of its own. */
  readonly _custom?: { readonly barStart?: unknown } | null;
}

/** Points in the order in which the page gave them: an array, as a rule. */
export interface Points {
  readonly length: number;
  at(index: number): ParsedPoint | null | undefined;
}

/** What is used of the library's notes on a dataset. */
export interface Meta {
  readonly type: string;
  readonly xAxisID: string;
  readonly yAxisID: string;
  readonly order?: number;
  readonly stack?: unknown;
  readonly _stacked?: unknown;
  /** The scale that the points are counted along: a horizontal bar's is that of y. */
  readonly iScale?: Scale;
  /** What the line is drawn with, once it has been; null for bars and points alone. */
  readonly dataset?: { readonly options?: LineOptions } | null;
  /** What each point is drawn with. */
  readonly data?: readonly (DrawnPoint | undefined)[];
  readonly _parsed: Points;
}

interface DrawnPoint {
  readonly options?: { readonly radius?: unknown };
  /** @param final where it is going to be once it has moved */
  getProps?(names: readonly string[], final: boolean): { readonly x?: unknown };
}

interface LineOptions {
  readonly borderWidth?: unknown;
  readonly borderColor?: unknown;
}

export interface Dataset {
  readonly label?: unknown;
  /** Towards what the area under its line is filled. */
  readonly fill?: unknown;
  readonly borderColor?: unknown;
  readonly backgroundColor?: unknown;
  /** All points, where the decimation plugin draws fewer. */
  readonly _data?: unknown;
  readonly _decimated?: unknown;
}

/** What is used of a chart of Chart.js 3 and 4; one of version 2 is brought to it. */
export interface Chart {
  readonly canvas: HTMLCanvasElement | null;
  readonly width: number;
  readonly height: number;
  readonly chartArea: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly scales: Readonly<Record<string, Scale | undefined>>;
  readonly data: { readonly datasets: readonly (Dataset | undefined)[] };
  readonly options?: { readonly plugins?: { readonly title?: { readonly display?: unknown; readonly text?: unknown } } };
  /** Where the pointer is, in px of the chart. */
  readonly _lastEvent?: { readonly x?: unknown; readonly y?: unknown } | null;
  isDatasetVisible(index: number): boolean;
  getDatasetMeta(index: number): Meta;
}

/** A dataset that can be continued, with the scales it is drawn by. */
export interface DrawnDataset {
  readonly dataset: Dataset;
  readonly meta: Meta;
  readonly x: Scale;
  readonly y: Scale;
}
