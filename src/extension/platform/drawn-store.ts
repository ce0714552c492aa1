import * as v from 'valibot';
import { arrayUpTo, count, textUpTo } from '../messages/schemas.ts';
import { browser } from './browser.ts';
import { keptChart, type KeptChart } from './kept-sites.ts';
import { keptUnder } from './kept-store.ts';

/** What was drawn in a tab last. */
export interface DrawnChart {
  readonly tabId: number;
  readonly origin: string;
  readonly chart: KeptChart;
}

const KEY = 'drawn';
const ASKED_KEY = 'site-asked-for';
const VERSION = 1;
const MOST_TABS = 50;

const record = v.object({
  version: v.literal(VERSION),
  drawn: arrayUpTo(MOST_TABS, v.object({ tabId: count, origin: textUpTo(2000), chart: keptChart })),
});

/** What was drawn in this browser session, the newest first, one a tab. */
export async function loadDrawn(): Promise<readonly DrawnChart[]> {
  const result = v.safeParse(record, (await browser.storage.session.get(KEY))[KEY]);
  return result.success ? result.output.drawn : [];
}

/** Notes what was drawn in a tab: it is what the popup can offer to keep updated. */
export async function noteDrawn(drawn: DrawnChart): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const others = (await loadDrawn()).filter(({ tabId }) => tabId !== drawn.tabId);
    await browser.storage.session.set({ [KEY]: { version: VERSION, drawn: [drawn, ...others].slice(0, MOST_TABS) } });
  });
}

/** Notes for which site the user is being asked: the popup may be gone when the answer comes. */
export async function storeAskedSite(origin: string): Promise<void> {
  await browser.storage.session.set({ [ASKED_KEY]: { version: VERSION, origin } });
}

/** The site last asked for in this browser session; null for none. */
export async function loadAskedSite(): Promise<string | null> {
  const stored = (await browser.storage.session.get(ASKED_KEY))[ASKED_KEY];
  if (typeof stored !== 'object' || stored === null || !('origin' in stored)) return null;
  return typeof stored.origin === 'string' ? stored.origin : null;
}

export const keptDrawn = keptUnder(() => browser.storage.session, KEY, ASKED_KEY);
