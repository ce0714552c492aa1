/** What is used of a scale of uPlot. */
export interface Scale {
  readonly min?: number | null;
  readonly max?: number | null;
  /** 1 linear, 2 by index, 3 logarithmic, 4 inverse hyperbolic sine, 100 of the page's own. */
  readonly distr?: number;
  /** 0 across, 1 up. */
  readonly ori?: number;
  readonly time?: unknown;
}

export interface Series {
  readonly scale?: string;
  readonly show?: unknown;
  readonly label?: unknown;
  /** The paints it was last drawn with. */
  readonly _stroke?: unknown;
  readonly _fill?: unknown;
  /** Where charts hold clouds of points (mode 2): the scales of x and y. */
  readonly facets?: readonly ({ readonly scale?: string } | undefined)[];
}

export interface Axis {
  readonly scale?: string;
  readonly show?: unknown;
  /** The distances between labels that it chooses among, ascending; null until it was drawn. */
  readonly _incrs?: ArrayLike<unknown> | null;
  /** The places of its labels, and these; null until it was drawn. */
  readonly _splits?: readonly unknown[] | null;
  readonly _values?: readonly unknown[] | null;
}

/** Numbers as the page has given them: null is a gap, undefined no point at all. */
export type Column = ArrayLike<number | null | undefined>;

/** What is used of a chart of uPlot. */
export interface Chart {
  /** 1: all series over one x; 2: each over its own. */
  readonly mode?: number;
  readonly root: HTMLElement;
  readonly over: HTMLElement;
  readonly ctx: CanvasRenderingContext2D;
  /** CSS px of axes and plot. */
  readonly width: number;
  readonly height: number;
  readonly series: readonly (Series | undefined)[];
  readonly scales: Readonly<Record<string, Scale | undefined>>;
  readonly axes?: readonly Axis[];
  /** Where the pointer is, in CSS px from the plot's top left; below 0 where it is not over it. */
  readonly cursor?: { readonly left?: number | null; readonly top?: number | null };
  readonly data: readonly (Column | readonly Column[] | undefined)[];
  /** CSS px from the plot's top left. */
  valToPos(value: number, scale: string): number;
  posToVal(position: number, scale: string): number;
}

/** A series that can be continued, with the scales it is drawn by. */
export interface DrawnSeries {
  readonly series: Series;
  readonly xKey: string;
  readonly yKey: string;
  readonly xs: Column;
  readonly ys: Column;
}
