import type { CellPlaces } from './cell-places.ts';
import { MOST_OFFERS, type ReadingNote, type SeriesOffer } from './reading.ts';
import type { SkipLog } from './skip-log.ts';
import type { TimeFormat } from './time-column.ts';

/** The cells of a table that make the series, as they stand. */
export interface PickedCells {
  /** '' where nothing names it. */
  readonly name: string;
  /** What the header says of the unit; '' for nothing. */
  readonly unit: string;
  readonly values: CellPlaces;
  /** In a text of their own where they are joined from several columns; null for none. */
  readonly times: { readonly cells: CellPlaces; readonly format: TimeFormat } | null;
  /** Rows dropped to stay within the cap. */
  readonly dropped: number;
  /** Rows and columns left out. */
  readonly log: SkipLog;
  readonly notes: readonly ReadingNote[];
}

/** What was chosen of several, with how many cells each has; none where there was no choice. */
export function choiceNote(code: 'chose-column' | 'chose-series', chosen: string, offers: readonly SeriesOffer[]): ReadingNote[] {
  return offers.length > 1 ? [{ code, chosen, offers: offers.slice(0, MOST_OFFERS) }] : [];
}
