import type { LabAddress } from './create-lab.ts';

/** Browsers refuse more than some twenty changes a second; a slider makes sixty. */
const PACE_MS = 250;

/** An address that is written at most four times a second. */
export interface PacedAddress extends LabAddress {
  /** Writes at once what waits to be written. */
  readonly settle: () => void;
  /** Forgets it: the user has gone to another entry of the history, and it belongs to the one before. */
  readonly drop: () => void;
}

/** Holds back what replaces the address until there was no newer for a while; what is pushed goes at once. */
export function createPacedAddress(address: LabAddress): PacedAddress {
  let waiting: { readonly hash: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  const drop = (): void => {
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
  };
  const settle = (): void => {
    if (waiting) address.replace(waiting.hash);
    drop();
  };
  return {
    hash: () => waiting?.hash ?? address.hash(),
    replace(hash) {
      // The timer runs on, so that a long drag is written down on its way, too.
      const timer = waiting?.timer ?? setTimeout(settle, PACE_MS);
      waiting = { hash, timer };
    },
    push(hash) {
      settle();
      address.push(hash);
    },
    settle,
    drop,
  };
}
