/** What all things of amCharts 5 have: settings by name, and what they are an instance of. */
export interface AmEntity {
  get(setting: string, otherwise?: unknown): unknown;
  isType(type: string): boolean;
}

export interface AmRenderer extends AmEntity {
  /** From a share of the axis to px of what the series are drawn in. */
  positionToCoordinate(position: number): number;
}

export interface AmDataItem {
  get(field: string): unknown;
  isHidden?(): boolean;
}

/** An axis of values, dates or categories. */
export interface AmAxis extends AmEntity {
  readonly dataItems?: readonly AmDataItem[];
  /** The place of a point, as a share of the axis: dates and categories have cells, and a point may stand anywhere in its own. */
  getDataItemPositionX(item: AmDataItem, field: string, cellLocation: number, share: number, isExact?: unknown): number;
  valueToPosition?(value: number): number;
  positionToValue?(position: number): number;
  categoryToIndex?(category: unknown): number;
  indexToPosition?(index: number, location?: number): number;
}

export interface AmSprite extends AmEntity {
  isHidden?(): boolean;
  toGlobal(point: { x: number; y: number }): { readonly x: number; readonly y: number };
}

export interface AmSeries extends AmSprite {
  readonly dataItems: readonly AmDataItem[];
}

export interface AmContainer extends AmSprite {
  readonly children?: { readonly values?: readonly AmContainer[] };
  width(): number;
  height(): number;
}

export interface AmChart extends AmContainer {
  readonly series?: { readonly values?: readonly AmSeries[] };
}

/** What holds everything that is drawn in one element of the page. */
export interface AmRoot {
  readonly dom?: unknown;
  readonly container?: AmContainer;
  isDisposed?(): boolean;
}

/** The renderer of an axis that runs straight, from left to right or from the bottom up; null for a round or bent one. */
export function rendererOf(axis: AmAxis, direction: 'X' | 'Y'): AmRenderer | null {
  const renderer = axis.get('renderer') as AmRenderer | undefined;
  return renderer?.isType(`AxisRenderer${direction}`) ? renderer : null;
}

/** Where the visible part of an axis begins and ends. */
export function windowOf(axis: AmAxis): [number, number] {
  const [start, end] = [axis.get('start', 0), axis.get('end', 1)];
  return typeof start === 'number' && typeof end === 'number' && start < end ? [start, end] : [0, 1];
}
