import { problemData, type ProblemData } from '../../../core/problem.ts';
import type { Send } from '../../messages/create-send.ts';
import type { SiteKeeping } from '../../messages/site-keeping.ts';
import { createStore } from '../../ui/create-store.ts';

export interface SiteKeeperState {
  /** null while there is nothing to offer. */
  readonly keeping: SiteKeeping | null;
  readonly problem: ProblemData | null;
}

export interface SiteKeeperServices {
  readonly send: Send;
  /** The tab the user is looking at; undefined when there is none. */
  readonly activeTabId: () => Promise<number | undefined>;
  /** The browser's own question whether we may see a site; only while it handles the user's click. */
  readonly requestSite: (origin: string) => Promise<boolean>;
}

export type SiteKeeper = ReturnType<typeof createSiteKeeper>;

/** Offers to keep the site behind the popup updated, once a forecast was drawn there. */
export function createSiteKeeper({ send, activeTabId, requestSite }: SiteKeeperServices) {
  const store = createStore<SiteKeeperState, Partial<SiteKeeperState>>(
    { keeping: null, problem: null },
    (state, change) => ({ ...state, ...change }),
  );
  const fail = (error: unknown): void => store.dispatch({ problem: problemData(error) });
  return {
    state: store.state,
    subscribe: store.subscribe,
    async look(): Promise<void> {
      try {
        const tabId = await activeTabId();
        if (tabId !== undefined) store.dispatch({ keeping: await send('read-keeping', { tabId }) });
      } catch (error) {
        fail(error);
      }
    },
    /** To be called right in the handler of the click: the browser asks only then. */
    async keep(): Promise<void> {
      const { keeping } = store.state();
      if (!keeping) return;
      const { origin } = keeping;
      try {
        // The browser's question usually closes the popup: the worker, which then hears the answer, has to know what it was about.
        const [, isAllowed] = await Promise.all([send('keep-site', { origin }), requestSite(origin)]);
        if (isAllowed && (await send('keep-site', { origin }))) store.dispatch({ keeping: { origin, isKept: true }, problem: null });
      } catch (error) {
        fail(error);
      }
    },
  };
}
