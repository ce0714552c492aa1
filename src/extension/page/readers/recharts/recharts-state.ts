import { findAbove, propOf, type Fiber } from './fibers.ts';

/** The state of a chart of Recharts 3, as far as it is read. */
export interface RechartsState {
  readonly layout: { readonly layoutType?: unknown; readonly width: number; readonly height: number };
  readonly tooltip?: { readonly axisInteraction?: { readonly hover?: { readonly coordinate?: { readonly x?: unknown; readonly y?: unknown } } } };
  readonly chartData: { readonly chartData?: readonly unknown[]; readonly dataStartIndex?: number };
  readonly graphicalItems: { readonly cartesianItems: readonly RechartsItem[] };
  readonly cartesianAxis: { readonly xAxis: Readonly<Record<string, RechartsAxis | undefined>>; readonly yAxis: Readonly<Record<string, RechartsAxis | undefined>> };
}

/** A line, an area, bars or points. */
export interface RechartsItem {
  readonly id?: unknown;
  readonly type?: unknown;
  readonly dataKey?: unknown;
  readonly data?: unknown;
  readonly hide?: unknown;
  readonly isPanorama?: unknown;
  readonly stackId?: unknown;
  readonly xAxisId?: unknown;
  readonly yAxisId?: unknown;
}

export interface RechartsAxis {
  readonly type?: unknown;
  readonly dataKey?: unknown;
}

/** The state of the chart around a component; null where there is none. */
export function stateAround(fiber: Fiber): RechartsState | null {
  return findAbove(fiber, (at) => {
    const store = propOf(at, 'store') as { getState?: unknown } | undefined;
    const state = typeof store?.getState === 'function' ? (store as { getState(): unknown }).getState() : null;
    return isRechartsState(state) ? state : null;
  });
}

/** A page may have stores of its own around the chart's. */
function isRechartsState(state: unknown): state is RechartsState {
  if (typeof state !== 'object' || state === null) return false;
  const { layout, chartData, graphicalItems, cartesianAxis } = state as Partial<RechartsState>;
  return typeof layout?.width === 'number' && typeof chartData === 'object' && Array.isArray(graphicalItems?.cartesianItems) && typeof cartesianAxis?.xAxis === 'object';
}

/** What a key of the page's gets from a datum: the name of a field, a path of names, or a function. */
export function valueBy(key: unknown, datum: unknown): unknown {
  if (typeof key === 'function') return (key as (datum: unknown) => unknown)(datum);
  if (typeof key !== 'string' && typeof key !== 'number') return undefined;
  if (typeof datum !== 'object' || datum === null) return undefined;
  const fields = datum as Record<string, unknown>;
  if (Object.hasOwn(fields, key)) return fields[key];
  return String(key).split(/[.[\]]+/).filter(Boolean).reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined), datum);
}
