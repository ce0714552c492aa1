import type { ColoredLine, DrawnBox, DrawnDot } from '../../../core/chart/drawn/drawn-line.ts';
import { boundsOf, boxOfPath, rulesOfPath } from '../../../core/chart/drawn/drawn-shape.ts';
import { chainSegments, type Segment } from '../../../core/chart/drawn/chain-segments.ts';
import { lineOfPath } from '../../../core/chart/drawn/line-of-path.ts';
import type { Swatch } from '../../../core/chart/drawn/name-lines.ts';
import { readPathInSlices, readPoints, type Subpath } from '../../../core/chart/drawn/read-path.ts';
import type { Rule, TextBox } from '../../../core/chart/drawn/text-box.ts';
import { labelOf } from '../text-of.ts';
import { type Pacer, runPaced } from './pacer.ts';
import { paintOf, plainColor } from './paint-of.ts';
import { crispShift } from './crisp-shift.ts';
import { htmlTextBoxes, svgTextBox } from './text-boxes.ts';
import type { ToChart } from './to-chart.ts';

/** What is drawn, in px of the chart's box, in drawing order. */
export interface Drawing {
  readonly lines: ColoredLine[];
  readonly boxes: DrawnBox[];
  readonly dots: DrawnDot[];
  readonly levels: Rule[];
  readonly uprights: Rule[];
  readonly texts: TextBox[];
  readonly swatches: Swatch[];
}

/** What is never drawn where it stands. */
const UNDRAWN: ReadonlySet<string> = new Set(['defs', 'clipPath', 'mask', 'pattern', 'marker', 'symbol', 'style', 'script', 'metadata', 'title', 'desc', 'linearGradient', 'radialGradient', 'filter']);
/** Larger than this, px, is no marker, no mark of a legend, no rule. */
const LARGEST_DOT = 30;
const LARGEST_SWATCH = 60;
const RULE = 1.6;
/** A page can hold more than anybody looks at. */
const MOST_NODES = 300_000;
const MOST_TEXTS = 2000;
const MOST_MARKS = 60_000;

