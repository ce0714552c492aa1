import { drain } from '../../core/drain.ts';
import { ADDRESSED_TAGS, type ElementAddress } from '../../core/chart/chart-reading.ts';

type AddressedTag = (typeof ADDRESSED_TAGS)[number];

const TABLE_ROLES = '[role]:is([role="table"], [role="grid"], [role="treegrid"])';

/** What is a table, by its tag or by what it says of itself. */
export const TABLES = `table, ${TABLE_ROLES}`;

/** What is a cell of one, likewise. */
export const CELLS = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';

/** A document, or an open shadow root in it. */
export type TreeRoot = Document | ShadowRoot;

/** Elements looked at at a stretch: some ms. */
const SLICE = 4096;

/**
 * What can have no shadow root, and is on pages by the hundred thousand: to look
 * at an element costs far more than not to pick it.
 */
export const NO_HOSTS = 'table thead tbody tr td th ul ol li dl dt dd a b i em strong small sup sub br img label option svg g path rect circle line text tspan use'.split(' ');

const HOSTS = `:not(${NO_HOSTS.join()})`;

/** Every document and open shadow root below a root, the root first. */
export function rootsBelow(root: TreeRoot): TreeRoot[] {
  return drain(rootsInSlices(root));
}

/** The same, pausing after every few thousand elements. */
export function* rootsInSlices(root: TreeRoot): Generator<undefined, TreeRoot[]> {
  const roots = [root];
  let count = 0;
  for (const { shadowRoot } of root.querySelectorAll(HOSTS)) {
    if (++count % SLICE === 0) yield;
    if (shadowRoot) roots.push(...(yield* rootsInSlices(shadowRoot)));
  }
  return roots;
}

/** All elements that a selector picks, those of open shadow roots after those around them. */
export function elementsMatching<E extends Element = Element>(roots: readonly TreeRoot[], selector: string): E[] {
  return roots.flatMap((root) => Array.from(root.querySelectorAll<E>(selector)));
}

/** All elements of a tag, for tables also those that are some by their role, those of open shadow roots after those around them. */
export function elementsOf(roots: readonly TreeRoot[], tag: AddressedTag): Element[] {
  return roots.flatMap((root) => Array.from(ofTag(root, tag)));
}

/** To look for one thing and then for another takes a browser half as long as to look for either. */
function ofTag(root: TreeRoot, tag: AddressedTag): NodeListOf<Element> {
  return root.querySelectorAll(tag === 'table' && root.querySelector(TABLE_ROLES) ? TABLES : tag);
}

/** All elements of the tag of one, itself among them. */
export function elementsLike(element: Element): Element[] {
  const tag = tagOf(element);
  return tag ? elementsOf(rootsBelow(element.ownerDocument), tag) : [];
}

function tagOf(element: Element): AddressedTag | undefined {
  return ADDRESSED_TAGS.find((known) => element.matches(known === 'table' ? TABLES : known));
}

/** How the page's world and ours name an element to each other; null for one that is not in the document or of no such tag. */
export function addressOf(element: Element): ElementAddress | null {
  const tag = tagOf(element);
  if (!tag) return null;
  const { ownerDocument: document } = element;
  // The document's own come first: where it is one of them, there is no need to look for shadow roots.
  const roots = element.getRootNode() === document ? [document] : rootsBelow(document);
  const index = elementsOf(roots, tag).indexOf(element);
  return index < 0 ? null : `${tag}:${index}`;
}

/** The element of an address, as things stand now. */
export function elementAt(document: Document, address: ElementAddress): Element | null {
  const [tag, place] = address.split(':');
  const known = ADDRESSED_TAGS.find((candidate) => candidate === tag);
  if (!known) return null;
  const index = Number(place);
  return ofTag(document, known)[index] ?? elementsOf(rootsBelow(document), known)[index] ?? null;
}
