import { addText } from '../add-text.ts';
import { chainSegments, type Segment } from '../chain-segments.ts';
import { addMark, addPath, addSwatch, type Drawing, emptyDrawing, MOST_TEXTS } from '../drawing.ts';
import { boundsOf } from '../drawn-shape.ts';
import type { TextBox } from '../text-box.ts';
import { type CanvasMark, type PaintedPath, transformMark, type WrittenText } from './canvas-mark.ts';
import type { Matrix } from './matrix.ts';

/** Turned by less than this, the sine of an angle, a text is level. */
const LEVEL = 0.02;
/** The lines of a label are so many times their size from one another at most, and have one middle, px. */
const LINE_HEIGHT = 1.6;
const SAME_MIDDLE = 0.75;

/**
 * What the marks on a canvas show, pausing after each of them.
 *
 * @param marks in the order in which they were drawn, in the pixels of the canvas
 * @param toChart from those to px of the chart's box
 */
export function* drawingOfMarks(marks: Iterable<CanvasMark>, toChart: Matrix): Generator<undefined, Drawing> {
  const drawing = emptyDrawing();
  const segments: Segment[] = [];
  const written = new Set<string>();
  /** What was written last, where another line of the same label may follow. */
  let above: TextBox | null = null;
  for (const own of marks) {
    yield;
    const mark = transformMark(own, toChart);
    if (mark.kind === 'path') {
      addPainted(drawing, segments, mark);
      continue;
    }
    const box = textBoxOf(mark);
    // An outline and a filling of the same text are one.
    const key = `${box.text}@${Math.round(box.left)},${Math.round(box.top)}`;
    if (written.has(key) || drawing.texts.length >= MOST_TEXTS) continue;
    written.add(key);
    if (above && mark.isCentred && isNextLine(above, box)) {
      above = joinLines(above, box);
      drawing.texts[drawing.texts.length - 1] = above;
      continue;
    }
    addText(drawing, box);
    above = mark.isCentred ? box : null;
  }
  for (const { points, color } of chainSegments(segments)) addPath(drawing, [{ points, isClosed: false }], { color, name: '', isFilled: false });
  return drawing;
}

function addPainted(drawing: Drawing, segments: Segment[], { subpaths, circles, color, isFilled }: PaintedPath): void {
  for (const { x, y, radius } of circles) addMark(drawing, [x, y], 2 * radius, color);
  // A single place draws nothing; what is filled is closed.
  const drawn = subpaths.flatMap((subpath) => (subpath.points.length < 4 ? [] : [isFilled ? { ...subpath, isClosed: true } : subpath]));
  if (!isFilled && drawn.length === 1 && drawn[0].points.length === 4) segments.push({ points: drawn[0].points, color });
  addPath(drawing, drawn, { color, name: '', isFilled });
  if (drawn.length > 1) for (const { points } of drawn.slice(0, 200)) addSwatch(drawing, points, color);
}

function textBoxOf({ text, corners, anchor, color, size }: WrittenText): TextBox {
  const [left, right, top, bottom] = boundsOf(corners);
  const [fromX, fromY, toX, toY] = corners;
  const isTurned = Math.abs(toY - fromY) > LEVEL * Math.hypot(toX - fromX, toY - fromY);
  return { text, left, right, top, bottom, anchor: isTurned ? { x: anchor[0], y: anchor[1] } : null, color, size };
}

/** Whether a text is the line below another, as a library writes a label of several. */
function isNextLine(above: TextBox, below: TextBox): boolean {
  const distance = below.bottom - above.bottom;
  const apart = (above.left + above.right - below.left - below.right) / 2;
  return above.size === below.size && above.color === below.color && distance > 0.5 * below.size && distance <= LINE_HEIGHT * below.size && Math.abs(apart) <= SAME_MIDDLE;
}

/** One label that stands where its first line does: the tick is above it, and other labels may have no second line. */
function joinLines(above: TextBox, below: TextBox): TextBox {
  // A year goes on a date in numbers as these themselves do: 1/15 over 2012 is 1/15/2012.
  const mark = /^\d{4}$/.test(below.text) ? (/^\d{1,2}([/.-])\d{1,2}$/.exec(above.text)?.[1] ?? ' ') : ' ';
  return { ...above, text: `${above.text}${mark}${below.text}` };
}
