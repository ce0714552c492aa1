import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToInstallation } from '../../../../src/extension/background/open-welcome.ts';

type Listener = (details: { reason: string }) => void;

const world = vi.hoisted(() => ({ listeners: [] as unknown[], windows: 1, opened: [] as string[] }));

vi.mock('../../../../src/extension/platform/browser.ts', () => ({
  browser: {
    runtime: { onInstalled: { addListener: (listener: unknown) => world.listeners.push(listener) }, getURL: (path: string) => `chrome-extension://id/${path}` },
    windows: { getAll: async () => Array.from({ length: world.windows }, () => ({})) },
    tabs: { create: async ({ url }: { url: string }) => void world.opened.push(url) },
  },
}));

/** Tells the listener of an event, and lets everything that it begins come to its end. */
async function tell(reason: string): Promise<void> {
  for (const listener of world.listeners as Listener[]) listener({ reason });
  await new Promise((resolve) => setImmediate(resolve));
}

describe('the first page', () => {
  beforeEach(() => {
    Object.assign(world, { listeners: [], windows: 1, opened: [] });
    listenToInstallation();
  });

  it('is listened for at once, or the event that woke the worker is lost', () => {
    expect(world.listeners).toHaveLength(1);
  });

  it('opens when somebody installs', async () => {
    await tell('install');
    expect(world.opened).toEqual(['chrome-extension://id/src/extension/welcome/welcome.html']);
  });

  it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])('does not open after %s', async (reason) => {
    await tell(reason);
    expect(world.opened).toEqual([]);
  });

  it('opens no window where there is none, as when an administrator installs', async () => {
    world.windows = 0;
    await tell('install');
    expect(world.opened).toEqual([]);
  });
});
