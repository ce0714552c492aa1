/** What a drawing looks like when taken out of its page: everything that a style sheet may have said of it. */
const INHERITED = ['direction', 'fill', 'fill-opacity', 'fill-rule', 'font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'paint-order', 'stroke', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'stroke-width', 'text-anchor', 'visibility'];

/** What does not pass to the children, with the value that needs no saying. */
const OWN: Readonly<Record<string, string>> = { 'clip-path': 'none', 'dominant-baseline': 'auto', 'mix-blend-mode': 'normal', opacity: '1', transform: 'none', 'vector-effect': 'none' };

/** Attributes for the page and its readers, which say nothing outside of it. */
const OF_THE_PAGE = /^(?:class|style|role|tabindex|focusable|aria-.*|data-.*)$/;

const SVG = 'http://www.w3.org/2000/svg';

/** What is written into a file beside the drawing. */
export interface FigureWords {
  readonly title: string;
  readonly description: string;
  /** Written above the drawing, for one whose page has its name beside it; none by default. */
  readonly caption?: string;
}

/** What a caption takes above the drawing, and where in it its words stand, in px. */
const CAPTION = { height: 22, indent: 8, baseline: 16 };

/**
 * A drawing as a file that stands by itself: colours and fonts as they are seen
 * now, without a style sheet or a custom property; its words within it.
 *
 * @param svg in the page, with a viewBox or a size
 * @param ground the colour behind it
 */
export function serializeFigure(svg: SVGSVGElement, { title, description, caption }: FigureWords, ground: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  settleStyles(svg, copy, null);
  const { x, width, ...size } = sizeOf(svg);
  const above = caption === undefined ? 0 : CAPTION.height;
  const [y, height] = [size.y - above, size.height + above];
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  const behind = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height, fill: ground, stroke: 'none' })) behind.setAttribute(name, String(value));
  copy.prepend(wordsIn('title', title), wordsIn('desc', description), behind);
  if (caption !== undefined) copy.append(captionOf(caption, x + CAPTION.indent, y + CAPTION.baseline, getComputedStyle(svg)));
  return new XMLSerializer().serializeToString(copy);
}

/** A serialized drawing as a PNG of `scale` px per px, drawn by the browser from the text alone. */
export async function rasterizeFigure(serialized: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(serialized)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new FigureTooLargeError())), 'image/png');
  });
}

/** The browser has no memory for a picture of this size. */
export class FigureTooLargeError extends Error {
  override readonly name = 'FigureTooLargeError';
}

/** Long enough for the browser to have begun a download. */
const BLOB_LIFETIME = 30_000;

/** Gives the user a file. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BLOB_LIFETIME);
}

/** Writes what is seen of an element, and of all below it, as attributes of its copy. */
function settleStyles(original: Element, copy: Element, parent: CSSStyleDeclaration | null): void {
  const style = getComputedStyle(original);
  for (const { name } of [...copy.attributes]) if (OF_THE_PAGE.test(name)) copy.removeAttribute(name);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== parent?.getPropertyValue(name)) copy.setAttribute(name, value);
    else copy.removeAttribute(name);
  }
  for (const name of ['fill', 'stroke']) settleColour(style, copy, name);
  for (const [name, plain] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== plain && value !== '') copy.setAttribute(name, value);
    else copy.removeAttribute(name);
  }
  const children = [...copy.children];
  [...original.children].forEach((child, index) => {
    if (getComputedStyle(child).display === 'none') children[index].remove();
    else settleStyles(child, children[index], style);
  });
}

/** A colour as every reader of SVG knows it: what is transparent of it goes into the opacity. */
function settleColour(style: CSSStyleDeclaration, copy: Element, name: string): void {
  const { colour, opacity } = plainColour(style.getPropertyValue(name));
  if (!copy.hasAttribute(name) && !copy.hasAttribute(`${name}-opacity`)) return;
  copy.setAttribute(name, colour);
  copy.setAttribute(`${name}-opacity`, String(opacity * Number(style.getPropertyValue(`${name}-opacity`))));
}

/** `rgba(…)` and `color(srgb …)`, in which a browser writes what it computed, as `rgb(…)` and an opacity. */
export function plainColour(computed: string): { readonly colour: string; readonly opacity: number } {
  const [, rgb, srgb] = /^(?:rgba?\(([^)]*)\)|color\(srgb ([^)]*)\))$/.exec(computed) ?? [];
  const numbers = (rgb ?? srgb ?? '').split(/[ ,/]+/).filter(Boolean).map(Number);
  if (numbers.length < 3 || !numbers.every(Number.isFinite)) return { colour: computed, opacity: 1 };
  const [channels, opacity = 1] = [numbers.slice(0, 3), numbers[3]];
  const whole = channels.map((channel) => Math.round(srgb === undefined ? channel : Math.min(1, Math.max(0, channel)) * 255));
  return { colour: `rgb(${whole.join(', ')})`, opacity };
}

function sizeOf(svg: SVGSVGElement): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const { x, y, width, height } = svg.viewBox.baseVal;
  if (width > 0 && height > 0) return { x, y, width, height };
  const box = svg.getBoundingClientRect();
  return { x: 0, y: 0, width: box.width, height: box.height };
}

function captionOf(caption: string, x: number, y: number, style: CSSStyleDeclaration): SVGElement {
  const words = wordsIn('text', caption);
  const { colour } = plainColour(style.color);
  for (const [name, value] of Object.entries({ x, y, fill: colour, 'font-size': 12, 'font-weight': 600 })) words.setAttribute(name, String(value));
  return words;
}

function wordsIn(tag: 'title' | 'desc' | 'text', words: string): SVGElement {
  const element = document.createElementNS(SVG, tag);
  element.textContent = words;
  return element;
}
