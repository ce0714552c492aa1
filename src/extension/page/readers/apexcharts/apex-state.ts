type Columns = readonly (ArrayLike<unknown> | undefined)[];

/** What ApexCharts 3 to 5 tells of a chart by `w.globals`, which its formatters and events hand to every page. */
export interface ApexGlobals {
  readonly dom?: unknown;
  readonly series?: Columns;
  readonly seriesX?: Columns;
  readonly seriesCandleC?: Columns;
  /** px of the plot area: where lines have their points. */
  readonly seriesXvalues?: Columns;
  readonly seriesYvalues?: Columns;
  readonly seriesNames?: readonly unknown[];
  readonly colors?: readonly unknown[];
  readonly labels?: readonly unknown[];
  readonly categoryLabels?: readonly unknown[];
  readonly collapsedSeriesIndices?: readonly unknown[];
  readonly ancillaryCollapsedSeriesIndices?: readonly unknown[];
  readonly isXNumeric?: unknown;
  readonly isBarHorizontal?: unknown;
  readonly isMultipleYAxis?: unknown;
  readonly invalidLogScale?: unknown;
  readonly comboCharts?: unknown;
  readonly dataPoints?: unknown;
  readonly minX?: unknown;
  readonly maxX?: unknown;
  readonly minY?: unknown;
  readonly maxY?: unknown;
  readonly minYArr?: readonly unknown[];
  readonly maxYArr?: readonly unknown[];
  readonly yLogRatio?: readonly unknown[];
  readonly yAxisScale?: readonly ({ readonly result?: readonly unknown[] } | undefined)[];
  /** Which y axis a series has; in some versions each in an array. */
  readonly seriesYAxisReverseMap?: readonly unknown[];
  readonly gridWidth?: unknown;
  readonly gridHeight?: unknown;
  readonly translateX?: unknown;
  readonly translateY?: unknown;
}

interface YAxisConfig {
  readonly logarithmic?: unknown;
  readonly logBase?: unknown;
  readonly reversed?: unknown;
}

export interface ApexConfig {
  readonly chart?: { readonly type?: unknown; readonly stacked?: unknown; readonly stackType?: unknown; readonly stackOnlyBar?: unknown };
  readonly title?: { readonly text?: unknown };
  readonly series?: readonly ({ readonly type?: unknown; readonly group?: unknown } | undefined)[];
  readonly xaxis?: { readonly type?: unknown; readonly convertedCatToNumeric?: unknown };
  readonly yaxis?: readonly (YAxisConfig | undefined)[];
}

/** A chart's options and state. */
export interface ApexState {
  readonly config: ApexConfig;
  readonly globals: ApexGlobals;
}

/** A chart of ApexCharts. */
export interface ApexChart {
  readonly el?: unknown;
  readonly w?: { readonly config?: ApexConfig; readonly globals?: ApexGlobals };
}

/** The area that the axes span, in px of the SVG; null before it was laid out. */
export function plotOf({ globals }: ApexState): { left: number; top: number; width: number; height: number } | null {
  const [left, top, width, height] = [globals.translateX, globals.translateY, globals.gridWidth, globals.gridHeight].map(numberOf);
  return Number.isFinite(left + top) && width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** What a series is drawn as: its own type where types are mixed. */
export function typeOf({ config, globals }: ApexState, index: number): unknown {
  return (globals.comboCharts ? config.series?.[index]?.type : undefined) ?? config.chart?.type;
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
