import { sharedArea } from '../../core/chart/shared-area.ts';
import { contentBox } from './content-box.ts';

/** A canvas that shares so much of the chosen one is a layer of the same chart. */
const LAYER = 0.6;

/** Whether a canvas lies over or under another, as the layers of one chart do; it is a layer of itself. */
export function isLayerOf(one: HTMLCanvasElement, canvas: HTMLCanvasElement): boolean {
  const chosen = contentBox(canvas);
  const shared = sharedArea(contentBox(one), chosen);
  return shared > 0 && shared >= LAYER * chosen.width * chosen.height;
}
