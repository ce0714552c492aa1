import type { PaintedPath } from '../../../core/chart/drawn/canvas/canvas-mark.ts';
import { CanvasPath } from '../../../core/chart/drawn/canvas/canvas-path.ts';
import { IDENTITY, transformPoints } from '../../../core/chart/drawn/canvas/matrix.ts';
import { writeText } from '../../../core/chart/drawn/canvas/write-text.ts';
import { boundsOf } from '../../../core/chart/drawn/drawn-shape.ts';
import { copyMatrix, isCanvas } from './copy-matrix.ts';
import { type ContextState, createContextStates, matrixOf, resetState } from './context-states.ts';
import { type AnyCanvas, createDrawingLog, type DrawingLog } from './drawing-log.ts';
import { numbersOf } from './numbers-of.ts';
import { colorOf, isOpaque } from './paint-color.ts';
import { createPatches } from './patches.ts';
import { PATH_CALLS, RecordedPath } from './recorded-path.ts';

/** The drawing of a page's canvases while it is being recorded. */
export interface Recording {
  readonly log: DrawingLog;
  /** Leaves everything as it was before. */
  stop(): void;
}

const TRANSFORM_CALLS = ['transform', 'setTransform', 'resetTransform', 'scale', 'translate', 'rotate'];
/** px that may be left over at the edges of what is emptied. */
const EDGE = 2;

