/** The element that the shadow root around another one, open or closed, belongs to; null where there is none. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
