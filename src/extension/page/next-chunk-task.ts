import type { Asking } from './chunks/hold-chunks.ts';
import type { NextChunk } from './chunks/chunk.ts';

/**
 * Runs in the world of a page that holds what a task before it found; the build
 * makes one self-contained function of it.
 *
 * @param name as it came with the chunk before
 * @returns null where nothing is held by that name any more
 */
export function run(name: string): NextChunk | null {
  let next: NextChunk | null = null;
  const detail: Asking = { take: (chunk) => (next = chunk) };
  document.dispatchEvent(new CustomEvent(name, { detail }));
  return next;
}
