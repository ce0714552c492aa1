import type { Box } from '../../core/chart/chart-reading.ts';

/** Rounding of `offsetWidth` makes a scale look like this much off 1. */
const SCALE_NOISE = 0.02;

/** The content box of an element in the viewport: its rectangle without border and padding, transforms included. */
export function contentBox(element: Element): Box {
  const rectangle = element.getBoundingClientRect();
  // SVG has no such properties: its viewport is what its rectangle is.
  const laidOut = element instanceof HTMLElement ? element : null;
  const style = getComputedStyle(element);
  const px = (property: string): number => parseFloat(style.getPropertyValue(property)) || 0;
  const inset = (side: string): number => px(`border-${side}-width`) + px(`padding-${side}`);
  const scaleX = scaleOf(rectangle.width, laidOut?.offsetWidth ?? 0);
  const scaleY = scaleOf(rectangle.height, laidOut?.offsetHeight ?? 0);
  return {
    left: rectangle.left + inset('left') * scaleX,
    top: rectangle.top + inset('top') * scaleY,
    width: rectangle.width - (inset('left') + inset('right')) * scaleX,
    height: rectangle.height - (inset('top') + inset('bottom')) * scaleY,
  };
}

function scaleOf(drawn: number, laidOut: number): number {
  const scale = laidOut > 0 ? drawn / laidOut : 1;
  return Math.abs(scale - 1) < SCALE_NOISE ? 1 : scale;
}
