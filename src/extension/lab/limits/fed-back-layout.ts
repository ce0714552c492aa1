import { roundStep } from '../../ui/unit-axis.ts';
import type { FedBack } from './fed-back.ts';

/** One series with its outputs, as plain data in px. */
export interface FedBackLine {
  readonly seriesPath: string;
  readonly outputPath: string;
  readonly last: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
}

/** All of them on one axis. */
export interface FedBackLayout {
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Ascending, with 0 and 1 among them where there is room. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** The two ends of the scale that MiniRnn is made for. */
  readonly unit: { readonly top: number; readonly bottom: number };
  readonly lines: readonly FedBackLine[];
}

const EDGE = { left: 34, right: 8, top: 12, bottom: 12 };
/** Further off nothing new is seen; a line that goes there is cut by the frame. */
const FARTHEST = 12;
const TICKS = 6;

/** @param width, height of the whole drawing, in px */
export function layoutFedBack(all: readonly FedBack[], width: number, height: number): FedBackLayout {
  const frame = { left: EDGE.left, right: width - EDGE.right, top: EDGE.top, bottom: height - EDGE.bottom };
  const outputs = all.flatMap((each) => [...each.outputs]);
  const high = Math.min(FARTHEST, Math.max(1, ...outputs));
  const low = Math.max(-FARTHEST, Math.min(0, ...outputs));
  const y = (value: number): number => round(frame.bottom - ((value - low) / (high - low)) * (frame.bottom - frame.top));
  const step = Math.max(1, roundStep((high - low) / TICKS));
  const first = Math.ceil(low / step);
  const values = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step + 0);
  return {
    frame,
    ticks: values.map((value) => ({ value, y: y(value) })),
    unit: { top: y(1), bottom: y(0) },
    lines: all.map((each) => layoutLine(each, frame, (value) => y(Math.max(-10 * FARTHEST, Math.min(10 * FARTHEST, value))))),
  };
}

function layoutLine({ values, outputs }: FedBack, frame: FedBackLayout['frame'], y: (value: number) => number): FedBackLine {
  const steps = values.length + outputs.length;
  const x = (index: number): number => round(frame.left + (index / (steps - 1)) * (frame.right - frame.left));
  const last = { x: x(values.length - 1), y: y(values[values.length - 1]) };
  const points = Array.from(outputs, (output, step) => ({ x: x(values.length + step), y: y(output) }));
  const path = (of: readonly { readonly x: number; readonly y: number }[]): string => `M${of.map((point) => `${point.x} ${point.y}`).join('L')}`;
  return {
    seriesPath: path(values.map((value, index) => ({ x: x(index), y: y(value) }))),
    outputPath: path([last, ...points]),
    last,
    end: points[points.length - 1] ?? last,
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
