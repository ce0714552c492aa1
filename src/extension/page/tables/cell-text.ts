/** Text of a cell that is looked at; more is no number. */
export const LONGEST_CELL = 200;
/** Parts of one cell that are looked at. */
const MOST_PARTS = 200;

/** What says nothing of its own: pictures, code, struck-out prices, small type above Japanese signs, links to edit. */
const SKIPPED_TAGS = new Set(['script', 'style', 'template', 'noscript', 'svg', 'img', 'picture', 'video', 'canvas', 'select', 'textarea', 'del', 's', 'strike', 'rt', 'rp', 'table']);
const SKIPPED_CLASSES = /(?:^|\s)(?:mw-editsection|footnote|footnote-ref|reference)(?:\s|$)/;
/** Tags whose text stands apart from what is beside it. */
const BLOCKS = new Set(['br', 'div', 'p', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'hr', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Classes by which sites keep text for screen readers out of sight. */
const UNSEEN_CLASSES = /(?:^|\s)blind(?:\s|$)|(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|a11y-hidden|u-hiddenvisually|offscreen)(?:[\s_-]|$)/i;

/** What `collect` gathers. */
interface Gathered {
  text: string;
  parts: number;
  /** Whether something was left out because it is there for screen readers alone. */
  isPartial: boolean;
  readonly withUnseen: boolean;
}

/**
 * The text of an element as one reads it: in one line, without what is hidden,
 * references, and what only a screen reader says as long as there is anything else.
 */
export function cellText(cell: Element): string {
  if (cell.firstElementChild === null && cell.shadowRoot === null) return oneLine(cell.textContent);
  const gathered: Gathered = { text: '', parts: 0, isPartial: false, withUnseen: false };
  collect(cell, gathered);
  const seen = oneLine(gathered.text);
  if (seen !== '' || !gathered.isPartial) return seen;
  const all: Gathered = { text: '', parts: 0, isPartial: false, withUnseen: true };
  collect(cell, all);
  return oneLine(all.text);
}

/** Text with its white space as a browser shows it, cut to the longest cell. */
function oneLine(text: string): string {
  const cut = text.length > 4 * LONGEST_CELL ? text.slice(0, 4 * LONGEST_CELL) : text;
  return cut.replace(/\s+/g, ' ').trim().slice(0, LONGEST_CELL);
}

function collect(parent: Node, gathered: Gathered): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (gathered.parts++ > MOST_PARTS || gathered.text.length > 4 * LONGEST_CELL) return;
    if (node instanceof Text) gathered.text += node.data.slice(0, LONGEST_CELL);
    else if (node instanceof Element) collectElement(node, gathered);
  }
}

function collectElement(element: Element, gathered: Gathered): void {
  const tag = element.localName;
  if (SKIPPED_TAGS.has(tag) || SKIPPED_CLASSES.test(element.getAttribute('class') ?? '')) return;
  if (BLOCKS.has(tag)) gathered.text += ' ';
  if (!element.checkVisibility({ visibilityProperty: true })) return;
  if (tag === 'sup') gathered.text += raisedText(gathered.text, element.textContent.trim());
  else if (element instanceof HTMLInputElement) gathered.text += typedText(element);
  else if (!gathered.withUnseen && isUnseen(element)) gathered.isPartial = true;
  else if (element instanceof HTMLSlotElement) for (const node of element.assignedNodes()) gathered.text += node.textContent ?? '';
  else collect(element.shadowRoot ?? element, gathered);
  if (BLOCKS.has(tag)) gathered.text += ' ';
}

/** A raised 2 or 3 behind a unit belongs to it, a power of ten to its number, two digits behind a price are its cents; else it points to a footnote. */
function raisedText(before: string, raised: string): string {
  if (raised === '2' && /[a-z]$/i.test(before)) return '²';
  if (raised === '3' && /[a-z]$/i.test(before)) return '³';
  if (/^[$€£¥₹]$/.test(raised)) return raised;
  if (/^\d\d$/.test(raised) && WHOLE_PRICE.test(before)) return /[.,]$/.test(before) ? raised : `${before.includes('.') ? ',' : '.'}${raised}`;
  return /[×x·]\s*10$/.test(before) && /^[−-]?\d+$/.test(raised) ? `^${raised}` : '';
}

/** With its sign before it, or with the mark of its cents behind it. */
const WHOLE_PRICE = /(?:[$€£¥₹]\s?\d{1,3}(?:[.,' ]?\d{3}){0,4}|\d[.,])$/;

/** What stands in a field, where it is one for text. */
function typedText({ type, value }: HTMLInputElement): string {
  return type === 'text' || type === 'number' || type === 'date' || type === 'month' ? value : '';
}

/** Kept for screen readers: by its class, or clipped to a point. */
function isUnseen(element: Element): boolean {
  if (UNSEEN_CLASSES.test(element.getAttribute('class') ?? '')) return true;
  if (!(element instanceof HTMLElement) || !element.hasAttribute('style')) return false;
  const { position, width, height, left, clip, clipPath } = element.style;
  return position === 'absolute' && (clip !== '' || clipPath !== '' || (width === '1px' && height === '1px') || parseInt(left, 10) < -500);
}
