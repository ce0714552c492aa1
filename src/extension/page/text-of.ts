/** A text that a page may have given as anything: itself, an array of lines, or nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(' ') : '';
}

/** What a page calls an element, for a chart that has no title of its own. */
export function labelOf(element: Element): string {
  return element.getAttribute('aria-label') || element.getAttribute('title') || element.querySelector(':scope > title')?.textContent?.trim() || '';
}
