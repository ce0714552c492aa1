/** Red, green, blue and alpha of each px of a picture. */
export interface DecodedPicture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of px. */
export interface PixelRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Data URLs of pictures start so. */
const PNG = 'data:image/png;base64,';

/**
 * The px of a PNG that is written as a data URL.
 *
 * @param part which of them, once the size of the whole is known; null for none
 * @returns null where there is nothing, or it is no such picture
 */
export async function decodePicture(dataUrl: string, part: (width: number, height: number) => PixelRectangle | null): Promise<DecodedPicture | null> {
  if (!dataUrl.startsWith(PNG)) return null;
  const bitmap = await bitmapOf(dataUrl.slice(PNG.length)).catch(() => null);
  if (!bitmap) return null;
  try {
    const wanted = part(bitmap.width, bitmap.height);
    if (!wanted) return null;
    const context = new OffscreenCanvas(wanted.width, wanted.height).getContext('2d');
    if (!context) return null;
    context.drawImage(bitmap, -wanted.x, -wanted.y);
    const { data, width, height } = context.getImageData(0, 0, wanted.width, wanted.height);
    return { data, width, height };
  } finally {
    bitmap.close();
  }
}

/** Our policy lets nothing be fetched, not even from a text at hand. */
async function bitmapOf(base64: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
}
