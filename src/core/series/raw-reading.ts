import type { ReadingNote, Skipped } from './reading.ts';

/** What a table or a list gave, before it is put in order and made a Series. */
export interface RawReading {
  /** '' where nothing named it. */
  readonly name: string;
  /** (n) NaN for a missing value. */
  readonly values: Float64Array;
  /** (n) ms since 1970-01-01T00:00Z in the order of the text; null without dates. */
  readonly times: Float64Array | null;
  /** In the order of their first appearance. */
  readonly units: readonly string[];
  readonly read: number;
  /** Whether points were dropped to stay within the cap. */
  readonly isCapped: boolean;
  readonly numericShare: number;
  readonly skipped: readonly Skipped[];
  readonly skippedCount: number;
  readonly notes: readonly ReadingNote[];
}
