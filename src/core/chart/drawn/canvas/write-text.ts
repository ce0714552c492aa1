import type { WrittenText } from './canvas-mark.ts';
import { type Matrix, scaleOf, transformPoints } from './matrix.ts';

/** A text with all that decides where a canvas writes it. */
export interface TextCall {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** `textAlign`, `textBaseline`, `direction`, `font` of the context. */
  readonly align: string;
  readonly baseline: string;
  readonly direction: string;
  readonly font: string;
  /** How wide it is, and how far a digit reaches above and below y. */
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  readonly color: string;
  readonly matrix: Matrix;
}

const LONGEST = 200;

/** Where a text is written, in the pixels of the canvas; null for none that could be read. */
export function writeText({ text, x, y, width, ascent, descent, font, color, matrix, ...call }: TextCall): WrittenText | null {
  const plain = text.replace(/[\s\u200b]+/g, ' ').trim().slice(0, LONGEST);
  if (plain === '' || ![x, y, width, ascent, descent, ...matrix].every(Number.isFinite)) return null;
  const size = parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '') || ascent + descent;
  const left = x - width * shareBefore(call.align, call.direction);
  // Written around its middle it stands at its place; otherwise the middle of its digits does.
  const [top, bottom] = call.baseline === 'middle' ? [y - size / 2, y + size / 2] : [y - ascent, y + descent];
  return {
    kind: 'text',
    text: plain,
    corners: transformPoints(matrix, [left, top, left + width, top, left + width, bottom, left, bottom]),
    anchor: transformPoints(matrix, [x, call.baseline === 'middle' ? y : (top + bottom) / 2]),
    isCentred: call.align === 'center',
    color,
    size: size * scaleOf(matrix),
  };
}

/** How much of a text's width lies before the x it is written at. */
function shareBefore(align: string, direction: string): number {
  if (align === 'center') return 0.5;
  const isAtEnd = align === 'right' || align === (direction === 'rtl' ? 'start' : 'end');
  return isAtEnd ? 1 : 0;
}
