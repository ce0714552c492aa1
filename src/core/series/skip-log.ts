import { MOST_SKIPPED_KEPT, type Skipped, type SkipReason } from './reading.ts';

/** Code units of a skipped piece that are kept to be shown. */
export const LONGEST_SKIPPED_TEXT = 40;

/** Collects what was left out of one text; beyond MOST_SKIPPED_KEPT pieces it only counts. */
export class SkipLog {
  readonly #text: string;
  readonly #kept: Skipped[] = [];
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  add(start: number, end: number, reason: SkipReason): void {
    this.#count++;
    if (this.#kept.length >= MOST_SKIPPED_KEPT) return;
    const text = this.#text.slice(start, Math.min(end, start + LONGEST_SKIPPED_TEXT)).trim();
    this.#kept.push({ at: start, text, reason });
  }

  /** How many pieces were left out in all. */
  get count(): number {
    return this.#count;
  }

  get kept(): readonly Skipped[] {
    return this.#kept;
  }
}

/** The first pieces of several logs, and of others, in the order of the text. */
export function mergeSkipped(logs: readonly SkipLog[], others: readonly Skipped[] = []): readonly Skipped[] {
  return logs
    .flatMap((log) => log.kept)
    .concat(others)
    .sort((one, other) => one.at - other.at)
    .slice(0, MOST_SKIPPED_KEPT);
}
