import { addText } from '../../../core/chart/drawn/add-text.ts';
import { chainSegments, type Segment } from '../../../core/chart/drawn/chain-segments.ts';
import { addMark, addPath, type Drawing, emptyDrawing, LARGEST_DOT, MOST_MARKS, MOST_TEXTS } from '../../../core/chart/drawn/drawing.ts';
import { boundsOf, rulesOfPath } from '../../../core/chart/drawn/drawn-shape.ts';
import { readPathInSlices, readPoints, type Subpath } from '../../../core/chart/drawn/read-path.ts';
import { labelOf } from '../text-of.ts';
import { type Pacer, runPaced } from '../pacer.ts';
import { type Paint, paintOf, plainColor } from './paint-of.ts';
import { crispShift } from './crisp-shift.ts';
import { outlinedText } from './outlined-text.ts';
import { htmlTextBoxes, svgTextBox } from './text-boxes.ts';
import type { ToChart } from './to-chart.ts';

/** What is never drawn where it stands. */
const UNDRAWN: ReadonlySet<string> = new Set(['defs', 'clipPath', 'mask', 'pattern', 'marker', 'symbol', 'style', 'script', 'metadata', 'title', 'desc', 'linearGradient', 'radialGradient', 'filter']);
/** A page can hold more than anybody looks at. */
const MOST_NODES = 300_000;
/** Coordinates of a path. */
const LONG = 20_000;
const STROKE = 4;
/** What is drawn of more pieces is a map, or a cloud. */
const MOST_SHAPES = 20_000;
const SHAPES = 'path, rect, line, circle, ellipse, polyline, polygon';

/** Everything drawn below an element that could be part of a chart; nothing of a drawing of too many pieces. */
export async function collectDrawing(root: Element, chart: ToChart, pacer: Pacer): Promise<Drawing> {
  const drawing = emptyDrawing();
  // Counting takes some ms and holds none of them: a script that holds so many makes the browser's next clearing up a long one.
  if (root.querySelectorAll(SHAPES).length > MOST_SHAPES) return drawing;
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
      if (text) addText(drawing, text);
    } else if (node instanceof SVGGeometryElement) {
      await collectShape(node, chart, drawing, segments, pacer);
    } else if (node instanceof SVGUseElement) {
      const glyph = outlinedText(node, chart);
      if (!glyph) collectUse(node, chart, drawing);
      else if (glyph.text && drawing.texts.length < MOST_TEXTS) addText(drawing, glyph.text);
    } else if (node instanceof HTMLElement && drawing.texts.length < MOST_TEXTS) {
      for (const text of htmlTextBoxes(node, chart)) addText(drawing, text);
    }
  }
  await pacer.rest();
  for (const { points, color } of chainSegments(segments)) addPath(drawing, [{ points, isClosed: false }], { color, name: '', isFilled: false });
  return drawing;
}

/** A group that is not displayed has no box that Chromium's own check could miss: it calls it visible. */
function isVisible(element: Element): boolean {
  if (element instanceof SVGElement && getComputedStyle(element).display === 'none') return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** What is drawn once and used at many places is a marker, or, without width or height, a tick. */
function collectUse(element: SVGUseElement, chart: ToChart, drawing: Drawing): void {
  const { x, y, width, height } = element.getBBox();
  const isStroke = (width === 0) !== (height === 0);
  const at = chart.points(element, isStroke ? [x, y, x + width, y + height] : [element.x.baseVal.value, element.y.baseVal.value]);
  if (!at || drawing.dots.length >= MOST_MARKS) return;
  if (!isStroke) drawing.dots.push({ x: at[0], y: at[1], color: plainColor(paintOf(element)) });
  else addRules(drawing, at);
}

function addRules(drawing: Drawing, points: number[]): void {
  const rules = rulesOfPath([{ points, isClosed: false }]);
  drawing.levels.push(...(rules?.levels ?? []));
  drawing.uprights.push(...(rules?.uprights ?? []));
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
    addPath(drawing, [{ points, isClosed: false }], { color, name: '', isFilled: false, strokeWidth: widthOf(element, paint, chart) });
    segments.push({ points, color });
  } else if (element instanceof SVGRectElement) {
    const [left, top, width, height] = [element.x, element.y, element.width, element.height].map(({ baseVal }) => baseVal.value);
    const points = chart.points(element, [left, top, left + width, top, left + width, top + height, left, top + height]);
    if (points) addPath(drawing, [{ points, isClosed: true }], { color: named(paint.fill === '' ? paint.stroke : paint.fill), name: '', isFilled: true, fill: paint.fill });
  } else {
    const own = await ownPoints(element, pacer);
    // A single stroke is a tick of an axis.
    const marked = own.length === 1 && own[0].points.length > STROKE && element.hasAttribute('transform') && Math.max(...boundsOf(own[0].points).map(Math.abs)) <= LARGEST_DOT / 2;
    if (marked) {
      addMark(drawing, chart.points(element, [0, 0]), element.getBoundingClientRect().width, color);
      return;
    }
    const subpaths: Subpath[] = [];
    for (const { points, isClosed } of own) {
      if (pacer.isDue()) await pacer.pause();
      const placed = chart.points(element, points);
      if (placed) subpaths.push({ points: placed, isClosed });
    }
    // Taking a long path in is a step of its own, before and after which the page has its turn.
    const isLong = own.some(({ points }) => points.length > LONG);
    await (isLong ? pacer.pause() : pacer.rest());
    const isFilled = paint.stroke === '';
    addPath(drawing, subpaths, { color: named(isFilled ? paint.fill : paint.stroke), name: nameAt(element), isFilled, strokeWidth: widthOf(element, paint, chart), fill: paint.fill });
    if (!isFilled && subpaths.length === 1 && subpaths[0].points.length === 4) segments.push({ points: subpaths[0].points, color });
    if (isLong) await pacer.pause();
  }
}

/** Of its stroke, px. */
function widthOf(element: SVGGeometryElement, { strokeWidth }: Paint, chart: ToChart): number {
  const [fromX, fromY, toX, toY] = chart.points(element, [0, 0, strokeWidth, 0]) ?? [0, 0, 0, 0];
  return Math.hypot(toX - fromX, toY - fromY);
}

async function ownPoints(element: SVGGeometryElement, pacer: Pacer): Promise<Subpath[]> {
  if (element.localName === 'path') return runPaced(readPathInSlices(element.getAttribute('d') ?? ''), pacer);
  const points = readPoints(element.getAttribute('points') ?? '');
  return points.length < 4 ? [] : [{ points, isClosed: element.localName === 'polygon' }];
}

/** A gradient has no colour that a legend could have, too. */
function named(color: string): string {
  return color === 'url' ? '' : color;
}

/** What a page calls a line at its own element; some describe its first point there, some list all its values. */
function nameAt(element: Element): string {
  const own = [labelOf(element), element.getAttribute('data-name'), element.parentElement?.getAttribute('ct:series-name')];
  return own.find((name) => name && !name.includes(':') && !isListOfNumbers(name)) ?? '';
}

function isListOfNumbers(name: string): boolean {
  return /[,;\s]/.test(name.trim()) && /^[-+−\d.,;\s]+$/.test(name);
}
