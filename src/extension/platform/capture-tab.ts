import { browser } from './browser.ts';

/** What is to be seen of a tab: red, green, blue and alpha of each device pixel. */
export interface Screenshot {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of device pixels. */
export interface PixelRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A part of what a tab shows right now. It stays in memory, and goes nowhere.
 *
 * @param part which part, once the size of the whole in device pixels is known; null for none of it
 * @returns null where the browser gives no picture: the tab is not in view, or not ours any more
 */
export async function captureTab(tabId: number, part: (width: number, height: number) => PixelRectangle | null): Promise<Screenshot | null> {
  const tab = await browser.tabs.get(tabId);
  if (!tab.active || tab.windowId === undefined) return null;
  const url = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' }).catch(() => null);
  if (!url) return null;
  const bitmap = await createImageBitmap(blobOf(url));
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
function blobOf(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}
