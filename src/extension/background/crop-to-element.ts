import type { Box } from '../../core/chart/chart-reading.ts';
import type { PixelRectangle } from '../platform/decode-picture.ts';
import type { FrameView } from './page-reading.ts';

/** The visible part of an element in a picture of its tab. */
export interface Crop extends PixelRectangle {
  /** Device pixels per CSS px. */
  readonly pixelRatio: number;
  /** What of the element, from its own upper left corner, lies left of and above the crop, in CSS px. */
  readonly hidden: { readonly left: number; readonly top: number };
}

/** Less than this of a chart in view is nothing to read, in CSS px. */
const LEAST_SIDE = 80;

/**
 * Where an element is in a picture of its tab, cut to what the picture holds.
 *
 * @param box of the element, in its frame's viewport
 * @param size of the picture in device pixels
 * @returns null where too little of it is in view
 */
export function cropToElement(box: Box, view: FrameView, size: { readonly width: number; readonly height: number }): Crop | null {
  if (!view.origin) return null;
  const pixelRatio = size.width / view.width;
  const place = { left: box.left + view.origin.x, top: box.top + view.origin.y };
  const x = Math.max(0, Math.round(place.left * pixelRatio));
  const y = Math.max(0, Math.round(place.top * pixelRatio));
  const right = Math.min(size.width, Math.round((place.left + box.width) * pixelRatio));
  const bottom = Math.min(size.height, Math.round((place.top + box.height) * pixelRatio));
  if (right - x < LEAST_SIDE * pixelRatio || bottom - y < LEAST_SIDE * pixelRatio) return null;
  const hidden = { left: x / pixelRatio - place.left, top: y / pixelRatio - place.top };
  return { x, y, width: right - x, height: bottom - y, pixelRatio, hidden };
}
