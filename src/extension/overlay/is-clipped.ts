/** Whether a container that scrolls or clips hides a point of the viewport from view. */
export function isClipped(target: Element, x: number, y: number): boolean {
  const { body } = target.ownerDocument;
  for (let node = parentOf(target); node && node !== body; node = parentOf(node)) {
    const { overflowX, overflowY } = getComputedStyle(node);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const box = node.getBoundingClientRect();
    if (overflowX !== 'visible' && (x < box.left || x > box.right)) return true;
    if (overflowY !== 'visible' && (y < box.top || y > box.bottom)) return true;
  }
  return false;
}

/** The element around another one, out of its shadow root too. */
export function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
