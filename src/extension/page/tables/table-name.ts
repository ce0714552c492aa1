import { hostOf } from '../../dom/host-of.ts';
import { cellText } from './cell-text.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary';
/** How far a heading may be from its table. */
const MOST_LEVELS = 6;
const MOST_SIBLINGS = 8;

/** What a page calls a table: its caption, its label, the caption of its figure, what stands above its columns, or the heading before it. */
export function tableName(table: Element, title: string): string {
  const caption = table.querySelector(':scope > caption');
  return (
    (caption ? cellText(caption) : '') ||
    labelledBy(table) ||
    table.getAttribute('aria-label')?.trim() ||
    figureCaption(table) ||
    title ||
    headingBefore(table) ||
    table.getAttribute('summary')?.trim() ||
    table.getAttribute('title')?.trim() ||
    ''
  ).slice(0, 200);
}

function labelledBy(table: Element): string {
  const root = table.getRootNode();
  const ids = table.getAttribute('aria-labelledby')?.split(/\s+/).filter(Boolean) ?? [];
  if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
  return ids.slice(0, 5).map((id) => textOfElement(root.getElementById(id))).filter(Boolean).join(' ');
}

function figureCaption(table: Element): string {
  return textOfElement(table.closest('figure')?.querySelector('figcaption') ?? null);
}

/** The nearest heading before a table: beside it, or beside what it stands in. */
function headingBefore(table: Element): string {
  let from: Element | null = table;
  for (let level = 0; from && level < MOST_LEVELS; level++) {
    let sibling = from.previousElementSibling;
    for (let i = 0; sibling && i < MOST_SIBLINGS; i++, sibling = sibling.previousElementSibling) {
      // Another table has the heading that stands before it.
      const heading = sibling.matches(HEADINGS) ? sibling : sibling.querySelector('table') ? null : lastOf(sibling.querySelectorAll(HEADINGS));
      const text = textOfElement(heading);
      if (text !== '') return text;
    }
    from = from.parentElement ?? hostOf(from);
  }
  return '';
}

function lastOf(elements: NodeListOf<Element>): Element | null {
  return elements.length > 0 ? elements[elements.length - 1] : null;
}

function textOfElement(element: Element | null): string {
  return element ? cellText(element) : '';
}
