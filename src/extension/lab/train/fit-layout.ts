import { decimateSeries, LINE_BREAK } from '../../ui/decimate-series.ts';
import { unitAxis } from '../../ui/unit-axis.ts';
import type { SeriesFit } from './network-outputs.ts';

/** A series and what a network says a step ahead, as plain data in px. */
export interface FitLayout {
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly seriesPath: string;
  /** Over the values that it names, from the second on. */
  readonly outputPath: string;
  /** From the last value to what nobody knows. */
  readonly nextPath: string;
  readonly last: { readonly x: number; readonly y: number };
  readonly next: { readonly x: number; readonly y: number };
  /** Where what is held back begins; null where nothing is. */
  readonly heldX: number | null;
}

const EDGE = { left: 30, right: 10, top: 10, bottom: 10 };

/** @param width, height of the whole drawing, in px */
export function layoutFit({ units, outputs, heldFrom }: SeriesFit, width: number, height: number): FitLayout {
  const frame = { left: EDGE.left, right: width - EDGE.right, top: EDGE.top, bottom: height - EDGE.bottom };
  const [least, most] = [units.reduce((one, other) => Math.min(one, other), Infinity), units.reduce((one, other) => Math.max(one, other), -Infinity)];
  const { low, high, ticks } = unitAxis({ low: least, high: most }, outputs);
  const x = (index: number): number => round(frame.left + (index / units.length) * (frame.right - frame.left));
  const y = (value: number): number => round(frame.bottom - ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (frame.bottom - frame.top));
  const path = (values: Float64Array, first: number): string => {
    const points = decimateSeries(values, frame.right - frame.left).filter((index) => index !== LINE_BREAK);
    return points.length < 2 ? '' : `M${points.map((index) => `${x(first + index)} ${y(values[index])}`).join('L')}`;
  };
  const end = units.length - 1;
  const last = { x: x(end), y: y(units[end]) };
  const next = { x: x(end + 1), y: y(outputs[end]) };
  return {
    frame,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    seriesPath: path(units, 0),
    outputPath: path(outputs.subarray(0, end), 1),
    nextPath: `M${last.x} ${last.y}L${next.x} ${next.y}`,
    last,
    next,
    heldX: heldFrom < units.length ? x(heldFrom) : null,
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
