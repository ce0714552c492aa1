import type { Run } from './column-runs.ts';

/** The closing prices of candles. In pixels of the plot's box. */
export interface Candles {
  /** (n) middles of the candles. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Candle {
  readonly from: number;
  readonly to: number;
  readonly upper: number;
  readonly lower: number;
  readonly isFirst: boolean;
}

type Columns = readonly (readonly Run[])[];

/** Fewer candles are none, and two colours that share more of their columns than this are two series. */
const LEAST_CANDLES = 6;
const MOST_SHARED = 0.15;
/** Where more of them begin or end at one height, as a share, they are bars. */
const MOST_ON_BASE = 0.6;
/** Bodies have this width in CSS px at least. */
const NARROWEST = 2;

/**
 * Two colours as the rising and the falling candles of one series: they take
 * turns, and hang together in many short stretches. Which one rises is told by
 * a candle's open being next to the close before it. Null where it is no such thing.
 */
export function readCandles(first: Columns, second: Columns, pixelRatio: number): Candles | null {
  const inked = (columns: Columns, x: number) => columns[x].length > 0;
  const all = [...first.keys()];
  const shared = all.filter((x) => inked(first, x) && inked(second, x)).length;
  const either = all.filter((x) => inked(first, x) || inked(second, x)).length;
  if (either === 0 || shared > MOST_SHARED * either) return null;
  const candles = [...bodies(first, true, pixelRatio), ...bodies(second, false, pixelRatio)].sort((a, b) => a.from - b.from);
  const own = candles.filter(({ isFirst }) => isFirst).length;
  if (candles.length < LEAST_CANDLES || own < 2 || candles.length - own < 2 || !haveOneWidth(candles) || standOnOneBase(candles)) return null;
  const close = (candle: Candle, firstRises: boolean) => (candle.isFirst === firstRises ? candle.upper : candle.lower);
  const open = (candle: Candle, firstRises: boolean) => (candle.isFirst === firstRises ? candle.lower : candle.upper);
  const jumps = (firstRises: boolean) => candles.slice(1).reduce((sum, candle, i) => sum + Math.abs(open(candle, firstRises) - close(candles[i], firstRises)), 0);
  const firstRises = jumps(true) <= jumps(false);
  return { x: Float64Array.from(candles, ({ from, to }) => (from + to) / 2), y: Float64Array.from(candles, (candle) => close(candle, firstRises)) };
}

/** Stretches of one colour. The wick is higher than the body, but the body has most of the columns. */
function bodies(columns: Columns, isFirst: boolean, pixelRatio: number): Candle[] {
  const found: Candle[] = [];
  for (let from = 0; from < columns.length; from++) {
    if (columns[from].length === 0) continue;
    let to = from;
    const uppers: number[] = [];
    const lowers: number[] = [];
    for (; to < columns.length && columns[to].length > 0; to++) {
      const run = columns[to].reduce((most, other) => (other.mass > most.mass ? other : most));
      uppers.push(run.center - run.mass / 2);
      lowers.push(run.center + run.mass / 2);
    }
    if (to - from >= NARROWEST * pixelRatio) found.push({ from, to, upper: median(uppers), lower: median(lowers), isFirst });
    from = to;
  }
  return found;
}

function haveOneWidth(candles: readonly Candle[]): boolean {
  const widths = candles.map(({ from, to }) => to - from);
  const usual = median(widths);
  return widths.filter((width) => Math.abs(width - usual) <= 0.25 * usual + 1).length >= 0.8 * widths.length;
}

/** Bars of two colours that take turns are two series. */
function standOnOneBase(candles: readonly Candle[]): boolean {
  const ends = (end: 'upper' | 'lower'): boolean => {
    const usual = median(candles.map((candle) => candle[end]));
    return candles.filter((candle) => Math.abs(candle[end] - usual) <= 1).length > MOST_ON_BASE * candles.length;
  };
  return ends('lower') || ends('upper');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
