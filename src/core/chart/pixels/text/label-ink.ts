import { colorDistance, type PixelBox } from '../picture.ts';
import type { LabelInk } from './glyph-image.ts';

/** The ink of a label, and the box it was cropped to. */
export interface PlacedInk extends LabelInk {
  readonly box: PixelBox;
}

/** A pixel with less ink than this does not move the edge of a label. */
export const EDGE = 0.22;

/** Differences of colour up to this, of 255, are background. */
const NOISE = 12;

/**
 * The ink inside a box: how far each pixel is from the most frequent colour, as
 * a share of the strongest contrast there, cropped to what is inked. Null where nothing is.
 *
 * @param colors (width * height) packed colours of the picture
 * @param width of the picture
 */
export function labelInk(colors: Int32Array, width: number, box: PixelBox): PlacedInk | null {
  const background = mostFrequent(colors, width, box);
  const columns = box.right - box.left;
  const rows = box.bottom - box.top;
  const distances = new Float32Array(columns * rows);
  const counts = new Int32Array(256);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const distance = colorDistance(colors[(box.top + y) * width + box.left + x], background);
      distances[y * columns + x] = distance;
      counts[distance]++;
    }
  }
  const strongest = strongestContrast(counts);
  if (strongest <= NOISE) return null;
  let [left, top, right, bottom] = [columns, rows, 0, 0];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const share = Math.min(1, distances[y * columns + x] / strongest);
      distances[y * columns + x] = share;
      if (share < EDGE) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  const ink = new Float32Array((right - left) * (bottom - top));
  for (let y = top, at = 0; y < bottom; y++) for (let x = left; x < right; x++, at++) ink[at] = distances[y * columns + x];
  return {
    ink,
    width: right - left,
    height: bottom - top,
    box: { left: box.left + left, top: box.top + top, right: box.left + right, bottom: box.top + bottom },
  };
}

/** The contrast that the darkest tenth of the inked pixels reaches: one odd pixel must not make all others pale. */
function strongestContrast(counts: Int32Array): number {
  let inked = 0;
  for (let distance = NOISE; distance < 256; distance++) inked += counts[distance];
  let left = inked / 10;
  for (let distance = 255; distance > NOISE; distance--) {
    left -= counts[distance];
    if (left <= 0) return distance;
  }
  return NOISE;
}

function mostFrequent(colors: Int32Array, width: number, box: PixelBox): number {
  const counts = new Map<number, number>();
  let most = colors[box.top * width + box.left];
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      const color = colors[y * width + x];
      const count = (counts.get(color) ?? 0) + 1;
      counts.set(color, count);
      if (count > (counts.get(most) ?? 0)) most = color;
    }
  }
  return most;
}
