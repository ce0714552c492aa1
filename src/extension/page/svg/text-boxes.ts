import type { TextBox } from '../../../core/chart/drawn/text-box.ts';
import type { ToChart } from './to-chart.ts';

/** Turned by less than this, the sine of an angle, a text is level. */
const LEVEL = 0.02;
export const LONGEST = 200;
/** Of the size of a font, as in Arial and Helvetica, above and below its base line; higher than the last is more than one line. */
const ASCENT = 0.905;
const DESCENT = 0.212;
const ONE_LINE = 1.7;

/** A text of SVG; null for one without room. */
export function svgTextBox(element: SVGTextElement, chart: ToChart): TextBox | null {
  const text = textOfLines(element);
  const rectangle = element.getBoundingClientRect();
  if (text === '' || rectangle.width === 0) return null;
  const style = getComputedStyle(element);
  const size = sizeOf(element, parseFloat(style.fontSize) || 0);
  return { text, ...chart.box(rectangle), ...heightOf(element, size, rectangle, chart), anchor: anchorOf(element, style.textAnchor, chart), color: style.fill, size };
}

/** Of its font as it is shown, px. */
function sizeOf(element: SVGTextElement, own: number): number {
  const matrix = element.getScreenCTM();
  return matrix ? own * Math.hypot(matrix.c, matrix.d) : own;
}

/** The texts that stand directly in an element of HTML. */
export function htmlTextBoxes(element: Element, chart: ToChart): TextBox[] {
  const boxes: TextBox[] = [];
  for (const node of element.childNodes) {
    const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim().slice(0, LONGEST) : '';
    if (text === '') continue;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    const rectangle = range.getBoundingClientRect();
    if (rectangle.width === 0) continue;
    const style = getComputedStyle(element);
    boxes.push({ text, ...chart.box(rectangle), anchor: null, color: style.color, size: parseFloat(style.fontSize) || 0 });
  }
  return boxes;
}

/** Its lines with a blank between them, a raised piece as an exponent. */
function textOfLines(element: SVGTextElement): string {
  let text = '';
  const append = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.textContent ?? '';
      if (!(child instanceof Element) || child.localName === 'title' || child.localName === 'desc') continue;
      if (isRaised(child, element, text)) text += '^';
      else if (text.trim() !== '' && (child.hasAttribute('x') || child.hasAttribute('y') || child.hasAttribute('dy'))) text += ' ';
      append(child);
    }
  };
  append(element);
  return text.replace(/[\s\u200b]+/g, ' ').trim().slice(0, LONGEST);
}

/** @param before what stands in front of it */
function isRaised(piece: Element, whole: Element, before: string): boolean {
  if (piece.localName !== 'tspan' || !/^[-+−]?\d+$/.test((piece.textContent ?? '').trim())) return false;
  const shift = [piece.getAttribute('baseline-shift') ?? '', getComputedStyle(piece).getPropertyValue('baseline-shift')];
  if (shift.some((way) => way.includes('super') || parseFloat(way) > 0)) return true;
  // Behind a 10 one of the same size is raised, too: d3's own example of a logarithmic axis writes them so.
  const isSmaller = parseFloat(getComputedStyle(piece).fontSize) < parseFloat(getComputedStyle(whole).fontSize) * 0.95;
  const isBehindTen = !piece.hasAttribute('x') && /(?:^|[^\d.,])10\s*$/.test(before);
  return (isSmaller || isBehindTen) && parseFloat(piece.getAttribute('dy') ?? '') < 0;
}

/**
 * Top and bottom of a level line by its base line and its font's size: those of
 * its rectangle are of whole px, which moves its middle, and some fonts claim
 * far more room than their letters take. Of several lines the top alone.
 */
function heightOf(element: SVGTextElement, size: number, { height }: DOMRect, chart: ToChart): { readonly top: number; readonly bottom?: number } | null {
  const matrix = element.getScreenCTM();
  if (!matrix || element.getNumberOfChars() === 0 || Math.abs(matrix.b) > LEVEL * Math.hypot(matrix.a, matrix.b)) return null;
  const start = element.getStartPositionOfChar(0);
  const base = chart.points(element, [start.x, start.y]);
  if (!base || !(size > 0)) return null;
  const { top, bottom } = heightAt(base[1], size);
  return height > size * ONE_LINE ? { top } : { top, bottom };
}

/** Of a line of text on a base line, px. */
export function heightAt(base: number, size: number): { readonly top: number; readonly bottom: number } {
  return { top: base - ASCENT * size, bottom: base + DESCENT * size };
}

/** Where a turned text is fixed. */
function anchorOf(element: SVGTextElement, textAnchor: string, chart: ToChart): TextBox['anchor'] {
  const matrix = element.getScreenCTM();
  const count = matrix ? element.getNumberOfChars() : 0;
  if (!matrix || count === 0 || Math.abs(matrix.b) <= LEVEL * Math.hypot(matrix.a, matrix.b)) return null;
  const start = element.getStartPositionOfChar(0);
  const end = element.getEndPositionOfChar(count - 1);
  const share = textAnchor === 'end' ? 1 : textAnchor === 'middle' ? 0.5 : 0;
  const point = chart.points(element, [start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share]);
  return point && { x: point[0], y: point[1] };
}
