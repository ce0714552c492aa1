/** What is selected in a document, and where. */
export interface SelectionReading {
  /** With the tabs between cells and the breaks between lines, which the menu's own text collapses. */
  readonly text: string;
  /** In viewport px; null where the selection has no box of its own, as in a text field. */
  readonly box: DOMRect | null;
}

/** The selected text of a document or of its focused text field; null when nothing is selected. */
export function readSelection(document: Document): SelectionReading | null {
  const inField = selectedInField(document.activeElement);
  if (inField) return { text: inField, box: document.activeElement?.getBoundingClientRect() ?? null };
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const text = selection.toString();
  return text.trim() === '' ? null : { text, box: selection.getRangeAt(0).getBoundingClientRect() };
}

function selectedInField(element: Element | null): string {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return '';
  // Null for inputs that know no selection, such as checkboxes.
  const { selectionStart, selectionEnd, value } = element;
  return selectionStart === null || selectionEnd === null ? '' : value.slice(selectionStart, selectionEnd);
}
