/** A colour in sRGB, 0..255, with its opacity, 0..1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

/** What lies behind a place on a page. */
export interface Ground {
  /** CSS colour, opaque. */
  readonly color: string;
  readonly dark: boolean;
}

const WHITE: Color = { red: 255, green: 255, blue: 255, opacity: 1 };
/** What browsers put under a page that only says it is dark. */
const DARK_CANVAS: Color = { red: 18, green: 18, blue: 18, opacity: 1 };

/**
 * The ground behind an element, from the page's own backgrounds: the overlay
 * is light or dark as the page is there, whatever the system prefers.
 */
export function groundBehind(start: Element): Ground {
  const layers: Color[] = [];
  for (let node: Element | null = start; node; node = parentAcrossShadow(node)) {
    const color = readColor(getComputedStyle(node).backgroundColor);
    if (color.opacity === 0) continue;
    layers.push(color);
    if (color.opacity === 1) break;
  }
  const base = prefersDark(start.ownerDocument) ? DARK_CANVAS : WHITE;
  return groundOf(layers.reduceRight((under, layer) => layOver(layer, under), base));
}

/** Whether a colour is nearer to black or to white, to the eye. */
export function groundOf({ red, green, blue }: Color): Ground {
  return {
    color: `rgb(${[red, green, blue].map(Math.round).join(' ')})`,
    // At a relative luminance of 0.179 black and white contrast alike.
    dark: 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.179,
  };
}

/** `top` painted over an opaque `under`. */
export function layOver(top: Color, under: Color): Color {
  const mix = (a: number, b: number): number => a * top.opacity + b * (1 - top.opacity);
  return { red: mix(top.red, under.red), green: mix(top.green, under.green), blue: mix(top.blue, under.blue), opacity: 1 };
}

/** Reads `rgb()` and `rgba()` as computed styles print them; null for any other notation. */
export function parseRgb(text: string): Color | null {
  const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  if (!parts) return null;
  const [red, green, blue, opacity] = parts.slice(1).map((part: string | undefined) => (part === undefined ? 1 : Number(part)));
  return { red, green, blue, opacity };
}

function readColor(text: string): Color {
  return parseRgb(text) ?? paintColor(text);
}

/** Lets the browser work out what `oklch()` and its like come to. */
function paintColor(text: string): Color {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return { ...WHITE, opacity: 0 };
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, opacity: alpha / 255 };
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function prefersDark(document: Document): boolean {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}

function parentAcrossShadow(node: Element): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : node.parentElement;
}
