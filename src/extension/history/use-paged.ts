import { useState } from 'preact/hooks';

/** A long list by parts: how many are shown, and where the newest part began. */
export interface Paged {
  readonly shown: number;
  /** The index of the first item of the part that was asked for last; -1 before. */
  readonly first: number;
  /** How many the next part has; 0 where all are shown. */
  readonly more: number;
  readonly showMore: () => void;
}

/**
 * Shows a list a part at a time.
 *
 * @param total of its items
 * @param start how many at first
 * @param part how many more each time
 */
export function usePaged(total: number, start: number, part: number): Paged {
  const [shown, setShown] = useState(start);
  const [first, setFirst] = useState(-1);
  return {
    shown: Math.min(shown, total),
    first,
    more: Math.max(0, Math.min(part, total - shown)),
    showMore: () => {
      setFirst(shown);
      setShown(shown + part);
    },
  };
}
