/** A scale: `interval` is linear, `ordinal` counts categories. */
export interface Scale {
  readonly type: string;
  /** What is in view, ascending. */
  getExtent(): readonly [number, number];
  getTicks(): readonly { readonly value: number }[];
  getLabel(tick: { readonly value: number }): unknown;
  getOrdinalMeta?(): { readonly categories?: readonly unknown[] };
  /** Where the axis is broken; a logarithmic one keeps it with its values before the logarithm. */
  readonly brk?: Breaks;
  readonly powStub?: { readonly brk?: Breaks };
}

export interface Breaks {
  readonly breaks?: readonly { readonly vmin: number; readonly vmax: number }[];
}

export interface Axis {
  readonly dim: string;
  readonly scale: Scale;
  /** How far it reaches in px, before the grid's place. */
  getExtent(): readonly [number, number];
  dataToCoord(value: number): number;
  toGlobalCoord(coordinate: number): number;
}

export interface Cartesian {
  readonly type: string;
  getAxis(dim: 'x' | 'y'): Axis;
  getArea(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The data of a series; before any zoom or thinning where it is raw. */
export interface SeriesData {
  count(): number;
  get(dimension: string, index: number): unknown;
  mapDimension(axis: 'x' | 'y', nth?: number): string | null | undefined;
  getVisual(key: string): unknown;
  getCalculationInfo(key: string): unknown;
}

export interface SeriesModel {
  readonly subType: string;
  readonly name?: unknown;
  readonly coordinateSystem?: Cartesian | null;
  /** An option, or one within another. */
  get(option: string | readonly string[]): unknown;
  getBaseAxis(): Axis | null | undefined;
  getRawData(): SeriesData;
  getData(): SeriesData;
}

export interface ChartModel {
  /** Of the series that the legend does not hide. */
  getCurrentSeriesIndices(): readonly number[];
  getSeriesByIndex(index: number): SeriesModel | undefined;
  getComponent(name: string): { get(option: string): unknown } | null | undefined;
}

/** What is used of a chart of ECharts. */
export interface Instance {
  getModel(): ChartModel | null | undefined;
  getDom(): Element | null;
  getWidth(): number;
  getHeight(): number;
  isDisposed(): boolean;
  /** What it draws by, and where that saw the pointer. */
  getZr?(): { readonly handler?: { readonly _hovered?: { readonly x?: unknown; readonly y?: unknown } | null } | null };
}

/** A series that can be continued, with the axes it is drawn by. */
export interface DrawnSeries {
  readonly series: SeriesModel;
  readonly x: Axis;
  readonly y: Axis;
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}
