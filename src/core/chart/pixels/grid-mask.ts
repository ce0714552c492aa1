import type { StraightLine } from './find-straight-lines.ts';
import type { Plot } from './find-plot.ts';
import { colorDistance } from './picture.ts';

/** Colours on a grid line this near to its own, of 255, are the grid's. */
const SAME = 26;

/**
 * Tells whether a pixel of the plot shows the grid or an axis: it lies on one of
 * their lines and has its colour, or one between that and the background.
 */
export function gridMask(colors: Int32Array, width: number, height: number, plot: Plot): (x: number, y: number) => boolean {
  const rows = linesAt(plot.horizontal, height);
  const columns = linesAt(plot.vertical, width);
  return (x, y) => {
    const row = rows[y];
    const column = columns[x];
    if (row < 0 && column < 0) return false;
    const color = colors[y * width + x];
    return (row >= 0 && isBetween(color, row, plot.background)) || (column >= 0 && isBetween(color, column, plot.background));
  };
}

/** (length) the packed colour of the line at each row or column, -1 where there is none. */
function linesAt(lines: readonly StraightLine[], length: number): Int32Array {
  const colorAt = new Int32Array(length).fill(-1);
  for (const { at, thickness, color } of lines) {
    const from = Math.max(0, Math.floor(at - thickness / 2 - 0.6));
    const to = Math.min(length - 1, Math.floor(at + thickness / 2 + 0.6));
    colorAt.fill(color, from, to + 1);
  }
  return colorAt;
}

/** Whether a colour is near the stretch from one to another in the cube of colours. */
function isBetween(color: number, a: number, b: number): boolean {
  if (colorDistance(color, a) <= SAME) return true;
  const along = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  const from = [(color >> 16) - (b >> 16), ((color >> 8) & 255) - ((b >> 8) & 255), (color & 255) - (b & 255)];
  const length = along[0] ** 2 + along[1] ** 2 + along[2] ** 2 || 1;
  const share = Math.max(0, Math.min(1, (along[0] * from[0] + along[1] * from[1] + along[2] * from[2]) / length));
  return Math.hypot(from[0] - share * along[0], from[1] - share * along[1], from[2] - share * along[2]) <= SAME;
}
