import { type CanvasMark, transformMark } from '../../../core/chart/drawn/canvas/canvas-mark.ts';
import type { Matrix } from '../../../core/chart/drawn/canvas/matrix.ts';

export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;

/** What a canvas shows, as far as it was drawn while it was watched. */
export interface CanvasLog {
  /** In the canvas' pixels, in drawing order, since it was last empty. */
  readonly marks: readonly CanvasMark[];
  /** It was emptied while it was watched: this is all that it shows. */
  readonly isComplete: boolean;
}

/** What is drawn into canvases. */
export interface DrawingLog {
  add(canvas: AnyCanvas, mark: CanvasMark): void;
  /** All that was there is gone. */
  clear(canvas: AnyCanvas): void;
  /** One canvas is drawn into another. */
  copy(from: AnyCanvas, to: AnyCanvas, matrix: Matrix): void;
  of(canvas: AnyCanvas): CanvasLog | null;
  /** How often anything was drawn. */
  readonly count: number;
}

/** More than this is on no canvas that could be read. */
const MOST_MARKS = 60_000;
const MOST_POINTS = 600_000;

interface Log {
  marks: CanvasMark[];
  isComplete: boolean;
  points: number;
}

export function createDrawingLog(): DrawingLog {
  const logs = new Map<AnyCanvas, Log>();
  let count = 0;
  const logOf = (canvas: AnyCanvas): Log => {
    const known = logs.get(canvas) ?? { marks: [], isComplete: false, points: 0 };
    logs.set(canvas, known);
    return known;
  };
  const add = (canvas: AnyCanvas, mark: CanvasMark): void => {
    count++;
    const log = logOf(canvas);
    log.points += mark.kind === 'text' ? 1 : mark.circles.length + mark.subpaths.reduce((sum, { points }) => sum + points.length / 2, 0);
    if (log.marks.length < MOST_MARKS && log.points < MOST_POINTS) log.marks.push(mark);
  };
  return {
    add,
    clear(canvas) {
      count++;
      Object.assign(logOf(canvas), { marks: [], isComplete: true, points: 0 });
    },
    copy(from, to, matrix) {
      for (const mark of logs.get(from)?.marks ?? []) add(to, transformMark(mark, matrix));
    },
    of: (canvas) => logs.get(canvas) ?? null,
    get count() {
      return count;
    },
  };
}
