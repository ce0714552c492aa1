import { browser } from './browser.ts';
import { keptUnder, type KeptStore } from './kept-store.ts';

const VERSION = 1;

/** One text that outlives the popup, and not the browser session. */
export interface SessionText {
  /** '' for none. */
  readonly load: () => Promise<string>;
  /** Keeps it; an empty one, or one that is too long, is forgotten. */
  readonly store: (text: string) => Promise<void>;
  readonly kept: KeptStore;
}

/**
 * @param key what the browser's storage knows it by
 * @param longest in characters
 */
export function sessionText(key: string, longest: number): SessionText {
  return {
    load: async () => {
      const stored = (await browser.storage.session.get(key))[key];
      if (typeof stored !== 'object' || stored === null) return '';
      const { version, text } = stored as { version?: unknown; text?: unknown };
      return version === VERSION && typeof text === 'string' ? text : '';
    },
    store: async (text) => {
      if (text === '' || text.length > longest) await browser.storage.session.remove(key);
      else await browser.storage.session.set({ [key]: { version: VERSION, text } });
    },
    kept: keptUnder(() => browser.storage.session, key),
  };
}
