import type { Series } from '../series/series.ts';

/**
 * Where a series was read: what has to be the same for a later reading to be
 * of the same series. Of an address the origin and the path, never its query
 * or fragment.
 */
export interface HistorySource {
  /** `https://example.org`; '' for a series of the user's own. */
  readonly origin: string;
  /** `/prices/oil`; '' for a series of the user's own. */
  readonly path: string;
  /** What on the page it was read from: the address of an element; of what has none, its kind and how it begins. */
  readonly locator: string;
  /** The name of the series; `#2` for the second line of a chart that names none. */
  readonly line: string;
}

/** A source as one string, the same for the same source and for no other. */
export function sourceKey({ origin, path, locator, line }: HistorySource): string {
  return JSON.stringify([origin, path, locator, line]);
}

/** What lies at no place of its own: a series of the user's own, or what is selected on a page. */
export type LooseKind = 'own' | 'selection';

/** So many values at its beginning tell series apart that were read from nowhere in particular. */
const BEGINNING = 6;
const OWN = { origin: '', path: '' };

/**
 * The source of what lies at no place of its own: it is known by its name and
 * by how it begins. `settleSource` finds the same series where it begins later.
 *
 * @param page where it was selected; not looked at for the user's own
 */
export function looseSource(kind: LooseKind, page: Pick<HistorySource, 'origin' | 'path'>, { name, values }: Pick<Series, 'name' | 'values'>): HistorySource {
  const { origin, path } = kind === 'own' ? OWN : page;
  const beginning = values.filter(Number.isFinite).subarray(0, BEGINNING);
  return { origin, path, locator: `${kind}:${beginning.join()}`, line: name };
}

/**
 * What the keys of all sources begin with that may be of the same series as
 * this one; null where its place tells.
 */
export function looseKeyStart({ origin, path, locator }: HistorySource): string | null {
  const kind = (['own', 'selection'] as const).find((each) => locator.startsWith(`${each}:`));
  return kind ? JSON.stringify([origin, path, `${kind}:`]).slice(0, -'"]'.length) : null;
}

/** Whether a source is the user's own: what was pasted, dropped or picked, wherever it came from. */
export function isOwn({ origin }: HistorySource): boolean {
  return origin === '';
}
