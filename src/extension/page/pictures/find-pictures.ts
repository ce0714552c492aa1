import { addressOf, elementsOf } from '../../dom/element-address.ts';
import { contentBox } from '../../dom/content-box.ts';
import type { RawPicture } from '../raw-document.ts';
import { labelOf } from '../text-of.ts';

/** A chart smaller than this has no axis that could be read. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 90;
const MOST_PICTURES = 40;

/** The images, canvases and frames of a document that are large enough to show a chart. */
export function findPictures(document: Document): RawPicture[] {
  const candidates = (['canvas', 'img', 'iframe'] as const).flatMap((tag) => elementsOf(document, tag));
  const pictures: RawPicture[] = [];
  for (const element of candidates) {
    const box = contentBox(element);
    if (box.width < LEAST_WIDTH || box.height < LEAST_HEIGHT || isOpenFrame(element)) continue;
    const address = addressOf(element);
    if (!address) continue;
    const name = element.getAttribute('alt') || labelOf(element);
    const inView = box.top < innerHeight && box.left < innerWidth && box.top + box.height > 0 && box.left + box.width > 0;
    pictures.push({ element: address, name, box, inView });
    if (pictures.length === MOST_PICTURES) break;
  }
  return pictures;
}

/** A frame of the page's own site is read from within. */
function isOpenFrame(element: Element): boolean {
  return element instanceof HTMLIFrameElement && element.contentDocument !== null;
}
