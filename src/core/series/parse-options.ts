import type { DateOrder } from './date-order.ts';
import type { DecimalMark } from './decimal-mark.ts';
import type { CrMeaning, SmallM } from './reading.ts';

/** What a text may leave open, and the user may switch. */
export interface ReadingChoices {
  /** Where the column leaves it open. */
  readonly decimal?: DecimalMark | undefined;
  /** Where the column leaves it open. */
  readonly dateOrder?: DateOrder | undefined;
  readonly smallM?: SmallM | undefined;
  readonly cr?: CrMeaning | undefined;
  /** The name of the column to take from a table, as in the note `chose-column`. */
  readonly column?: string | undefined;
  /** The name of the series to take from a table that holds several, as in the note `chose-series`. */
  readonly series?: string | undefined;
}

/** What the caller knows beside the text. */
export interface ParseOptions extends ReadingChoices {
  /** The series' name; a table's own header by default. */
  readonly name?: string | undefined;
  /** What the language of the page or browser would take where text and choices leave it open. */
  readonly language?: { readonly decimal?: DecimalMark | undefined; readonly dateOrder?: DateOrder | undefined } | undefined;
  /** ms since 1970-01-01T00:00Z: dates without a year are the last ones up to it. */
  readonly today?: number | undefined;
}
