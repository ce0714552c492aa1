/** A screenshot, cropped to the element that a chart is drawn in. */
export interface Picture {
  /** (4 * width * height) red, green, blue, alpha of each pixel, row by row. */
  readonly data: Uint8ClampedArray;
  /** In device pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS px. */
  readonly pixelRatio: number;
}

/** A colour as its red, green and blue, 0..255 each. */
export type Color = readonly [red: number, green: number, blue: number];

/** A rectangle of whole device pixels: `right` and `bottom` are the first ones outside. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** (width * height) one number per pixel, 0xRRGGBB: comparing and counting colours is then one operation each. */
export function packColors({ data, width, height }: Picture): Int32Array {
  const packed = new Int32Array(width * height);
  for (let i = 0, at = 0; i < packed.length; i++, at += 4) packed[i] = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  return packed;
}

export function unpackColor(packed: number): Color {
  return [packed >> 16, (packed >> 8) & 255, packed & 255];
}

/** How far two packed colours are apart: the largest difference of a channel, 0..255. */
export function colorDistance(a: number, b: number): number {
  const red = Math.abs((a >> 16) - (b >> 16));
  const green = Math.abs(((a >> 8) & 255) - ((b >> 8) & 255));
  const blue = Math.abs((a & 255) - (b & 255));
  return red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
}

/** A colour as CSS writes it. */
export function cssColor(packed: number): string {
  return `#${packed.toString(16).padStart(6, '0')}`;
}
