/** How an element is painted. */
export interface Paint {
  /** '' for none. */
  readonly stroke: string;
  readonly fill: string;
  /** In its own units. */
  readonly strokeWidth: number;
}

/** What is fainter than this nobody sees. */
const FAINTEST = 0.02;

/** The colours of an element; a gradient or pattern counts as the colour 'url'. */
export function paintOf(element: Element): Paint {
  const style = getComputedStyle(element);
  const strokeWidth = parseFloat(style.strokeWidth);
  return {
    strokeWidth,
    stroke: strokeWidth === 0 ? '' : visible(style.stroke, style.strokeOpacity),
    fill: visible(style.fill, style.fillOpacity),
  };
}

/** A colour for a swatch: none of a gradient. */
export function plainColor({ stroke, fill }: Paint): string {
  return [stroke, fill].find((color) => color !== '' && color !== 'url') ?? '';
}

function visible(color: string, opacity: string): string {
  if (color === 'none' || color === 'transparent' || parseFloat(opacity) < FAINTEST) return '';
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$/.exec(color);
  if (alpha && parseFloat(alpha[1]) < FAINTEST) return '';
  return color.startsWith('url') ? 'url' : color;
}
