import { type CanvasMark, transformMark } from '../../../core/chart/drawn/canvas/canvas-mark.ts';
import { chainMatrices, IDENTITY, type Matrix } from '../../../core/chart/drawn/canvas/matrix.ts';

export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;

/** What a canvas shows, as far as it was drawn while it was watched. */
export interface CanvasLog {
  /** In the canvas' pixels, in drawing order, since it was last empty. */
  readonly marks: Iterable<CanvasMark>;
  /** It was emptied while it was watched: this is all that it shows. */
  readonly isComplete: boolean;
}

/** What a mark is, found out when it is asked for. */
export type LateMark = () => CanvasMark;

/** What is drawn into canvases. */
export interface DrawingLog {
  /** @param points about how many it has */
  add(canvas: AnyCanvas, mark: LateMark, points: number): void;
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

/** A mark that may have been drawn into another canvas since. */
interface Entry {
  readonly mark: LateMark;
  readonly points: number;
  readonly matrix: Matrix;
}

interface Log {
  entries: Entry[];
  isComplete: boolean;
  points: number;
}

export function createDrawingLog(): DrawingLog {
  const logs = new Map<AnyCanvas, Log>();
  let count = 0;
  const logOf = (canvas: AnyCanvas): Log => {
    const known = logs.get(canvas) ?? { entries: [], isComplete: false, points: 0 };
    logs.set(canvas, known);
    return known;
  };
  const add = (canvas: AnyCanvas, entry: Entry): void => {
    count++;
    const log = logOf(canvas);
    log.points += entry.points;
    if (log.entries.length < MOST_MARKS && log.points < MOST_POINTS) log.entries.push(entry);
  };
  return {
    add: (canvas, mark, points) => add(canvas, { mark, points, matrix: IDENTITY }),
    clear(canvas) {
      count++;
      Object.assign(logOf(canvas), { entries: [], isComplete: true, points: 0 });
    },
    copy(from, to, matrix) {
      for (const entry of logs.get(from)?.entries.slice() ?? []) add(to, { ...entry, matrix: chainMatrices(entry.matrix, matrix) });
    },
    of(canvas) {
      const log = logs.get(canvas);
      return log ? { marks: marksOf(log.entries), isComplete: log.isComplete } : null;
    },
    get count() {
      return count;
    },
  };
}

function* marksOf(entries: readonly Entry[]): Generator<CanvasMark> {
  for (const { mark, matrix } of entries) yield matrix === IDENTITY ? mark() : transformMark(mark(), matrix);
}
