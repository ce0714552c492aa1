import type { Matrix } from '../../../core/chart/drawn/canvas/matrix.ts';
import type { AnyCanvas } from './drawing-log.ts';

export function isCanvas(image: unknown): image is AnyCanvas {
  return image instanceof HTMLCanvasElement || (typeof OffscreenCanvas === 'function' && image instanceof OffscreenCanvas);
}

/**
 * From the pixels of a canvas to those of the one that it is drawn into.
 *
 * @param places what `drawImage` takes after the image: 2, 4 or 8 numbers
 * @param matrix the transform of the context that draws
 */
export function copyMatrix({ width, height }: AnyCanvas, places: readonly number[], [a, b, c, d, e, f]: Matrix): Matrix {
  const isPart = places.length >= 8;
  const [fromX, fromY, fromWidth, fromHeight] = isPart ? places : [0, 0, width, height];
  const [toX, toY, toWidth = width, toHeight = height] = isPart ? places.slice(4) : places;
  const [scaleX, scaleY] = [toWidth / fromWidth, toHeight / fromHeight];
  const [shiftX, shiftY] = [toX - fromX * scaleX, toY - fromY * scaleY];
  return [a * scaleX, b * scaleX, c * scaleY, d * scaleY, a * shiftX + c * shiftY + e, b * shiftX + d * shiftY + f];
}
