import type { ViewportPlace } from '../messages/protocol.ts';

/** In our isolated world, where the script of the next gesture finds it. */
interface Scope {
  predictNextPointer?: ViewportPlace | undefined;
}

/**
 * Notes down where the pointer is as long as an overlay is open: the menu tells
 * no place, so that of a first gesture is not known, but that of the next one is.
 */
export function followPointer(document: Document, signal: AbortSignal): void {
  const scope = globalThis as Scope;
  const note = ({ clientX: x, clientY: y }: MouseEvent): void => void (scope.predictNextPointer = { x, y });
  for (const type of ['pointermove', 'contextmenu'] as const) document.addEventListener(type, note, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => delete scope.predictNextPointer, { once: true });
}

/** Where the pointer was last; null where nobody was there to see it. */
export function lastPointer(): ViewportPlace | null {
  return (globalThis as Scope).predictNextPointer ?? null;
}
