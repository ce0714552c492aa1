/** What d3 joined to an element. */
export function dataOf(element: Element & { __data__?: unknown }): unknown {
  return element.__data__;
}

/** A number that an element is drawn by; NaN where it has none. */
export function numberOf(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute) ?? NaN);
}

/** The middle of a rectangle along x. */
export function centreOf(bar: Element): number {
  return numberOf(bar, 'x') + numberOf(bar, 'width') / 2;
}

/** The upper and the lower end of a rectangle. */
export function endsOf(bar: Element): [top: number, bottom: number] {
  const top = numberOf(bar, 'y');
  return [top, top + numberOf(bar, 'height')];
}
