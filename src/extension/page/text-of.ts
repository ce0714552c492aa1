/** A text that a page may have given as anything: itself, a number, a date, an array of lines, or nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(' ') : '';
}

/** A CSS colour that a page may have given for the whole or for each point; '' for a gradient or a pattern. */
export function colorOf(value: unknown): string {
  const color: unknown = Array.isArray(value) ? value[0] : value;
  return typeof color === 'string' ? color : '';
}

/** What a page calls an element, for a chart that has no title of its own. */
export function labelOf(element: Element): string {
  return element.getAttribute('aria-label') || element.getAttribute('title') || element.querySelector(':scope > title')?.textContent?.trim() || '';
}
