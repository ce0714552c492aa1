import type { ColoredLine, DrawnBand, DrawnBox, DrawnDot } from './drawn-line.ts';
import { boundsOf, boxOfPath, boxOfStroke, rulesOfPath } from './drawn-shape.ts';
import { bandOfPath, lineOfPath } from './line-of-path.ts';
import type { Swatch } from './name-lines.ts';
import type { Subpath } from './read-path.ts';
import type { Rule, TextBox } from './text-box.ts';

/** What is drawn, in px of the chart's box, in drawing order. */
export interface Drawing {
  readonly lines: ColoredLine[];
  /** Areas that tell no values of their own: where they stand depends on what is below. */
  readonly bands: DrawnBand[];
  readonly boxes: DrawnBox[];
  readonly dots: DrawnDot[];
  readonly levels: Rule[];
  readonly uprights: Rule[];
  readonly texts: TextBox[];
  readonly swatches: Swatch[];
}

/** How a path is painted. */
export interface PathPaint {
  /** '' for a gradient or pattern. */
  readonly color: string;
  /** What stands at its element; '' for none. */
  readonly name: string;
  /** Filled without a stroke. */
  readonly isFilled: boolean;
  /** px; left out where it is not known. */
  readonly strokeWidth?: number;
  /** Of what is inside the outline, '' for nothing, 'url' for a gradient or pattern; left out where it is not known. */
  readonly fill?: string;
}

/** Larger than this, px, is no marker, no mark of a legend, no rule. */
export const LARGEST_DOT = 30;
const LARGEST_SWATCH = 60;
const RULE = 1.6;
/** A drawing can hold more than anybody looks at. */
export const MOST_TEXTS = 2000;
export const MOST_MARKS = 60_000;

export function emptyDrawing(): Drawing {
  return { lines: [], bands: [], boxes: [], dots: [], levels: [], uprights: [], texts: [], swatches: [] };
}

/** Takes a path in as what it can be: a box, rules of a grid, or a line. */
export function addPath(drawing: Drawing, subpaths: readonly Subpath[], { color, name, isFilled, strokeWidth = 0, fill }: PathPaint): void {
  if (subpaths.length === 0) return;
  const bars = isFilled ? [] : subpaths.flatMap(({ points }) => boxOfStroke(points, strokeWidth, color) ?? []);
  if (bars.length === subpaths.length) {
    if (drawing.boxes.length < MOST_MARKS) drawing.boxes.push(...bars);
    return;
  }
  const inside = fill && fill !== 'url' ? fill : color;
  const boxes = subpaths.map((subpath) => boxOfPath(subpath, inside, isFilled));
  const known = boxes.filter((box) => box !== null);
  // A candle is a box with a wick, in one path.
  const isWick = ({ points }: Subpath): boolean => points.length <= 4 && (boxes[0] !== null || known.some((box) => isWickOf(box, points)));
  if (known.length > 0 && boxes.every((box, i) => box !== null || isWick(subpaths[i]))) {
    const bounds = boundsOf(subpaths[boxes.indexOf(known[0])].points);
    if (drawing.boxes.length < MOST_MARKS) drawing.boxes.push(...known.map((box) => (fill === '' ? { ...box, isHollow: true } : box)));
    for (const [i, { points }] of subpaths.entries()) if (boxes[i] === null) drawing.uprights.push(...(rulesOfPath([{ points, isClosed: false }])?.uprights ?? []));
    if (bounds[3] - bounds[2] < RULE) drawing.levels.push({ at: (bounds[2] + bounds[3]) / 2, from: bounds[0], to: bounds[1] });
    if (bounds[1] - bounds[0] < RULE) drawing.uprights.push({ at: (bounds[0] + bounds[1]) / 2, from: bounds[2], to: bounds[3] });
    addSwatch(drawing, subpaths[boxes.indexOf(known[0])].points, inside);
    return;
  }
  const rules = isFilled ? null : rulesOfPath(subpaths, color);
  if (rules) {
    drawing.levels.push(...rules.levels);
    drawing.uprights.push(...rules.uprights);
    addSwatch(drawing, subpaths[0].points, color);
    return;
  }
  addSwatch(drawing, subpaths[0].points, color);
  const line = lineOfPath(subpaths, isFilled);
  if (line) drawing.lines.push({ xs: line.xs, ys: line.ys, source: line.isArea ? 'area' : 'line', color, name });
  const band = line ? null : bandOfPath(subpaths);
  if (band) drawing.bands.push(band);
}

/** Whether an upright stroke stands on a box or hangs from it, and not at its sides, as a grid does in its frame. */
function isWickOf({ left, right, top, bottom }: DrawnBox, points: readonly number[]): boolean {
  const [from, to, upper, lower] = boundsOf(points);
  return from > left && to < right && to - from < RULE && (upper < top || lower > bottom || upper === lower);
}

/** Takes in a marker around a place. */
export function addMark(drawing: Drawing, at: readonly number[] | null, width: number, color: string): void {
  if (!at || width > LARGEST_DOT || drawing.dots.length >= MOST_MARKS) return;
  drawing.dots.push({ x: at[0], y: at[1], color });
  drawing.swatches.push({ left: at[0] - width / 2, right: at[0] + width / 2, y: at[1], color });
}

/** Takes in a small shape as a mark that a legend may have. */
export function addSwatch(drawing: Drawing, points: readonly number[], color: string): void {
  if (points.length > 20) return;
  const [left, right, top, bottom] = boundsOf(points);
  if (right - left <= LARGEST_SWATCH && bottom - top <= LARGEST_DOT) drawing.swatches.push({ left, right, y: (top + bottom) / 2, color });
}
