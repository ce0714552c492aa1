import { rootsInSlices } from '../dom/element-address.ts';
import { holds } from '../dom/holds.ts';
import type { FoundChart } from './chart-reader.ts';
import { READERS } from './readers/readers.ts';
import { catchInstances } from './traps/catch-instances.ts';

/** A page with more charts than this has some that nobody asks for. */
const MOST_CHARTS = 100;

/**
 * The live charts of a document, each found once: what one reader has found,
 * those after it keep out of. What a library does not tell of is looked for by
 * traps. A reader that fails on a page does not stop the others. It pauses after
 * each: a page of a hundred thousand elements takes some time to be gone through.
 */
export function* findCharts(document: Document): Generator<undefined, FoundChart[]> {
  const roots = yield* rootsInSlices(document);
  const found: FoundChart[] = [];
  const isFound = (element: Element): boolean => found.some(({ container }) => holds(container, element));
  const add = (chart: FoundChart | null): void => {
    if (chart && found.length < MOST_CHARTS && !isFound(chart.element)) found.push(chart);
  };
  for (const reader of READERS) {
    yield;
    attempt(() => reader.find(roots, document))?.forEach(add);
    attempt(() => catchInstances(reader.name, document, roots, isFound, (instance) => add(attempt(() => reader.adopt(instance, document)))));
  }
  return found;
}

/** What a page's objects answer, or null where they throw: they may be anything. */
export function attempt<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
