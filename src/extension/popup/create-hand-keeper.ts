import type { Send } from '../messages/create-send.ts';
import type { Hand } from '../messages/protocol.ts';

/** Writes the series in hand down, in the order it changed. */
export interface HandKeeper {
  /** null lets go of it. */
  readonly keep: (hand: Hand | null) => void;
  /** Resolves once the latest is kept. */
  readonly settled: () => Promise<void>;
}

/**
 * Keeps one write under way at a time, so that none overtakes another, and
 * leaves out those in between: a horizon typed digit by digit would otherwise
 * send a million points for each.
 */
export function createHandKeeper(send: Send, onFailure: (error: unknown) => void): HandKeeper {
  let waiting: { readonly hand: Hand | null } | null = null;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    while (waiting) {
      const { hand } = waiting;
      waiting = null;
      try {
        await (hand ? send('put-in-hand', { hand }) : send('clear-hand', {}));
      } catch (error) {
        onFailure(error);
      }
    }
    running = null;
  };

  return {
    keep(hand) {
      waiting = { hand };
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(),
  };
}
