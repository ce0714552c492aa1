/** (4 * pixels) red, green, blue and 255 of each: screenshots come with three or four bytes a pixel. */
export function opaquePixels(data: ArrayLike<number>, pixels: number): Uint8ClampedArray {
  const channels = data.length / pixels;
  const rgba = new Uint8ClampedArray(4 * pixels).fill(255);
  for (let i = 0; i < pixels; i++) for (let channel = 0; channel < 3; channel++) rgba[4 * i + channel] = data[channels * i + channel];
  return rgba;
}
