import { yieldToPage } from '../dom/yield-to-page.ts';

/** Ms that are worked at a stretch: with what one step takes on top, a task stays far below 50. */
const STRETCH = 12;

/** Gives the page its turn whenever some time has been worked. */
export interface Pacer {
  /** Whether it is time to pause. */
  isDue(): boolean;
  pause(): Promise<void>;
  /** Pauses where it is time to. */
  rest(): Promise<void>;
  /** Whether no more work should be begun. */
  isOver(): boolean;
}

/** @param longest ms that the work may take in all, pauses included */
export function createPacer(longest = Infinity): Pacer {
  const end = performance.now() + longest;
  let since = performance.now();
  const isDue = (): boolean => performance.now() - since > STRETCH;
  const pause = async (): Promise<void> => {
    await yieldToPage();
    since = performance.now();
  };
  return { isDue, pause, rest: () => (isDue() ? pause() : Promise.resolve()), isOver: () => performance.now() > end };
}

/** Runs work that stops now and then to be interrupted. */
export async function runPaced<T>(work: Generator<undefined, T>, pacer: Pacer): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (pacer.isDue()) await pacer.pause();
  }
}
