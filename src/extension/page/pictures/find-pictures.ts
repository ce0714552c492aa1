import type { ElementAddress } from '../../../core/chart/chart-reading.ts';
import { elementsOf, type TreeRoot } from '../../dom/element-address.ts';
import { contentBox } from '../../dom/content-box.ts';
import { isInView } from '../../dom/is-in-view.ts';
import { isLayerOf } from '../../dom/is-layer-of.ts';
import type { RawPicture } from '../raw-document.ts';
import { isCovered } from './is-covered.ts';
import { labelOf } from '../text-of.ts';

/** A chart smaller than this has no axis that could be read. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 90;
const MOST_PICTURES = 40;

/**
 * The images, canvases, drawings and frames of a document that are large enough to show a chart; some of them are known by then.
 *
 * @param roots of the document
 */
export function findPictures(roots: readonly TreeRoot[]): RawPicture[] {
  const pictures: RawPicture[] = [];
  const canvases: HTMLCanvasElement[] = [];
  for (const tag of ['canvas', 'svg', 'img', 'iframe'] as const) {
    for (const [index, element] of elementsOf(roots, tag).entries()) {
      const picture = pictures.length < MOST_PICTURES ? pictureOf(element, `${tag}:${index}`) : null;
      if (!picture) continue;
      if (element instanceof HTMLCanvasElement) {
        // Of a chart that is drawn in layers the lowest stands for all.
        if (canvases.some((canvas) => isLayerOf(element, canvas))) continue;
        canvases.push(element);
      }
      pictures.push(picture);
    }
  }
  return pictures;
}

function pictureOf(element: Element, address: ElementAddress): RawPicture | null {
  const { width, height } = element.getBoundingClientRect();
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT || isOpenFrame(element) || isWithinDrawing(element)) return null;
  const box = contentBox(element);
  const inView = isInView(box);
  return { element: address, name: element.getAttribute('alt') || labelOf(element), box, inView, isCovered: inView && holdsPixels(element) && isCovered(element) };
}

/** Whether what it shows can be had without what lies over it. */
function holdsPixels(element: Element): boolean {
  return element instanceof HTMLCanvasElement || element instanceof HTMLImageElement;
}

/** A frame of the page's own site is read from within. */
function isOpenFrame(element: Element): boolean {
  return element instanceof HTMLIFrameElement && element.contentDocument !== null;
}

/** A drawing in another is part of its picture. */
function isWithinDrawing(element: Element): boolean {
  return element instanceof SVGElement && element.ownerSVGElement !== null;
}
