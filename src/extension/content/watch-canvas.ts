import { contentBox } from '../dom/content-box.ts';
import { elementsLike } from '../dom/element-address.ts';
import { isInView } from '../dom/is-in-view.ts';
import { isLayerOf } from '../dom/is-layer-of.ts';

/** So often a canvas is looked at, ms. */
const PAUSE_MS = 500;
/** What is small enough to be compared at once still shows one more point of a line. */
const WIDTH = 64;
const HEIGHT = 36;
/** A canvas that never rests is read all the same, after so many looks. */
const MOST_RESTLESS = 6;

/**
 * Calls back when a canvas shows something else than before, and has come to
 * rest. Nothing is hooked: a small copy of its pixels is looked at now and then,
 * while it is in view. A canvas whose pixels a foreign image has closed to us,
 * or that keeps none (WebGL), is not followed.
 *
 * @param changed reads what is there now; it may draw the canvas anew itself, which is no change
 * @returns of `changed`, whether that is shown now; if not, it is called again
 */
export function watchCanvas(canvas: HTMLCanvasElement, changed: () => Promise<boolean>, signal: AbortSignal): void {
  const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d', { willReadFrequently: true });
  if (!context) return;
  // Every pixel of the large one is to count.
  context.imageSmoothingQuality = 'high';
  const layers = elementsLike(canvas).filter((one): one is HTMLCanvasElement => one instanceof HTMLCanvasElement && isLayerOf(one, canvas));
  let seen = look();
  let last = seen;
  let restless = 0;
  let isSecond = false;
  let timer = setTimeout(tick, PAUSE_MS);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function tick(): void {
    void compare().then((isOver) => {
      if (!isOver && !signal.aborted) timer = setTimeout(tick, PAUSE_MS);
    });
  }

  /** @returns whether there is nothing more to be seen */
  async function compare(): Promise<boolean> {
    if (document.hidden || !canvas.isConnected || !isInView(contentBox(canvas))) return false;
    const now = look();
    if (now === null) return true;
    const isAtRest = now === last;
    restless = now === seen || isAtRest ? 0 : restless + 1;
    last = now;
    if (now === seen || (!isAtRest && restless < MOST_RESTLESS)) return false;
    restless = 0;
    if (await changed()) settle(now);
    return false;
  }

  /** What it shows once it was read is what was read, unless it has changed meanwhile; that is read once more, no further: reading itself may leave something. */
  function settle(read: number): void {
    const now = look() ?? read;
    isSecond = now !== read && !isSecond;
    seen = isSecond ? read : now;
    last = now;
  }

  /** A number that differs when what is shown does; null where that cannot be seen. */
  function look(): number | null {
    if (!context) return null;
    context.clearRect(0, 0, WIDTH, HEIGHT);
    try {
      for (const layer of layers) if (layer.isConnected && layer.width > 0 && layer.height > 0) context.drawImage(layer, 0, 0, WIDTH, HEIGHT);
      return hashOf(context.getImageData(0, 0, WIDTH, HEIGHT).data, canvas.width, canvas.height);
    } catch {
      return null;
    }
  }
}

/** FNV-1a over four bytes at a time. */
function hashOf({ buffer }: Uint8ClampedArray<ArrayBuffer>, ...others: readonly number[]): number {
  let hash = 2166136261;
  for (const word of new Uint32Array(buffer)) hash = Math.imul(hash ^ word, 16777619);
  for (const word of others) hash = Math.imul(hash ^ word, 16777619);
  return hash;
}
