import { drain } from '../../core/drain.ts';
import { ADDRESSED_TAGS, type ElementAddress } from '../../core/chart/chart-reading.ts';

type AddressedTag = (typeof ADDRESSED_TAGS)[number];

/** What is a table, by its tag or by what it says of itself. */
export const TABLES = 'table, [role="table"], [role="grid"], [role="treegrid"]';

/** What is a cell of one, likewise. */
export const CELLS = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';

function selectorOf(tag: AddressedTag): string {
  return tag === 'table' ? TABLES : tag;
}

/** A document, or an open shadow root in it. */
export type TreeRoot = Document | ShadowRoot;

/** Elements looked at at a stretch: some ms. */
const SLICE = 4096;

/** Every document and open shadow root below a root, the root first. */
export function rootsBelow(root: TreeRoot): TreeRoot[] {
  return drain(rootsInSlices(root));
}

/** The same, pausing after every few thousand elements. */
export function* rootsInSlices(root: TreeRoot): Generator<undefined, TreeRoot[]> {
  const roots = [root];
  const walker = ('host' in root ? root.ownerDocument : root).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = isDrawing(node) ? nextBeside(walker) : walker.nextNode()) {
    if (++count % SLICE === 0) yield;
    if (node instanceof Element && node.shadowRoot) roots.push(...(yield* rootsInSlices(node.shadowRoot)));
  }
  return roots;
}

/** What is within a drawing can have no shadow root, and is on pages by the hundred thousand. */
function isDrawing(node: Node): boolean {
  return node instanceof SVGSVGElement && node.getElementsByTagName('foreignObject').length === 0;
}

/** The next node that is not below the current one. */
function nextBeside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** All elements that a selector picks, those of open shadow roots after those around them. */
export function elementsMatching(document: Document, selector: string, roots: readonly TreeRoot[] = rootsBelow(document)): Element[] {
  return roots.flatMap((root) => Array.from(root.querySelectorAll(selector)));
}

/**
 * All elements of a tag, for tables also those that are some by their role, those of open shadow roots after those around them.
 *
 * @param roots where they have been found already
 */
export function elementsOf(document: Document, tag: AddressedTag, roots: readonly TreeRoot[] = rootsBelow(document)): Element[] {
  return elementsMatching(document, selectorOf(tag), roots);
}

/** All elements of the tag of one, itself among them. */
export function elementsLike(element: Element): Element[] {
  const tag = tagOf(element);
  return tag ? elementsOf(element.ownerDocument, tag) : [];
}

function tagOf(element: Element): AddressedTag | undefined {
  return ADDRESSED_TAGS.find((known) => element.matches(selectorOf(known)));
}

/** How the page's world and ours name an element to each other; null for one that is not in the document or of no such tag. */
export function addressOf(element: Element): ElementAddress | null {
  const tag = tagOf(element);
  if (!tag) return null;
  const index = elementsOf(element.ownerDocument, tag).indexOf(element);
  return index < 0 ? null : `${tag}:${index}`;
}

/** The element of an address, as things stand now. */
export function elementAt(document: Document, address: ElementAddress): Element | null {
  const [tag, index] = address.split(':');
  const known = ADDRESSED_TAGS.find((candidate) => candidate === tag);
  return known ? (elementsOf(document, known)[Number(index)] ?? null) : null;
}
