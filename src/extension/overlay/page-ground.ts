/** What lies behind a place on a page. */
export interface Ground {
  /** CSS colour, opaque. */
  readonly color: string;
  readonly dark: boolean;
}

/** At this relative luminance black and white contrast alike with a colour (WCAG 2.2). */
const MIDDLE_LUMINANCE = 0.179;

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
