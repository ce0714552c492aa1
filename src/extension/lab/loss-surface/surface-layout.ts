import { computeLossSurface } from '../../../core/rnn/mini/loss-surface.ts';
import type { MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import type { Surface } from '../lab-state.ts';
import { traceContours, traceRegion, type GridPoint, type ScalarGrid } from './trace-contours.ts';

export type WeightName = keyof MiniWeights;

/** The two weights of a surface, and the third, which stays where it is. */
export interface SurfaceAxes {
  readonly across: WeightName;
  readonly up: WeightName;
  readonly third: WeightName;
}

export const SURFACE_AXES: Readonly<Record<Surface, SurfaceAxes>> = {
  'w1-w2': { across: 'w1', up: 'w2', third: 'w3' },
  'w1-w3': { across: 'w1', up: 'w3', third: 'w2' },
  'w2-w3': { across: 'w2', up: 'w3', third: 'w1' },
};

/** Both weights, as the sliders have them; 61 values put 1.4 and -0.5 on the grid. */
export const SURFACE_RANGE = { low: -3, high: 3 };
const SIDE = 61;

/** The losses at which a line is drawn; each is about three times the one before. */
export const LEVELS: readonly number[] = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** What one more level adds; all of them together leave ink readable. */
const OPACITY = 0.085;

/** How dark the ground is where so many levels are exceeded. */
export function shadeOf(exceeded: number): number {
  return 1 - (1 - OPACITY) ** exceeded;
}

/** One level of the landscape, as `d` in the coordinates of the weights. */
export interface SurfaceLevel {
  readonly level: number;
  /** Filled by the even-odd rule: where the loss is above the level. */
  readonly regionPath: string;
  readonly linePath: string;
}

/** Where a square of weights lies in the drawing, in px. */
export interface SurfaceFrame {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** The landscape as paths in the px of a frame. */
export function layoutSurface(third: number, axes: SurfaceAxes, frame: SurfaceFrame): SurfaceLevel[] {
  const weights: MiniWeights = { w1: 0, w2: 0, w3: 0, [axes.third]: third };
  const { across, up, losses } = computeLossSurface(weights, { across: axes.across, up: axes.up, ...SURFACE_RANGE, side: SIDE });
  // Near a valley the loss is a square: its root is straight, and so is what lies between two points of the grid.
  const grid: ScalarGrid = { xs: across, ys: up, values: losses.map(Math.sqrt) };
  return LEVELS.map((level) => ({
    level,
    regionPath: pathOf(traceRegion(grid, Math.sqrt(level)), frame, true),
    linePath: pathOf(traceContours(grid, Math.sqrt(level)), frame, false),
  }));
}

/** A weight's place; beyond the frame where the weight is beyond its range. */
export function placeOf(weights: MiniWeights, { across, up }: SurfaceAxes, frame: SurfaceFrame): GridPoint {
  return { x: round(xOf(weights[across], frame)), y: round(yOf(weights[up], frame)) };
}

/** A weight to hundredths, and within what the drawing shows. */
export function inRange(weight: number): number {
  const { low, high } = SURFACE_RANGE;
  return Math.round(Math.min(high, Math.max(low, weight)) * 100) / 100 + 0;
}

/** The weights at a place, to hundredths and within the range; the third stays. */
export function weightsAt({ x, y }: GridPoint, { across, up }: SurfaceAxes, frame: SurfaceFrame, weights: MiniWeights): MiniWeights {
  const { low, high } = SURFACE_RANGE;
  const weight = (share: number): number => inRange(low + share * (high - low));
  return { ...weights, [across]: weight((x - frame.left) / frame.size), [up]: weight(1 - (y - frame.top) / frame.size) };
}

/** A descent as one line; steps that nobody could see are left out, the last is not. */
export function descentPath(path: readonly MiniWeights[], axes: SurfaceAxes, frame: SurfaceFrame): string {
  const SHORTEST = 0.5;
  const points: GridPoint[] = [];
  path.forEach((weights, index) => {
    const point = nearby(placeOf(weights, axes, frame), frame);
    const last = points[points.length - 1];
    if (points.length === 0 || index === path.length - 1 || Math.hypot(point.x - last.x, point.y - last.y) >= SHORTEST) points.push(point);
  });
  return points.length === 0 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

/** A wild step may go far beyond what a drawing can hold. */
function nearby({ x, y }: GridPoint, { size }: SurfaceFrame): GridPoint {
  const most = 100 * size;
  return { x: Math.min(most, Math.max(-most, x)), y: Math.min(most, Math.max(-most, y)) };
}

function xOf(weight: number, { left, size }: SurfaceFrame): number {
  return left + ((weight - SURFACE_RANGE.low) / (SURFACE_RANGE.high - SURFACE_RANGE.low)) * size;
}

function yOf(weight: number, { top, size }: SurfaceFrame): number {
  return top + size - ((weight - SURFACE_RANGE.low) / (SURFACE_RANGE.high - SURFACE_RANGE.low)) * size;
}

function pathOf(lines: readonly (readonly GridPoint[])[], frame: SurfaceFrame, isClosed: boolean): string {
  return lines.map((line) => `M${line.map(({ x, y }) => `${round(xOf(x, frame))} ${round(yOf(y, frame))}`).join('L')}${isClosed ? 'Z' : ''}`).join('');
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
