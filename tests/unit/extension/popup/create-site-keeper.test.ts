import { describe, expect, it } from 'vitest';
import type { Send } from '../../../../src/extension/messages/create-send.ts';
import type { SiteKeeping } from '../../../../src/extension/messages/site-keeping.ts';
import { createSiteKeeper } from '../../../../src/extension/popup/keeping/create-site-keeper.ts';

const OFFERED: SiteKeeping = { origin: 'https://a.example', isKept: false };

/** A worker that keeps a site once the browser has let it in, and a user who answers. */
function world(keeping: SiteKeeping | null, answer: boolean) {
  const calls: string[] = [];
  let isAllowed = false;
  const send = (async (verb: string) => {
    calls.push(verb);
    return verb === 'read-keeping' ? keeping : isAllowed;
  }) as unknown as Send;
  const keeper = createSiteKeeper({
    send,
    activeTabId: async () => 3,
    requestSite: async (origin) => {
      calls.push(`ask ${origin}`);
      isAllowed = answer;
      return answer;
    },
  });
  return { keeper, calls };
}

describe('keeping the site behind the popup updated', () => {
  it('is offered where something was drawn', async () => {
    const { keeper } = world(OFFERED, true);
    expect(keeper.state().keeping).toBeNull();
    await keeper.look();
    expect(keeper.state().keeping).toEqual(OFFERED);
  });

  it('tells the worker of the site before the browser asks, which closes the popup', async () => {
    const { keeper, calls } = world(OFFERED, true);
    await keeper.look();
    const kept = keeper.keep();
    // Within the click: the browser asks at no other time.
    expect(calls).toEqual(['read-keeping', 'keep-site', 'ask https://a.example']);
    await kept;
    expect(calls).toEqual(['read-keeping', 'keep-site', 'ask https://a.example', 'keep-site']);
    expect(keeper.state().keeping).toEqual({ ...OFFERED, isKept: true });
  });

  it('stays an offer when the user says no', async () => {
    const { keeper, calls } = world(OFFERED, false);
    await keeper.look();
    await keeper.keep();
    expect(calls.filter((call) => call === 'keep-site')).toHaveLength(1);
    expect(keeper.state()).toEqual({ keeping: OFFERED, problem: null });
  });

  it('is nothing to ask about where nothing was drawn', async () => {
    const { keeper, calls } = world(null, true);
    await keeper.look();
    await keeper.keep();
    expect(calls).toEqual(['read-keeping']);
  });
});
