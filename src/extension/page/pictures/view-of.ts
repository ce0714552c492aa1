import type { RawView } from '../raw-document.ts';

/** Where a window's document is in the outermost viewport, as far as frames of its own site tell. */
export function viewOf(window: Window): RawView {
  let origin = { x: 0, y: 0 };
  const language = window.document.documentElement.lang;
  let inner = window;
  while (inner !== inner.parent) {
    // Null across origins, where the parent is nothing that could be asked.
    const frame = inner.frameElement;
    if (!frame) return { origin: null, width: window.innerWidth, language };
    const { left, top } = frame.getBoundingClientRect();
    origin = { x: origin.x + left + frame.clientLeft, y: origin.y + top + frame.clientTop };
    inner = inner.parent;
  }
  return { origin, width: inner.innerWidth, language };
}