/** Everything drawn below an element that could be part of a chart. */
export async function collectDrawing(root: Element, chart: ToChart, pacer: Pacer): Promise<Drawing> {
  const drawing: Drawing = { lines: [], boxes: [], dots: [], levels: [], uprights: [], texts: [], swatches: [] };
  const segments: Segment[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && !UNDRAWN.has(node.localName) && isVisible(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  let count = 0;
  for (let node = walker.nextNode(); node && count < MOST_NODES; node = walker.nextNode()) {
    count++;
    if (pacer.isDue()) await pacer.pause();
    if (node instanceof SVGTextElement) {
      const text = drawing.texts.length < MOST_TEXTS ? svgTextBox(node, chart) : null;
      if (text) drawing.texts.push(text);
    } else if (node instanceof SVGGeometryElement) {
      await collectShape(node, chart, drawing, segments, pacer);
    } else if (node instanceof SVGUseElement) {
      const at = chart.points(node, [node.x.baseVal.value, node.y.baseVal.value]);
      if (at && drawing.dots.length < MOST_MARKS) drawing.dots.push({ x: at[0], y: at[1], color: plainColor(paintOf(node)) });
    } else if (node instanceof HTMLElement && drawing.texts.length < MOST_TEXTS) {
      drawing.texts.push(...htmlTextBoxes(node, chart));
    }
  }
  for (const { points, color } of chainSegments(segments)) addPath(drawing, [{ points, isClosed: false }], { color, name: '', isFilled: false });
  return drawing;
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

async function collectShape(element: SVGGeometryElement, chart: ToChart, drawing: Drawing, segments: Segment[], pacer: Pacer): Promise<void> {
  const paint = paintOf(element);
  if (paint.stroke === '' && paint.fill === '') return;
  const color = plainColor(paint);
  if (element instanceof SVGCircleElement || element instanceof SVGEllipseElement) {
    const [x, y] = [element.cx.baseVal.value, element.cy.baseVal.value];
    addMark(drawing, chart.points(element, [x, y]), element.getBoundingClientRect().width, color);
  } else if (element instanceof SVGLineElement) {
    const shift = crispShift(element);
    const points = chart.points(element, [element.x1, element.y1, element.x2, element.y2].map(({ baseVal }) => baseVal.value - shift));
    if (!points || paint.stroke === '') return;
    const rules = rulesOfPath([{ points, isClosed: false }]);
    drawing.levels.push(...(rules?.levels ?? []));
    drawing.uprights.push(...(rules?.uprights ?? []));
    segments.push({ points, color });
    addSwatch(drawing, points, color);
  } else if (element instanceof SVGRectElement) {
    const [left, top, width, height] = [element.x, element.y, element.width, element.height].map(({ baseVal }) => baseVal.value);
    const points = chart.points(element, [left, top, left + width, top, left + width, top + height, left, top + height]);
    if (points) addPath(drawing, [{ points, isClosed: true }], { color: paint.fill === '' ? paint.stroke : paint.fill, name: '', isFilled: true });
  } else {
    const own = await ownPoints(element, pacer);
    const marked = own.length === 1 && element.hasAttribute('transform') && Math.max(...boundsOf(own[0].points).map(Math.abs)) <= LARGEST_DOT / 2;
    if (marked) {
      addMark(drawing, chart.points(element, [0, 0]), element.getBoundingClientRect().width, color);
      return;
    }
    const subpaths: Subpath[] = [];
    for (const { points, isClosed } of own) {
      const placed = chart.points(element, points);
      if (placed) subpaths.push({ points: placed, isClosed });
    }
    const isFilled = paint.stroke === '';
    addPath(drawing, subpaths, { color: isFilled ? paint.fill : paint.stroke, name: nameAt(element), isFilled });
  }
}

async function ownPoints(element: SVGGeometryElement, pacer: Pacer): Promise<Subpath[]> {
  if (element.localName === 'path') return runPaced(readPathInSlices(element.getAttribute('d') ?? ''), pacer);
  const points = readPoints(element.getAttribute('points') ?? '');
  return points.length < 4 ? [] : [{ points, isClosed: element.localName === 'polygon' }];
}

function addPath(drawing: Drawing, subpaths: readonly Subpath[], { color, name, isFilled }: { color: string; name: string; isFilled: boolean }): void {
  const plain = color === 'url' ? '' : color;
  if (subpaths.length === 0) return;
  const boxes = subpaths.map((subpath) => boxOfPath(subpath, plain));
  const [first] = boxes;
  // A candle is a box with a wick, in one path.
  if (first && boxes.every((box, i) => box !== null || subpaths[i].points.length <= 4)) {
    const bounds = boundsOf(subpaths[0].points);
    if (drawing.boxes.length < MOST_MARKS) drawing.boxes.push(first, ...boxes.slice(1).filter((box) => box !== null));
    if (bounds[3] - bounds[2] < RULE) drawing.levels.push({ at: (bounds[2] + bounds[3]) / 2, from: bounds[0], to: bounds[1] });
    if (bounds[1] - bounds[0] < RULE) drawing.uprights.push({ at: (bounds[0] + bounds[1]) / 2, from: bounds[2], to: bounds[3] });
    addSwatch(drawing, subpaths[0].points, plain);
    return;
  }
  const rules = isFilled ? null : rulesOfPath(subpaths);
  if (rules) {
    drawing.levels.push(...rules.levels);
    drawing.uprights.push(...rules.uprights);
    addSwatch(drawing, subpaths[0].points, plain);
    return;
  }
  addSwatch(drawing, subpaths[0].points, plain);
  const line = lineOfPath(subpaths, isFilled);
  if (line) drawing.lines.push({ xs: line.xs, ys: line.ys, source: line.isArea ? 'area' : 'line', color: plain, name });
}

function addMark(drawing: Drawing, at: readonly number[] | null, width: number, color: string): void {
  if (!at || width > LARGEST_DOT || drawing.dots.length >= MOST_MARKS) return;
  drawing.dots.push({ x: at[0], y: at[1], color });
  drawing.swatches.push({ left: at[0] - width / 2, right: at[0] + width / 2, y: at[1], color });
}

function addSwatch(drawing: Drawing, points: readonly number[], color: string): void {
  if (points.length > 20) return;
  const [left, right, top, bottom] = boundsOf(points);
  if (right - left <= LARGEST_SWATCH && bottom - top <= LARGEST_DOT) drawing.swatches.push({ left, right, y: (top + bottom) / 2, color });
}

/** What a page calls a line at its own element; some describe its first point there. */
function nameAt(element: Element): string {
  const own = [labelOf(element), element.getAttribute('data-name'), element.parentElement?.getAttribute('ct:series-name')];
  return own.find((name) => name && !name.includes(':')) ?? '';
}
