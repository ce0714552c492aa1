import { type ElementAddress, MOST_PICTURE_PIXELS } from '../../../core/chart/chart-reading.ts';
import { backgroundsBehind } from '../../dom/backgrounds-behind.ts';
import { contentBox } from '../../dom/content-box.ts';
import { elementAt } from '../../dom/element-address.ts';

/** More px than this per CSS px tell a reader nothing more. */
const FINEST = 3;
/** Of its width: a picture whose own shape differs by more from the box it is shown in is cut or bent there. */
const BENT = 0.02;

/**
 * The pixels that an image or a canvas holds, over what its page paints behind
 * it: finer than the window shows them where it is shown small, and whole where
 * part of it is out of view.
 *
 * @returns a PNG as a data URL; null for what holds none, is not shown in its own shape, or is closed to us by another site's pixels
 */
export async function ownPixels(document: Document, address: ElementAddress): Promise<string | null> {
  const element = elementAt(document, address);
  if (!(element instanceof HTMLImageElement || element instanceof HTMLCanvasElement)) return null;
  const [width, height] = element instanceof HTMLImageElement ? [element.naturalWidth, element.naturalHeight] : [element.width, element.height];
  const box = contentBox(element);
  if (!(width > 0 && height > 0) || Math.abs(box.width * height - box.height * width) > BENT * box.width * height) return null;
  const scale = Math.min(1, (FINEST * box.width) / width, Math.sqrt(MOST_PICTURE_PIXELS / (width * height)));
  const canvas = new OffscreenCanvas(Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale)));
  const context = canvas.getContext('2d');
  if (!context) return null;
  for (const color of backgroundsBehind(element)) {
    context.fillStyle = color;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(element, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob().catch(() => null);
  return blob && dataUrlOf(blob);
}

function dataUrlOf(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(blob);
  });
}
