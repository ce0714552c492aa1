import type { Page } from 'playwright';

/** All of a page that anybody could notice a change of; `shifts` is empty while nothing has moved by itself. */
export interface PageLook {
  readonly html: string;
  /** How many there are, and the last ones by name. */
  readonly globals: string;
  readonly size: string;
  readonly shifts: string;
}

/** How a page looks now, after `countShifts`. */
export function lookOf(page: Page): Promise<PageLook> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    // New ones come last.
    globals: `${Object.getOwnPropertyNames(globalThis).length} ${Object.getOwnPropertyNames(globalThis).slice(-8).join(' ')}`,
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight].join(),
    shifts: (globalThis as unknown as { shifts: string[] }).shifts.join(),
  }));
}

/** Has a page note what moves from now on. */
export function countShifts(page: Page): Promise<void> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as { shifts: string[] };
    scope.shifts = [];
    interface Shift extends PerformanceEntry {
      readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[];
    }
    const words = ({ sources }: Shift): string => sources.map(({ node, previousRect, currentRect }) => `${node?.nodeName} ${previousRect.x},${previousRect.y} to ${currentRect.x},${currentRect.y}`).join('; ');
    new PerformanceObserver((list) => scope.shifts.push(...(list.getEntries() as Shift[]).map(words))).observe({ type: 'layout-shift', buffered: false });
  });
}
