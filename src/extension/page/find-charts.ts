import type { FoundChart } from './chart-reader.ts';
import { READERS } from './readers/readers.ts';

/** A page with more charts than this has some that nobody asks for. */
const MOST_CHARTS = 100;

/**
 * The live charts of a document, each found once: what one reader has found,
 * those after it keep out of. A reader that fails on a page does not stop the others.
 */
export function findCharts(document: Document): FoundChart[] {
  const found: FoundChart[] = [];
  const isTaken = ({ element }: FoundChart): boolean => found.some(({ container }) => container.contains(element));
  for (const reader of READERS) {
    const charts = attempt(() => reader.find(document)) ?? [];
    for (const chart of charts) if (found.length < MOST_CHARTS && !isTaken(chart)) found.push(chart);
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
