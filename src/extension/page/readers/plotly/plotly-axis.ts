import type { AxisCalibration, AxisKind, AxisTick } from '../../../../core/chart/chart-reading.ts';
import { textOf } from '../../text-of.ts';

/** An axis of Plotly: `c` is a place as it calculates with it (ms, an index, or the number itself), `p` is px from `_offset`. */
export interface PlotlyAxis {
  readonly type: string;
  readonly _offset: number;
  readonly _length: number;
  readonly title?: { readonly text?: unknown };
  readonly _categories?: readonly unknown[];
  readonly _categoriesMap?: Readonly<Record<string, unknown>>;
  /** px to a place, and where times are left out. */
  readonly _m?: number;
  readonly _m2?: number;
  readonly _vals?: readonly { readonly x?: unknown; readonly text?: unknown; readonly minor?: unknown }[];
  readonly rangebreaks?: readonly unknown[];
  d2c(data: unknown, unused?: number, calendar?: unknown): unknown;
  p2c(pixel: number): number;
  c2p(place: number): number;
  maskBreaks?(place: number): unknown;
}

const KINDS: Readonly<Record<string, AxisKind | undefined>> = {
  linear: 'linear',
  '-': 'linear',
  log: 'logarithmic',
  date: 'time',
  category: 'category',
  multicategory: 'category',
};

const MOST_TICKS = 50;

/** What kind of axis it is; undefined for one that cannot be read. */
export function kindOf({ type }: PlotlyAxis): AxisKind | undefined {
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
}

/** Whether its places are counted, with a name or a name of each level for each. */
export function countsNames(axis: PlotlyAxis): boolean {
  return kindOf(axis) === 'category';
}

/** Whether it has room on the screen. */
export function isShown({ _offset, _length }: PlotlyAxis): boolean {
  return Number.isFinite(_offset) && _length > 0;
}

/** An axis by what it says of its two ends: its own conversion in the other direction rounds to 0.01 px. */
export function calibratePlotlyAxis(axis: PlotlyAxis): AxisCalibration {
  const { _offset: offset, _length: length } = axis;
  const start = { value: axis.p2c(0), pixel: offset };
  const end = { value: axis.p2c(length), pixel: offset + length };
  return { kind: kindOf(axis) ?? 'linear', points: start.value < end.value ? [start, end] : [end, start] };
}

/** A datum's place on the axis without teaching it a new category; NaN where it has none. */
export function placeOn(axis: PlotlyAxis, datum: unknown, calendar: unknown): number {
  const place = countsNames(axis) ? categoryOf(axis, datum) : axis.d2c(datum, 0, axis.type === 'date' ? calendar : undefined);
  return typeof place !== 'number' || (axis.rangebreaks && axis.maskBreaks?.(place) !== place) ? NaN : place;
}

function categoryOf({ _categoriesMap: map }: PlotlyAxis, datum: unknown): unknown {
  const isName = (one: unknown): boolean => typeof one === 'string' || typeof one === 'number';
  const key = isName(datum) || (Array.isArray(datum) && datum.every(isName)) ? String(datum) : null;
  return map && key !== null && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The labelled ticks as they are drawn. */
export function ticksOf(axis: PlotlyAxis): AxisTick[] {
  const ticks = Array.isArray(axis._vals) ? axis._vals.slice(0, MOST_TICKS) : [];
  return ticks.flatMap(({ x, text, minor }): AxisTick[] => {
    if (typeof x !== 'number' || minor) return [];
    const value = axis.type === 'log' ? 10 ** x : x;
    const pixel = axis._offset + axis.c2p(value);
    return Number.isFinite(pixel) ? [{ value, pixel, label: textOf(text) }] : [];
  });
}
