import type { SceneMark } from './scenegraph.ts';

/** What Vega calls a view, as far as it is public. */
export interface VegaView {
  container(): Element | null;
  scenegraph(): { root?: SceneMark };
  /** px from the padding to the root group. */
  origin(): readonly [number, number];
  padding(): number | { readonly left: number; readonly top: number };
}

/** Where pages and vega-embed keep a view, on the element around it. */
const KEYS = ['value', 'view', '__view__'];
/** Levels above a canvas that are looked at. */
const HIGHEST = 4;
const MOST_GLOBALS = 5000;

export function isView(value: unknown): value is VegaView {
  const view = value as Partial<VegaView> | null;
  return typeof value === 'object' && view !== null && ['container', 'scenegraph', 'origin', 'padding'].every((method) => typeof view[method as keyof VegaView] === 'function');
}

/** The views that a page holds in its global scope or on the elements around a canvas. */
export function findViews(canvases: readonly Element[]): VegaView[] {
  const held = [...Object.values(Object.getOwnPropertyDescriptors(globalThis)).slice(0, MOST_GLOBALS).map(({ value }: PropertyDescriptor): unknown => value), ...ownValues(ownValue(globalThis, 'VEGA_DEBUG'))];
  for (const canvas of canvases) {
    for (let element: Element | null = canvas, level = 0; element && level < HIGHEST; element = element.parentElement, level++) {
      for (const key of KEYS) held.push(ownValue(element, key));
    }
  }
  return [...new Set(held.filter(isView))];
}

/** A property that is there and no getter: asking it runs nobody's code. */
function ownValue(holder: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

function ownValues(holder: unknown): unknown[] {
  return typeof holder === 'object' && holder !== null ? Object.keys(holder).slice(0, MOST_GLOBALS).map((key) => ownValue(holder, key)) : [];
}
