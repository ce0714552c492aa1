import { useEffect, useRef, useState } from 'preact/hooks';
import type { MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { runDescent, type Descent } from './run-descent.ts';

/** The descent on show, if there is one; it ends with the view. */
export function useDescent() {
  const [descent, setDescent] = useState<Descent | null>(null);
  const controller = useRef<AbortController | null>(null);
  const stop = (): void => controller.current?.abort();
  useEffect(() => stop, []);
  return {
    descent,
    start(weights: MiniWeights): void {
      stop();
      controller.current = new AbortController();
      void runDescent(weights, {
        nextSlice: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
        now: () => performance.now(),
        isWatched: !matchMedia('(prefers-reduced-motion: reduce)').matches,
        onProgress: setDescent,
        signal: controller.current.signal,
      });
    },
    /** Ends it where it is; what was drawn stays. */
    cancel(): void {
      stop();
      setDescent((current) => current && { ...current, isDone: true });
    },
    clear(): void {
      stop();
      setDescent(null);
    },
  };
}
