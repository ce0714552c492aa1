import type { Box } from '../../core/chart/chart-reading.ts';

/** Rounding of `offsetWidth` makes a scale look like this much off 1. */
const SCALE_NOISE = 0.02;

/** The content box of a canvas in the viewport: its rectangle without border and padding, transforms included. */
export function canvasBox(canvas: HTMLCanvasElement): Box {
  const rectangle = canvas.getBoundingClientRect();
  const style = getComputedStyle(canvas);
  const px = (property: string): number => parseFloat(style.getPropertyValue(property)) || 0;
  const inset = (side: string): number => px(`border-${side}-width`) + px(`padding-${side}`);
  const scaleX = scaleOf(rectangle.width, canvas.offsetWidth);
  const scaleY = scaleOf(rectangle.height, canvas.offsetHeight);
  return {
    left: rectangle.left + inset('left') * scaleX,
    top: rectangle.top + inset('top') * scaleY,
    width: rectangle.width - (inset('left') + inset('right')) * scaleX,
    height: rectangle.height - (inset('top') + inset('bottom')) * scaleY,
  };
}

/** Whether a container that scrolls or clips hides a point of the viewport from view. */
export function isClipped(canvas: Element, x: number, y: number): boolean {
  const { body } = canvas.ownerDocument;
  for (let node = canvas.parentElement; node && node !== body; node = node.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(node);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const box = node.getBoundingClientRect();
    if (overflowX !== 'visible' && (x < box.left || x > box.right)) return true;
    if (overflowY !== 'visible' && (y < box.top || y > box.bottom)) return true;
  }
  return false;
}

function scaleOf(drawn: number, laidOut: number): number {
  const scale = laidOut > 0 ? drawn / laidOut : 1;
  return Math.abs(scale - 1) < SCALE_NOISE ? 1 : scale;
}
