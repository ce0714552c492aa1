import type { MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { createMiniRun, type MiniTraining } from '../../../core/rnn/mini/train-mini.ts';

/** A descent as far as it has come. */
export interface Descent {
  /** The start and the weights after each epoch. */
  readonly path: readonly MiniWeights[];
  readonly training: MiniTraining;
  readonly isDone: boolean;
}

/** What a descent needs from the world around it. */
export interface DescentServices {
  /** Resolves when the next slice may run: a frame later. */
  readonly nextSlice: () => Promise<void>;
  /** ms of a clock that never goes back. */
  readonly now: () => number;
  /** Whether to be slow at first, so that the line can be followed. */
  readonly isWatched: boolean;
  readonly onProgress: (descent: Descent) => void;
  readonly signal: AbortSignal;
}

/** A frame has sixteen: what is left is for drawing. */
const LONGEST_SLICE_MS = 7;
/** Watched, a slice is so many epochs, or this share of those done. */
const FEWEST_EPOCHS = 4;
const SHARE = 0.05;

/** Goes down from the weights in slices, until descent ends or is given up. */
export async function runDescent(start: MiniWeights, { nextSlice, now, isWatched, onProgress, signal }: DescentServices): Promise<void> {
  const run = createMiniRun(start);
  const path: MiniWeights[] = [start];
  for (let goesOn = true; goesOn; ) {
    const began = now();
    const most = isWatched ? Math.max(FEWEST_EPOCHS, Math.floor(path.length * SHARE)) : Infinity;
    for (let epochs = 0; goesOn && epochs < most && now() - began < LONGEST_SLICE_MS; epochs++) {
      goesOn = run.step();
      path.push(run.weights());
    }
    onProgress({ path: [...path], training: run.training(), isDone: !goesOn });
    if (goesOn) await nextSlice();
    if (signal.aborted) return;
  }
}
