import { CELLS, TABLES } from '../dom/element-address.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** What is selected in a document, and where. */
export interface SelectionReading {
  /** With the tabs between cells and the breaks between lines, which the menu's own text collapses. */
  readonly text: string;
  /** In viewport px; null where the selection has no box of its own, as in a text field. */
  readonly box: DOMRect | null;
}

const ROWS = 'tr, [role="row"]';
/** Cells that are read one by one; of more the browser's own text is as good. */
const MOST_CELLS = 20_000;

/** The selected text of a document, of its shadow roots or of its focused text field; null when nothing is selected. */
export function readSelection(document: Document): SelectionReading | null {
  const focused = focusedIn(document);
  const inField = selectedInField(focused);
  if (inField) return { text: inField, box: focused?.getBoundingClientRect() ?? null };
  const selection = document.getSelection();
  const ranges = selection ? rangesOf(selection, document) : [];
  if (!selection || ranges.length === 0) return null;
  // What is selected in a shadow root is no text of the document's selection.
  const text = cellsIn(ranges) || inWholeNumbers(isShadowed(ranges[0]) ? ranges[0].toString() : selection.toString(), ranges);
  return text.trim() === '' ? null : { text, box: ranges[0].getBoundingClientRect() };
}

function focusedIn(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

function selectedInField(element: Element | null): string {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return '';
  // Null for inputs that know no selection, such as checkboxes.
  const { selectionStart, selectionEnd, value } = element;
  if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return '';
  return wholeNumbers(value.slice(0, selectionStart), value.slice(selectionStart, selectionEnd), value.slice(selectionEnd));
}

/** The ranges that are not empty, those within open shadow roots as they lie there. Firefox has one for each cell that is clicked with Ctrl. */
function rangesOf(selection: Selection, document: Document): Range[] {
  const hosts = selection.anchorNode instanceof Element ? [selection.anchorNode, ...selection.anchorNode.querySelectorAll('*')] : [];
  const shadowRoots = hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const composed = shadowRoots.length > 0 && 'getComposedRanges' in selection ? selection.getComposedRanges({ shadowRoots }) : [];
  const own = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const inside = composed.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  });
  return [...inside.filter(isShadowed), ...own].filter(({ collapsed }) => !collapsed);
}

function isShadowed({ startContainer }: Range): boolean {
  return startContainer.getRootNode() instanceof ShadowRoot;
}

/** The numbers at either end of what is selected are in its first and its last text. */
function inWholeNumbers(selected: string, ranges: readonly Range[]): string {
  const { startContainer: first, startOffset } = ranges[0];
  const { endContainer: last, endOffset } = ranges[ranges.length - 1];
  return wholeNumbers(first instanceof Text ? first.data.slice(0, startOffset) : '', selected, last instanceof Text ? last.data.slice(endOffset) : '');
}

/**
 * The cells of one table that ranges touch, each whole and in one line: the
 * browser breaks lines inside of cells, too. '' where they do not lie in one table.
 */
function cellsIn(ranges: readonly Range[]): string {
  const nodes = ranges.map(({ commonAncestorContainer: node }) => (node instanceof Element ? node : node.parentElement));
  const table = nodes[0]?.closest(TABLES);
  if (!table || nodes.some((node) => node?.closest(TABLES) !== table)) return '';
  const cells = Array.from(table.querySelectorAll<HTMLElement>(CELLS)).filter((cell) => ranges.some((range) => touches(range, cell)));
  if (cells.length < 2 || cells.length > MOST_CELLS) return '';
  let text = '';
  cells.forEach((cell, index) => {
    if (index > 0) text += cell.closest(ROWS) === cells[index - 1].closest(ROWS) ? '\t' : '\n';
    if (cell.checkVisibility()) text += cell.innerText.replace(/\s+/g, ' ').replace(/\s?\[\w{1,3}\]/g, '').trim();
  });
  return text;
}

/** Whether any of a cell is in a range: a triple click on the one before ends at its first letter. */
function touches(range: Range, cell: Element): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!range.intersectsNode(cell) || (endOffset === 0 && cell.contains(endContainer))) return false;
  return !(startContainer instanceof Text && startOffset === startContainer.length && cell.contains(startContainer));
}
