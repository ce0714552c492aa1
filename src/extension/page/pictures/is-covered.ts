import { sharedArea } from '../../../core/chart/shared-area.ts';
import { isTransparent } from '../is-transparent.ts';

/** Elements above a picture whose children are looked at, and how many of each. */
const HIGHEST = 4;
const MOST_BESIDE = 50;
/** What lies over more of a picture hears of the pointer, or is a layer of it. */
const LARGEST_SHARE = 0.6;

/**
 * Whether something of the page that hides what is under it lies over part of a
 * picture, as a tooltip does while the pointer is there: it stands beside the
 * picture, beside what holds that, or in the page's body.
 */
export function isCovered(picture: Element): boolean {
  const box = picture.getBoundingClientRect();
  const beside = [...picture.ownerDocument.querySelectorAll(':root > body > *')].slice(-MOST_BESIDE);
  for (let around: Element | null = picture.parentElement, level = 0; around && level < HIGHEST; around = around.parentElement, level++) {
    beside.push(...[...around.children].slice(0, MOST_BESIDE));
  }
  return beside.some((one) => !one.contains(picture) && liesOverPart(one, box) && hides(one));
}

/** Whether an element that is taken out of the flow covers a part of a box, and not most of it. */
function liesOverPart(one: Element, box: DOMRect): boolean {
  const { position } = getComputedStyle(one);
  if (position !== 'absolute' && position !== 'fixed') return false;
  const shared = sharedArea(one.getBoundingClientRect(), box);
  return shared > 0 && shared < LARGEST_SHARE * box.width * box.height;
}

/** Whether it is to be seen, and has a background, or what it holds has one. */
function hides(one: Element): boolean {
  return one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && [one, ...one.children].slice(0, 3).some((each) => !isTransparent(getComputedStyle(each).backgroundColor));
}
