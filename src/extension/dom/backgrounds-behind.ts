/**
 * The backgrounds behind an element, the lowest first, as CSS colours.
 *
 * Up to the root, as the page paints them: the page is light or dark there,
 * whatever the system prefers.
 */
export function backgroundsBehind(start: Element): string[] {
  const colors: string[] = [];
  for (let node: Node | null = start; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element) colors.unshift(getComputedStyle(node).backgroundColor);
  }
  const { colorScheme } = getComputedStyle(start.ownerDocument.documentElement);
  const isDark = /dark/.test(colorScheme) && (!/light/.test(colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  // What browsers put under a page that paints nothing itself.
  return [isDark ? '#121212' : '#fff', ...colors];
}
