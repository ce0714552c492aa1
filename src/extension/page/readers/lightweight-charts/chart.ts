/** A time as the page has given it: seconds since 1970, a day as text, or a day in parts. */
export type Time = number | string | { readonly year: number; readonly month: number; readonly day: number };

/** A point as the library gives it back: of a candle its closing price is `close`. */
export interface Item {
  readonly time?: unknown;
  readonly value?: unknown;
  readonly close?: unknown;
}

export interface SeriesOptions {
  readonly visible?: unknown;
  readonly title?: unknown;
  readonly priceScaleId?: unknown;
  readonly color?: unknown;
  readonly lineColor?: unknown;
  readonly topLineColor?: unknown;
  readonly upColor?: unknown;
}

/** What is used of a series; px are those of its pane. */
export interface Series {
  seriesType(): string;
  options(): SeriesOptions;
  /** @param mismatch -1: else the nearest before, 1: else the nearest after */
  dataByIndex(index: number, mismatch?: -1 | 0 | 1): Item | null;
  priceToCoordinate(price: number): number | null;
  coordinateToPrice(coordinate: number): number | null;
}

export interface TimeScale {
  getVisibleLogicalRange(): { readonly from: number; readonly to: number } | null;
  logicalToCoordinate(logical: number): number | null;
  coordinateToLogical(coordinate: number): number | null;
  timeToCoordinate(time: unknown): number | null;
  /** Since version 5. */
  timeToIndex?(time: unknown, nearest?: boolean): number | null;
}

export interface Pane {
  getHTMLElement(): HTMLElement | null;
  getSeries(): readonly Series[];
}

/** What is used of a chart of lightweight-charts. */
export interface Chart {
  /** Since version 4. */
  chartElement?(): HTMLElement;
  timeScale(): TimeScale;
  subscribeCrosshairMove(listener: unknown): void;
  /** Since version 5; before, there was one. */
  panes?(): readonly Pane[];
  horzBehaviour?(): { convertHorzItemToInternal(item: unknown): unknown };
}
