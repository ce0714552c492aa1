import { decimateSeries, LINE_BREAK } from '../../ui/decimate-series.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a panel shows and how large it is, in px. */
export interface PanelInput {
  /** (n) in 0..1, n of 1 or more. */
  readonly values: ArrayLike<number>;
  /** How the series should go on; null where nobody knows. */
  readonly expected: number | null;
  /** What MiniRnn puts out; null where the figure is without. */
  readonly predicted: number | null;
  readonly width: number;
  /** Of the 0..1 frame; `OVERHANG` is beyond it on both sides. */
  readonly height: number;
}

/** A continuation from the last value on. */
export interface Continuation {
  /** `d` of its line. */
  readonly path: string;
  readonly end: Point;
  /** The side of the scale on which it goes beyond the drawing, where its end is no value but the edge. */
  readonly leaves: 'above' | 'below' | null;
}

/** A series with its continuation, as plain data in px. */
export interface PanelLayout {
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly seriesPath: string;
  /** Every value, where there is room to tell them apart. */
  readonly dots: readonly Point[];
  readonly last: Point;
  readonly expected: Continuation | null;
  readonly predicted: Continuation | null;
}

/** So far a line goes beyond 0 or 1 before it is cut and marked. */
export const OVERHANG = 28;
/** The room for the numbers of the axis. */
const AXIS = 16;
/** Half of the mark at the end of a continuation stands beyond the frame. */
const RIGHT = 8;
const FEWEST_PX_PER_DOT = 12;

/**
 * Lays a panel out as the article does: the y axis is 0..1, and x is stretched
 * so that the continuation ends at the right edge, however long the series is.
 */
export function layoutPanel({ values, expected, predicted, width, height }: PanelInput): PanelLayout {
  const frame = { left: AXIS, right: width - RIGHT, top: OVERHANG, bottom: OVERHANG + height };
  const end = frame.right;
  const x = (index: number): number => frame.left + (index / values.length) * (end - frame.left);
  const y = (unit: number): number => frame.bottom - unit * height;
  const lastIndex = values.length - 1;
  const last = { x: x(lastIndex), y: y(values[lastIndex]) };
  const continuationTo = (unit: number): Continuation => {
    const to = { x: end, y: y(unit) };
    const leaves = to.y < 0 ? 'above' : to.y > height + 2 * OVERHANG ? 'below' : null;
    const edge = leaves === 'above' ? 0 : height + 2 * OVERHANG;
    const share = leaves ? (edge - last.y) / (to.y - last.y) : 1;
    const stop = leaves ? { x: last.x + (to.x - last.x) * share, y: edge } : to;
    return { path: `M${at(last)}L${at(stop)}`, end: stop, leaves };
  };
  const hasRoom = (end - frame.left) / values.length >= FEWEST_PX_PER_DOT;
  return {
    frame,
    seriesPath: seriesPath(Float64Array.from(values), end - frame.left, (index) => ({ x: x(index), y: y(values[index]) })),
    dots: hasRoom ? Array.from(values, (value, index) => ({ x: x(index), y: y(value) })) : [],
    last,
    expected: expected === null ? null : continuationTo(expected),
    predicted: predicted === null ? null : continuationTo(predicted),
  };
}

/** How panels of one figure stand: in rows of equal length. */
export interface PanelGrid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

const NARROWEST = 200;
const WIDEST = 440;
const WIDEST_ALONE = 760;
const GAP = 24;

/**
 * As many in a row as there is room for, but never a last row of fewer: 4, 2 or 1 of four.
 *
 * @param narrowest a panel may be so narrow, in px
 */
export function layoutPanelGrid(count: number, room: number, narrowest = NARROWEST): PanelGrid {
  let columns = count;
  while (columns > 1 && (count % columns !== 0 || columnWidth(columns, room) < narrowest)) columns--;
  const width = Math.min(count === 1 ? WIDEST_ALONE : WIDEST, columnWidth(columns, room));
  return { columns, width, height: Math.round(Math.min(190, Math.max(110, width * 0.5))), gap: GAP };
}

function columnWidth(columns: number, room: number): number {
  return Math.floor((room - (columns - 1) * GAP) / columns);
}

function seriesPath(values: Float64Array, width: number, point: (index: number) => Point): string {
  const lines: string[][] = [[]];
  for (const index of decimateSeries(values, width)) {
    if (index === LINE_BREAK) lines.push([]);
    else lines[lines.length - 1].push(at(point(index)));
  }
  return lines.filter((line) => line.length > 0).map((line) => `M${line.join('L')}${line.length === 1 ? 'h0' : ''}`).join('');
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
