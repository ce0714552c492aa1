import { hostOf } from '../../dom/host-of.ts';

/** Longer ones are no language. */
const LONGEST = 40;

/** The language that an element is in, by the nearest that says so, through shadow roots; '' where nothing does. */
export function languageOf(element: Element): string {
  const said = element.closest('[lang]')?.getAttribute('lang')?.trim();
  if (said) return said.slice(0, LONGEST);
  const host = hostOf(element);
  return host ? languageOf(host) : '';
}
