import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchExtension, type RunningExtension } from '../../src/tools/browser/launch-extension.ts';
import { openPopupOver } from '../../src/tools/browser/open-popup.ts';
import { RemotePage } from '../../src/tools/browser/remote-page.ts';
import { closeWelcomeTab } from '../../src/tools/browser/welcome-tab.ts';
import { chromePackage, chromiumPath, expect, test } from '../support/extension-fixture.ts';

const VALUES = [42, 44.1, 43.2, 45.9, 47.3, 46.4, 48.8, 50.2, 49.5, 51.7, 53.1, 52.6];

/** An extension that its user lets into private windows, and its worker as it is since. */
async function launchAllowed(profile: string): Promise<RunningExtension> {
  // Without it the reload that comes with the permission leaves an unpacked extension switched off.
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const extension = await launchExtension({ executablePath: chromiumPath(), folder: chromePackage, profile, language: 'en-US' });
  await closeWelcomeTab(extension.context);
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions/');
  const [worker] = await Promise.all([
    extension.context.waitForEvent('serviceworker'),
    page.evaluate((extensionId) => {
      // The browser's own page for extensions has this; no type says so.
      const { developerPrivate } = chrome as unknown as { developerPrivate: { updateExtensionConfiguration(change: unknown): Promise<void> } };
      return developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, extension.extensionId),
  ]);
  return { ...extension, worker };
}

test('nothing is kept from a private window, by its pages or by the popup over them', async ({ pages }) => {
  const folder = mkdtempSync(join(tmpdir(), 'predict-next-private-'));
  const extension = await launchAllowed(join(folder, 'profile'));
  const { context, worker, session, extensionId } = extension;
  try {
    const url = pages.url('chart-js/index.html');
    await worker.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
    const targetOf = async (type: string): Promise<string | undefined> => {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type }] });
      return targetInfos.find((target) => target.url === url)?.targetId;
    };
    await expect.poll(() => targetOf('page')).toBeDefined();
    const page = await RemotePage.attach(session, (await targetOf('page')) ?? '');
    await page.waitFor(() => document.readyState === 'complete');
    await page.evaluate((values) => {
      const { addChart } = globalThis as unknown as { addChart(config: unknown): unknown };
      void addChart({ type: 'line', data: { labels: values.map(String), datasets: [{ label: 'Oil', data: values }] } });
    }, VALUES);

    const popup = await openPopupOver(extension, (await targetOf('tab')) ?? '');
    await popup.evaluate((text) => {
      const box = document.querySelector('textarea');
      if (!box) throw new Error('The popup has no box.');
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, VALUES.join('\n'));
    await popup.waitFor(() => document.querySelector('textarea')?.value !== '');
    await popup.evaluate(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Predict')?.click());
    await popup.waitFor(() => document.querySelector('.answer[aria-busy=false] [data-role=next-value]') !== null);
    await popup.evaluate(() => [...document.querySelectorAll('button')].find((button) => button.ariaLabel === 'Clear the series')?.click());
    await popup.waitFor(() => document.querySelector('.answer') === null);

    await worker.evaluate(async () => {
      const tab = (await chrome.tabs.query({})).find(({ incognito }) => incognito);
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: unknown, tab: unknown): void };
      clicked.dispatch({ menuItemId: 'predict-next', editable: false, pageUrl: tab?.url, frameId: 0 }, tab);
    });
    // What lies in the closed root the protocol alone shows.
    await expect.poll(async () => JSON.stringify(await page.send('DOM.getDocument', { depth: -1, pierce: true }))).toContain('"prediction"');

    const history = await context.newPage();
    await history.goto(`chrome-extension://${extensionId}/src/extension/history/history.html`);
    await expect(history.getByRole('heading', { name: 'No forecasts yet' })).toBeVisible();
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
