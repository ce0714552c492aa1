/** What lies behind a place on a page. */
export interface Ground {
  /** CSS colour, opaque. */
  readonly color: string;
  readonly dark: boolean;
}

/** At this relative luminance black and white contrast alike with a colour (WCAG 2.2). */
const MIDDLE_LUMINANCE = 0.179;

/**
 * The backgrounds behind an element, the lowest first, as CSS colours.
 *
 * Up to the root, as the page paints them: the overlay is light or dark as the
 * page is there, whatever the system prefers.
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

/** What colours come to when painted one over the other: the browser knows every notation. */
export function paintGround(colors: readonly string[]): Ground {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return { color: '#fff', dark: false };
  for (const color of colors) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return { color: `rgb(${red} ${green} ${blue})`, dark: luminance(red, green, blue) < MIDDLE_LUMINANCE };
}

/** Relative luminance of an sRGB colour, channels 0..255: 0 black, 1 white. The plain power is within 0.01 of the standard's curve. */
export function luminance(red: number, green: number, blue: number): number {
  return (0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2) / 255 ** 2.2;
}
