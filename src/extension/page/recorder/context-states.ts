import { IDENTITY, type Matrix } from '../../../core/chart/drawn/canvas/matrix.ts';
import type { AnyCanvas } from './drawing-log.ts';
import { RecordedPath } from './recorded-path.ts';

export type AnyContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What is known of a context. */
export interface ContextState {
  readonly context: AnyContext;
  readonly canvas: AnyCanvas;
  path: RecordedPath;
  /** Null where it has to be asked for. */
  matrix: Matrix | null;
  /** Only a part of the canvas can be drawn to. */
  isClipped: boolean;
  /** `isClipped` of the saved states. */
  readonly saved: boolean[];
}

/** The states of contexts by themselves; null for what is none. */
export function createContextStates(): (self: object) => ContextState | null {
  const states = new WeakMap<object, ContextState>();
  return (self) => {
    const known = states.get(self);
    if (known) return known;
    if (!isContext(self)) return null;
    const state: ContextState = { context: self, canvas: self.canvas, path: new RecordedPath(), matrix: null, isClipped: false, saved: [] };
    states.set(self, state);
    return state;
  };
}

/** The transform of a context, asked for once as long as nothing changes it. */
export function matrixOf(state: ContextState): Matrix {
  if (state.matrix) return state.matrix;
  const { a, b, c, d, e, f } = state.context.getTransform();
  return (state.matrix = [a, b, c, d, e, f]);
}

/** As after its canvas was given a size, or after `reset`. */
export function resetState(state: ContextState): void {
  Object.assign(state, { path: new RecordedPath(), matrix: IDENTITY, isClipped: false });
  state.saved.length = 0;
}

function isContext(self: object): self is AnyContext {
  return self instanceof CanvasRenderingContext2D || (typeof OffscreenCanvasRenderingContext2D === 'function' && self instanceof OffscreenCanvasRenderingContext2D);
}
