import type { NextChunk } from './chunk.ts';

/** So long is waited for the worker to ask for the next one, ms: it may have been stopped. */
const LONGEST_WAIT = 10_000;

/** By what a chunk is given to whoever asked. */
export interface Asking {
  take(chunk: NextChunk): void;
}

/**
 * Keeps chunks until they have been asked for, one after another: an event at
 * the document brings the next. Nothing remains in the page after the last, or
 * when nobody asks any more.
 *
 * @returns the name of the event
 */
export function holdChunks(chunks: readonly NextChunk[]): string {
  const name = `predict-next-more-${String(Math.random()).slice(2)}`;
  const waiting = [...chunks];
  let timer = setTimeout(leave, LONGEST_WAIT);
  document.addEventListener(name, give);
  return name;

  function give(event: Event): void {
    const [next] = waiting.splice(0, 1);
    clearTimeout(timer);
    if (waiting.length > 0) timer = setTimeout(leave, LONGEST_WAIT);
    else leave();
    (event as CustomEvent<Asking>).detail.take(next);
  }

  function leave(): void {
    document.removeEventListener(name, give);
  }
}
