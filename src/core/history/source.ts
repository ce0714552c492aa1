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
  /** What on the page it was read from: the address of an element, or `selection`; what tells apart series of the user's own. */
  readonly locator: string;
  /** The name of the series; `#2` for the second line of a chart that names none. */
  readonly line: string;
}

/** A source as one string, the same for the same source and for no other. */
export function sourceKey({ origin, path, locator, line }: HistorySource): string {
  return JSON.stringify([origin, path, locator, line]);
}

/** Whether a source is the user's own: what was pasted, dropped or picked, wherever it came from. */
export function isOwn({ origin }: HistorySource): boolean {
  return origin === '';
}
