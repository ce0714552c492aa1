import { ADDRESSED_TAGS, type ElementAddress } from '../../core/chart/chart-reading.ts';

type AddressedTag = (typeof ADDRESSED_TAGS)[number];

/** A document, or an open shadow root in it. */
export type TreeRoot = Document | ShadowRoot;

/** What is on pages by the ten thousand and can have no shadow root: asking each would take long. */
const NEVER_A_HOST = 'a,b,button,canvas,circle,code,defs,em,g,i,img,input,label,li,line,link,meta,ol,option,path,pre,rect,script,strong,style,sub,sup,svg,table,tbody,td,text,th,thead,tr,tspan,ul,use';

/** Every document and open shadow root below a root, the root first. */
export function rootsBelow(root: TreeRoot): TreeRoot[] {
  const roots = [root];
  for (const element of root.querySelectorAll(`:not(${NEVER_A_HOST})`)) {
    if (element.shadowRoot) roots.push(...rootsBelow(element.shadowRoot));
  }
  return roots;
}

/**
 * All elements of a tag, those of open shadow roots after those around them.
 *
 * @param roots where they have been found already
 */
export function elementsOf(document: Document, tag: AddressedTag, roots: readonly TreeRoot[] = rootsBelow(document)): Element[] {
  return roots.flatMap((root) => Array.from(root.querySelectorAll(tag)));
}

/** All elements of the tag of one, itself among them. */
export function elementsLike(element: Element): Element[] {
  const tag = tagOf(element);
  return tag ? elementsOf(element.ownerDocument, tag) : [];
}

function tagOf(element: Element): AddressedTag | undefined {
  return ADDRESSED_TAGS.find((known) => known === element.localName);
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
