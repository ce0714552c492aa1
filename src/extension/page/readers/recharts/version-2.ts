import { textOf } from '../../text-of.ts';
import { type DrawnAxis, type DrawnItem, drawnItem, pointsIn, readTicks, type RechartsChart } from './drawn-parts.ts';
import { findAbove, type Fiber } from './fibers.ts';
import type { RechartsItem } from './recharts-state.ts';

type Properties = Readonly<Record<string, unknown>>;

/** An axis as version 2 keeps it: as the page wrote it, with its scale. */
interface Axis2 extends Properties {
  readonly type?: unknown;
  readonly scale?: ((value: unknown) => unknown) & { ticks?(count: unknown): unknown; bandwidth?(): number };
}

type Axes2 = Readonly<Record<string, Axis2 | undefined>>;

/** A line as the page wrote it, and what it is drawn by. */
interface Item2 {
  readonly item: { readonly type?: { readonly displayName?: unknown; readonly defaultProps?: Properties }; readonly props: Properties };
  readonly props: Properties;
}

/** What is used of the component that is a chart of version 2. */
interface Chart2 {
  readonly props: { readonly layout?: unknown; readonly width: number; readonly height: number; readonly data?: readonly unknown[] };
  readonly state: {
    readonly formattedGraphicalItems: readonly Item2[];
    readonly xAxisMap: Axes2;
    readonly yAxisMap: Axes2;
    readonly offset: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
    readonly dataStartIndex?: number;
    readonly isTooltipActive?: unknown;
    readonly chartX?: unknown;
    readonly chartY?: unknown;
  };
}

/** The chart of Recharts 2 around a component, in the terms of its successor; null where there is none. */
export function chartOfVersion2(fiber: Fiber): RechartsChart | null {
  const chart = findAbove(fiber, ({ stateNode }) => (isChart2(stateNode) ? stateNode : null));
  if (!chart) return null;
  const { props, state } = chart;
  const items = state.formattedGraphicalItems.flatMap(itemOf).filter(({ item }) => item.hide !== true);
  const { left, top, width, height } = state.offset;
  return {
    version: '2',
    state: {
      layout: { layoutType: props.layout, width: props.width, height: props.height },
      ...(state.isTooltipActive ? { tooltip: { axisInteraction: { hover: { coordinate: { x: state.chartX, y: state.chartY } } } } } : {}),
      chartData: { ...(props.data ? { chartData: props.data } : {}), dataStartIndex: state.dataStartIndex ?? 0 },
      graphicalItems: { cartesianItems: items.map(({ item }) => item) },
      cartesianAxis: { xAxis: state.xAxisMap, yAxis: state.yAxisMap },
    },
    parts: { items, axes: [...axesOf('xAxis', state.xAxisMap), ...axesOf('yAxis', state.yAxisMap)], plot: { left, top, width, height } },
  };
}

function isChart2(node: unknown): node is Chart2 {
  const { state } = (node ?? {}) as Partial<Chart2>;
  return Array.isArray(state?.formattedGraphicalItems) && typeof state.xAxisMap === 'object' && typeof state.yAxisMap === 'object';
}

function itemOf({ item: { type, props }, props: drawn }: Item2): DrawnItem[] {
  const own: Properties = { ...type?.defaultProps, ...props };
  const points = pointsIn((name) => drawn[name]);
  const item: RechartsItem = { ...own, type: textOf(type?.displayName).toLowerCase() };
  return points ? [drawnItem((name) => own[name], item, points)] : [];
}

/** The axes of numbers, with the places that they label. */
function axesOf(type: string, axes: Axes2): DrawnAxis[] {
  return Object.keys(axes).flatMap((id) => {
    const { scale, ticks, niceTicks, tickCount, tickFormatter, [`${type}Id`]: own = id } = axes[id] ?? {};
    const values = [ticks, niceTicks, scale?.ticks?.(tickCount)].find((some): some is readonly unknown[] => Array.isArray(some) && some.length > 1);
    return scale && values ? [{ type, id: own, ticks: readTicks(values.map((value) => ({ value, coordinate: scale(value) })), tickFormatter) }] : [];
  });
}
