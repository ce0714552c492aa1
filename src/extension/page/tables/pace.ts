import { yieldToPage } from '../yield-to-page.ts';

/** So long may we keep the page's thread at a time. */
const LONGEST_TASK_MS = 12;
/** So long may all tables of a page take. */
const LONGEST_MS = 3000;

/** Divides long work into tasks that nobody feels, and says when it has been too long. */
export class Pace {
  readonly #end = performance.now() + LONGEST_MS;
  #taskEnd = performance.now() + LONGEST_TASK_MS;

  /** Whether no more work should be begun. */
  get isOver(): boolean {
    return performance.now() > this.#end;
  }

  /** To be awaited where it is not null: the page has its turn. */
  pause(): Promise<void> | null {
    if (performance.now() < this.#taskEnd) return null;
    return yieldToPage().then(() => void (this.#taskEnd = performance.now() + LONGEST_TASK_MS));
  }
}
