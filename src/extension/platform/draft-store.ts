import { browser } from './browser.ts';
import { keptUnder } from './kept-store.ts';

const KEY = 'popup-draft';
const VERSION = 1;
/** Longer drafts are not worth the session storage they would fill. */
const LONGEST_DRAFT = 50_000;

/** What was typed and not read when the popup last closed in this browser session; '' for nothing. */
export async function loadDraft(): Promise<string> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return '';
  const { version, text } = stored as { version?: unknown; text?: unknown };
  return version === VERSION && typeof text === 'string' ? text : '';
}

/** Keeps a draft, so that a popup that closes loses nothing; an empty one is forgotten. */
export async function storeDraft(text: string): Promise<void> {
  if (text === '' || text.length > LONGEST_DRAFT) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: { version: VERSION, text } });
}

export const keptDraft = keptUnder(() => browser.storage.session, KEY);
