import { browser } from './browser.ts';
import { keptUnder } from './kept-store.ts';

const KEY = 'awaited-fit';
const VERSION = 1;

/** The series whose fit was begun and whose end no popup has seen yet in this browser session; '' for none. */
export async function loadAwaitedFit(): Promise<string> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return '';
  const { version, id } = stored as { version?: unknown; id?: unknown };
  return version === VERSION && typeof id === 'string' ? id : '';
}

/** Remembers it, so that a popup opened after the end takes the model on; '' forgets. */
export async function storeAwaitedFit(id: string): Promise<void> {
  if (id === '') await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: { version: VERSION, id } });
}

export const keptAwaitedFit = keptUnder(() => browser.storage.session, KEY);
