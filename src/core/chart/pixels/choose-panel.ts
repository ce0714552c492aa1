import type { ChartPlace } from '../chart-reading.ts';
import type { StraightLine, StraightLines } from './find-straight-lines.ts';
import { colorDistance } from './picture.ts';

/** Between two panels there is at least this, in CSS px: labels or air. */
const LEAST_GAP = 6;
/** A line goes on through a gap if so much of it does: dashes have half. */
const LEAST_CROSSED = 0.2;
/** Pixels beside a line where its smoothed edge is no gap. */
const EDGE = 2;
const SAME_COLOR = 10;
/** Frames end together, to within so many pixels. */
const TOGETHER = 3;
/** Of two panels that differ less, as a share of the larger, the last one counts: the labels of all stand under it. */
const ALIKE = 0.1;

/**
 * The lines of one panel where a picture shows several, each with a frame or
 * axis of its own: one above the other, as prices and their volume, or side by
 * side. The one that was pointed at is taken, else the largest.
 *
 * @param colors (width * height) packed colours
 * @param pointer in CSS px
 */
export function choosePanel(colors: Int32Array, width: number, { horizontal, vertical }: StraightLines, pixelRatio: number, pointer?: ChartPlace): StraightLines {
  const rows = panelAlong(horizontal, vertical, pixelRatio, pointer?.y, (line, at) => colors[at * width + Math.floor(line.at)]);
  const inRows = rows ? { horizontal: between(horizontal, rows), vertical: clipped(vertical, rows) } : { horizontal, vertical };
  const columns = panelAlong(inRows.vertical, inRows.horizontal, pixelRatio, pointer?.x, (line, at) => colors[Math.floor(line.at) * width + at]);
  return columns ? { horizontal: clipped(inRows.horizontal, columns), vertical: between(inRows.vertical, columns) } : inRows;
}

/** From where to where a panel reaches, in device pixels. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * @param edges the lines that may bound panels
 * @param walls those that run from one edge to another; between two panels none does
 * @param pointed place along the walls, in CSS px
 * @param colorAt of a wall at a place along it
 * @returns null where there is one panel
 */
function panelAlong(edges: readonly StraightLine[], walls: readonly StraightLine[], pixelRatio: number, pointed: number | undefined, colorAt: (wall: StraightLine, at: number) => number): Stretch | null {
  const ends = [...edges].sort((a, b) => a.at - b.at);
  const cuts: number[] = [];
  for (let nth = 1; nth < ends.length; nth++) {
    const [from, to] = [ends[nth - 1], ends[nth]];
    const isGap = to.at - from.at >= LEAST_GAP * pixelRatio && Math.abs(from.from - to.from) <= TOGETHER && Math.abs(from.to - to.to) <= TOGETHER;
    const across = walls.filter((wall) => wall.from < from.at - EDGE && wall.to > to.at + EDGE);
    if (isGap && across.length >= 2 && across.every((wall) => crossed(wall, from, to, colorAt) < LEAST_CROSSED)) cuts.push(nth);
  }
  if (cuts.length === 0) return null;
  const starts = [0, ...cuts];
  const panels = starts.map((start, nth): Stretch => ({ from: ends[start].at, to: ends[(starts[nth + 1] ?? ends.length) - 1].at }));
  const lengthOf = ({ from, to }: Stretch): number => to - from;
  const meant = panels.find(({ from, to }) => pointed !== undefined && pointed * pixelRatio >= from && pointed * pixelRatio <= to);
  if (meant) return meant;
  const longest = Math.max(...panels.map(lengthOf));
  return panels.filter((panel) => lengthOf(panel) >= (1 - ALIKE) * longest).pop() ?? null;
}

/** The share of a gap between two edges that a wall goes through. */
function crossed(wall: StraightLine, before: StraightLine, after: StraightLine, colorAt: (wall: StraightLine, at: number) => number): number {
  const from = Math.ceil(before.at + before.thickness / 2) + EDGE;
  const to = Math.floor(after.at - after.thickness / 2) - EDGE;
  let drawn = 0;
  for (let at = from; at < to; at++) if (colorDistance(colorAt(wall, at), wall.color) <= SAME_COLOR) drawn++;
  return to > from ? drawn / (to - from) : 1;
}

function between(lines: readonly StraightLine[], { from, to }: Stretch): StraightLine[] {
  return lines.filter(({ at }) => at >= from - 1 && at <= to + 1);
}

function clipped(lines: readonly StraightLine[], { from, to }: Stretch): StraightLine[] {
  const [first, last] = [Math.floor(from), Math.ceil(to)];
  return lines.map((line) => ({ ...line, from: Math.max(line.from, first), to: Math.min(line.to, last) })).filter((line) => line.to > line.from);
}
