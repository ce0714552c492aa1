/** Longer ones are no language. */
const LONGEST = 40;

/** The language that an element is in, by the nearest that says so, through shadow roots; '' where nothing does. */
export function languageOf(element: Element): string {
  const said = element.closest('[lang]')?.getAttribute('lang')?.trim();
  if (said) return said.slice(0, LONGEST);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** The decimal mark of a language, by what the browser knows; a point where it knows nothing. */
export function decimalOf(language: string): '.' | ',' {
  try {
    const parts = new Intl.NumberFormat(language || 'en').formatToParts(1.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
  } catch {
    return '.';
  }
}
