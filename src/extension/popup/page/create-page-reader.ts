import { problemData, type ProblemData } from '../../../core/problem.ts';
import type { Send } from '../../messages/create-send.ts';
import type { PageFinding } from '../../messages/protocol.ts';
import { createStore } from '../../ui/create-store.ts';

/** How far the reading of the page behind the popup is. */
export type PageState =
  | { readonly kind: 'unread' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly findings: readonly PageFinding[] }
  | { readonly kind: 'failed'; readonly problem: ProblemData };

/** What it takes to read a page. */
export interface PageReaderServices {
  readonly send: Send;
  /** The tab the user is looking at; undefined when there is none. */
  readonly activeTabId: () => Promise<number | undefined>;
  readonly close: () => void;
}

export type PageReader = ReturnType<typeof createPageReader>;

/** Reads what the page behind the popup offers, and brings the overlay to one of it. */
export function createPageReader({ send, activeTabId, close }: PageReaderServices) {
  const store = createStore<PageState, PageState>({ kind: 'unread' }, (_state, next) => next);
  const fail = (error: unknown): void => store.dispatch({ kind: 'failed', problem: problemData(error) });
  let reading = 0;

  return {
    state: store.state,
    subscribe: store.subscribe,
    async read(): Promise<void> {
      const mine = ++reading;
      store.dispatch({ kind: 'reading' });
      try {
        const findings = await send('read-page', { tabId: await tabId() });
        if (mine === reading) store.dispatch({ kind: 'read', findings });
      } catch (error) {
        if (mine === reading) fail(error);
      }
    },
    cancel(): void {
      reading++;
      store.dispatch({ kind: 'unread' });
    },
    /** A picture is read where it is. */
    async show({ frameId, element }: PageFinding): Promise<void> {
      try {
        await send('show-found', { tabId: await tabId(), place: { frameId, element } });
        close();
      } catch (error) {
        fail(error);
      }
    },
  };

  async function tabId(): Promise<number> {
    const id = await activeTabId();
    if (id === undefined) throw new Error('no active tab');
    return id;
  }
}
