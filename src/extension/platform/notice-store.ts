import { browser } from './browser.ts';
import { keptUnder } from './kept-store.ts';

const SESSION_KEY = 'notice';
const NOTICE_VERSION = 1;

/** Keeps the code of what a gesture could not show on its page, for the popup to say. */
export async function storeNotice(code: string): Promise<void> {
  await browser.storage.session.set({ [SESSION_KEY]: { version: NOTICE_VERSION, code } });
}

/** The code last kept, once; null when there is none. */
export async function takeNotice(): Promise<string | null> {
  const stored = (await browser.storage.session.get(SESSION_KEY))[SESSION_KEY];
  await browser.storage.session.remove(SESSION_KEY);
  if (typeof stored !== 'object' || stored === null || !('code' in stored)) return null;
  return typeof stored.code === 'string' ? stored.code : null;
}

export const keptNotice = keptUnder(() => browser.storage.session, SESSION_KEY);
