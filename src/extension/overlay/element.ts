/** What an element may be made with: attributes, and what a click does. */
export interface ElementOptions {
  readonly [attribute: string]: string | number | boolean | null | undefined | ((event: Event) => void);
}

export type Child = Node | string | null | false | undefined;

/**
 * Makes an HTML element. Text goes in as text and nothing else: names of
 * charts come from the page.
 *
 * `click` becomes a listener that answers to people only, not to a page's
 * synthetic events. null, undefined and false leave an attribute out.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  options: ElementOptions = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return furnish(document.createElement(name), options, children);
}

/** The same for SVG. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  options: ElementOptions = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return furnish(document.createElementNS('http://www.w3.org/2000/svg', name), options, children);
}

function furnish<E extends Element>(made: E, options: ElementOptions, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'function') made.addEventListener(name, (event) => event.isTrusted && value(event));
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  fill(made, children);
  return made;
}

/** Replaces the content of an element, leaving out what is not there. */
export function fill(parent: Element, children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)));
}
