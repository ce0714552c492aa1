import { contentBox } from './content-box.ts';

/** A canvas that shares so much of the chosen one is a layer of the same chart. */
const LAYER = 0.6;

/** Whether a canvas lies over or under another, as the layers of one chart do; it is a layer of itself. */
export function isLayerOf(one: HTMLCanvasElement, canvas: HTMLCanvasElement): boolean {
  const [layer, chosen] = [contentBox(one), contentBox(canvas)];
  const width = Math.min(layer.left + layer.width, chosen.left + chosen.width) - Math.max(layer.left, chosen.left);
  const height = Math.min(layer.top + layer.height, chosen.top + chosen.height) - Math.max(layer.top, chosen.top);
  return width > 0 && height > 0 && width * height >= LAYER * chosen.width * chosen.height;
}
