import { lastPoints } from '../../last-points.ts';
import { isTransparent } from '../../is-transparent.ts';
import type { RawLine } from '../../raw-chart.ts';
import { runsAlong } from '../../runs-along.ts';
import { textOf } from '../../text-of.ts';
import { calibratePlotlyAxis, countsNames, kindOf, placeOn, ticksOf, type PlotlyAxis } from './plotly-axis.ts';

/** A trace as Plotly completes it: with its defaults, and with typed arrays where the page gave `bdata`. */
export interface PlotlyTrace {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly visible?: unknown;
  readonly mode?: unknown;
  readonly fill?: unknown;
  readonly orientation?: unknown;
  readonly stackgroup?: unknown;
  readonly groupnorm?: unknown;
  readonly base?: unknown;
  readonly xaxis?: unknown;
  readonly yaxis?: unknown;
  readonly x?: ArrayLike<unknown>;
  readonly y?: ArrayLike<unknown>;
  readonly close?: ArrayLike<unknown>;
  readonly x0?: unknown;
  readonly dx?: unknown;
  readonly xcalendar?: unknown;
  readonly xperiod?: unknown;
  readonly xperiod0?: unknown;
  readonly xperiodalignment?: unknown;
  readonly _length?: unknown;
  readonly line?: { readonly color?: unknown; readonly width?: unknown };
  readonly marker?: { readonly color?: unknown };
  readonly increasing?: { readonly line?: { readonly color?: unknown } };
}

/** A trace that can be continued, and its axes. */
export interface PlotlyLine {
  readonly trace: PlotlyTrace;
  readonly x: PlotlyAxis;
  readonly y: PlotlyAxis;
}

/** A page with more traces than this is not read by anybody. */
const MOST_TRACES = 100;
/** The library has two. */
const MOST_LEVELS = 2;

/** The traces that are drawn where their own values are, along a horizontal axis. */
export function linesOf(traces: readonly PlotlyTrace[], layout: Readonly<Record<string, unknown>>): PlotlyLine[] {
  const shown = traces.slice(0, MOST_TRACES).filter(({ visible }) => visible === true);
  return shown.flatMap((trace, index) => {
    const x = axisOf(layout, trace.xaxis);
    const y = axisOf(layout, trace.yaxis);
    if (!x || !y || !kindOf(x) || !['linear', 'logarithmic'].includes(kindOf(y) ?? '')) return [];
    if (!isDrawnAlong(trace) || isStacked(trace, shown.slice(0, index), layout)) return [];
    return [{ trace, x, y }];
  });
}

/** `x2` is the layout's `xaxis2`. */
function axisOf(layout: Readonly<Record<string, unknown>>, id: unknown): PlotlyAxis | null {
  const [, letter, number] = /^([xy])(\d*)$/.exec(textOf(id)) ?? [];
  const axis = letter === undefined ? undefined : (layout[`${letter}axis${number}`] as PlotlyAxis | undefined);
  return typeof axis?.p2c === 'function' ? axis : null;
}

function isDrawnAlong(trace: PlotlyTrace): boolean {
  switch (trace.type) {
    case 'scatter':
    case 'scattergl':
      return trace.orientation !== 'h' && isDrawn(trace);
    case 'bar':
      return trace.orientation !== 'h' && trace.base === undefined;
    case 'candlestick':
    case 'ohlc':
      return true;
    default:
      return false;
  }
}

/** The edges of a band are traces of their own, with a line that has no width or color, or one trace that runs there and back. */
function isDrawn({ mode, fill, line }: PlotlyTrace): boolean {
  const parts = textOf(mode);
  if (fill === 'toself') return false;
  if (parts.includes('markers')) return true;
  if (parts.includes('lines') && line?.width !== 0 && !isTransparent(line?.color)) return true;
  return fill === 'tozeroy';
}

/** Whether it stands on another, or shows shares of a whole instead of its values. */
function isStacked(trace: PlotlyTrace, before: readonly PlotlyTrace[], layout: Readonly<Record<string, unknown>>): boolean {
  const others = before.filter(({ type, xaxis, yaxis }) => type === trace.type && xaxis === trace.xaxis && yaxis === trace.yaxis);
  if (trace.type === 'bar') {
    const stacks = layout['barmode'] === 'stack' || layout['barmode'] === 'relative';
    return Boolean(layout['barnorm']) || (stacks && others.length > 0);
  }
  const group = trace.stackgroup;
  return Boolean(group) && (Boolean(trace.groupnorm) || others.some(({ stackgroup }) => stackgroup === group));
}

/** Reads the last points of a trace; null where it has none, or goes to and fro along x, as a cloud of points does. */
export function readPlotlyLine({ trace, x, y }: PlotlyLine, mostPoints: number): RawLine | null {
  const data = trace.close ?? trace.y;
  if (!data) return null;
  const total = Math.min(data.length, levelsOf(trace, x)[0]?.length ?? Infinity, typeof trace._length === 'number' ? trace._length : Infinity);
  const placeOf = placeFinder(trace, x);
  if (!(total > 0) || (isNumeric(x) && !runsAlong(total, placeOf))) return null;
  const { positions, values } = lastPoints(total, mostPoints, placeOf, (index) => numberOf(y.d2c(data[index])));
  return {
    name: textOf(trace.name),
    color: textOf(trace.line?.color) || textOf(trace.marker?.color) || textOf(trace.increasing?.line?.color),
    positions,
    ...(countsNames(x) ? { labels: Array.from(positions, (place) => nameOf(x._categories?.[place])) } : {}),
    values,
    total,
    y: calibratePlotlyAxis(y),
    yTicks: ticksOf(y),
  };
}

function isNumeric(axis: PlotlyAxis): boolean {
  return !countsNames(axis) && axis.type !== 'date';
}

/** What is given along x: of names in levels a list for each, the outer one first; nothing where there is nothing. */
function levelsOf({ x }: PlotlyTrace, { type }: PlotlyAxis): ArrayLike<unknown>[] {
  if (!x) return [];
  return type === 'multicategory' ? Array.from(x).slice(0, MOST_LEVELS).map((level) => (Array.isArray(level) ? (level as readonly unknown[]) : [])) : [x];
}

/** A name, or those of its levels: 2024 Q1. */
function nameOf(category: unknown): string {
  return Array.isArray(category) ? category.map(textOf).join(' ') : textOf(category);
}

/** Where each point lies on the x axis: at its datum, or in even steps where the trace has none. */
function placeFinder(trace: PlotlyTrace, axis: PlotlyAxis): (index: number) => number {
  const { x, x0, dx, xcalendar } = trace;
  const levels = levelsOf(trace, axis);
  if (x) return (index) => placeOn(axis, levels.length === 1 ? x[index] : levels.map((level) => level[index]), xcalendar);
  const start = x0 === undefined ? 0 : placeOn(axis, x0, xcalendar);
  const step = dx === undefined ? 1 : Number(dx);
  return (index) => start + index * step;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
