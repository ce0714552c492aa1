/** A site that is kept updated, or could be. */
export interface SiteKeeping {
  readonly origin: string;
  readonly isKept: boolean;
}

/** What became of the kept forecast of a page that was opened anew. */
export type Opening = 'drawn' | 'not-there' | 'nothing-kept';