/** Watches the calls that draw into two-dimensional canvases, of all of a page's. */
export function recordDrawing(window: typeof globalThis): Recording {
  const patches = createPatches();
  const log = createDrawingLog();
  const stateOf = createContextStates();
  const states = new Map<AnyCanvas, ContextState>();
  /** Of `Path2D`, in their own units. */
  const paths = new WeakMap<object, CanvasPath>();
  const contexts = [window.CanvasRenderingContext2D, window.OffscreenCanvasRenderingContext2D].map((kind) => kind?.prototype as object | undefined);

  const watch = (name: string, look: (state: ContextState, args: readonly unknown[]) => void): void => {
    for (const holder of contexts) {
      patches.watchCalls(holder, name, (self, args) => {
        const state = stateOf(self);
        if (!state) return;
        states.set(state.canvas, state);
        look(state, args);
      });
    }
  };

  for (const name of PATH_CALLS) {
    watch(name, (state, args) => state.path.add(name, matrixOf(state), args));
    patches.watchCalls(window.Path2D?.prototype, name, (self, args) => paths.get(self)?.[name](IDENTITY, numbersOf(args)));
  }
  patches.watchCalls(window.Path2D?.prototype, 'addPath', (self, [other, by]) => {
    const added = typeof other === 'object' && other !== null ? paths.get(other) : undefined;
    if (added) paths.get(self)?.addPath(by instanceof DOMMatrixReadOnly ? [by.a, by.b, by.c, by.d, by.e, by.f] : IDENTITY, added);
  });
  patches.watchConstructions(window, 'Path2D', (made, [from]) => {
    const path = new CanvasPath();
    const copied = typeof from === 'object' && from !== null ? paths.get(from) : undefined;
    if (copied) path.addPath(IDENTITY, copied);
    else if (typeof from === 'string') path.addData(from);
    paths.set(made, path);
  });

  watch('beginPath', (state) => void (state.path = new RecordedPath()));
  for (const name of TRANSFORM_CALLS) watch(name, (state) => void (state.matrix = null));
  watch('save', ({ saved, isClipped }) => void saved.push(isClipped));
  watch('restore', (state) => {
    state.matrix = null;
    state.isClipped = state.saved.pop() ?? false;
  });
  watch('clip', (state, [path]) => {
    const [left, right, top, bottom] = boundsOf(pathOf(state, path)?.subpaths.flatMap(({ points }) => points) ?? []);
    if (!covers(state, [left, top, right, bottom])) state.isClipped = true;
  });
  watch('reset', empty);
  for (const kind of [window.HTMLCanvasElement, window.OffscreenCanvas]) {
    for (const side of ['width', 'height']) {
      patches.watchSets(kind?.prototype, side, (canvas) => {
        if (!isCanvas(canvas)) return;
        const state = states.get(canvas);
        if (state) resetState(state);
        log.clear(canvas);
      });
    }
  }

  watch('clearRect', (state, args) => {
    if (coversAll(state, args)) log.clear(state.canvas);
  });
  watch('fillRect', (state, args) => {
    if (coversAll(state, args) && isOpaque(state.context)) log.clear(state.canvas);
    else paintRect(state, args, true);
  });
  watch('strokeRect', (state, args) => paintRect(state, args, false));
  watch('fill', (state, [path]) => paint(state, path, true));
  watch('stroke', (state, [path]) => paint(state, path, false));
  watch('fillText', (state, args) => write(state, args, true));
  watch('strokeText', (state, args) => write(state, args, false));
  watch('drawImage', (state, [image, ...places]) => {
    if (isCanvas(image)) log.copy(image, state.canvas, copyMatrix(image, numbersOf(places), matrixOf(state)));
  });
  return { log, stop: patches.undo };

  function empty(state: ContextState): void {
    resetState(state);
    log.clear(state.canvas);
  }

  /** The path given, where it is known, else the one that is being built. */
  function pathOf(state: ContextState, given: unknown): CanvasPath | null {
    if (!isObject(given)) return state.path.build();
    const known = paths.get(given);
    if (!known) return null;
    const path = new CanvasPath();
    path.addPath(matrixOf(state), known);
    return path;
  }

  function paint(state: ContextState, given: unknown, isFilled: boolean): void {
    const color = colorOf(state.context, isFilled);
    if (color === null) return;
    if (isObject(given)) {
      const path = pathOf(state, given);
      if (path) log.add(state.canvas, () => painted(path, isFilled, color), countPoints(path));
      return;
    }
    // The page may go on with the same path.
    const { path } = state;
    const { length } = path;
    log.add(state.canvas, () => painted(path.build(length), isFilled, color), length);
  }

  function paintRect(state: ContextState, args: readonly unknown[], isFilled: boolean): void {
    const color = colorOf(state.context, isFilled);
    if (color === null) return;
    const path = new RecordedPath();
    path.add('rect', matrixOf(state), args);
    log.add(state.canvas, () => painted(path.build(), isFilled, color), 4);
  }

  function write(state: ContextState, [text, x, y]: readonly unknown[], isFilled: boolean): void {
    const color = colorOf(state.context, isFilled);
    if (color === null || (typeof text !== 'string' && typeof text !== 'number')) return;
    const { context } = state;
    const { textAlign: align, textBaseline: baseline, direction, font } = context;
    const { width } = context.measureText(String(text));
    const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = context.measureText('0');
    const [atX, atY] = numbersOf([x, y]);
    const written = writeText({ text: String(text), x: atX, y: atY, align, baseline, direction, font, width, ascent, descent, color, matrix: matrixOf(state) });
    if (written) log.add(state.canvas, () => written, 1);
  }
}

function coversAll(state: ContextState, args: readonly unknown[]): boolean {
  const [left, top, width, height] = numbersOf(args);
  return !state.isClipped && covers(state, transformPoints(matrixOf(state), [left, top, left + width, top + height]));
}

function covers({ canvas }: ContextState, corners: readonly number[]): boolean {
  const [left, right, top, bottom] = boundsOf(corners);
  return left <= EDGE && top <= EDGE && right >= canvas.width - EDGE && bottom >= canvas.height - EDGE;
}

function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}

function painted({ subpaths, circles }: CanvasPath, isFilled: boolean, color: string): PaintedPath {
  return { kind: 'path', subpaths, circles, isFilled, color };
}

function countPoints({ subpaths, circles }: CanvasPath): number {
  return subpaths.reduce((sum, { points }) => sum + points.length / 2, circles.length);
}
