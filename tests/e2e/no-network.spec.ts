import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clickInOverlay, waitForOverlay } from '../support/overlay-probe.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { lineChart, openChartPage } from '../support/chart-page.ts';

const PRICES = [12, 19, 15, 27, 22, 30, 26, 35, 31, 38, 33, 41];
const SERIES = Array.from({ length: 60 }, (_, month) => 50 + (month % 12) + month / 4).join(', ');

/** A server of someone else, which counts who comes. */
async function listen(): Promise<{ server: Server; origin: string; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('heard');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, heard, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('a forecast, a training and a drawing on a page ask for nothing off the extension’s own origin', async ({ context, extensionId, openPopupTab, page, pages, clickMenu }) => {
  const own = `chrome-extension://${extensionId}/`;
  const asked: string[] = [];
  let seen = 0;
  // Of the context: the requests of every tab, frame and service worker of this browser.
  context.on('request', (request) => {
    seen++;
    const url = request.url();
    if (!url.startsWith(own) && !url.startsWith('data:') && !url.startsWith('blob:')) asked.push(url);
  });
  const popup = await openPopupTab();
  await popup.getByLabel('Paste a series').fill(SERIES);
  await popup.getByRole('button', { name: 'Predict', exact: true }).click();
  await popup.locator('[data-role="next-value"]').waitFor();
  await popup.getByRole('button', { name: 'Learn this series' }).click();
  await expect(popup.getByLabel('Model')).toHaveValue('fitted', { timeout: 90_000 });
  expect(seen, 'the pages’ own files were seen, so requests are').toBeGreaterThan(3);
  expect(asked).toEqual([]);

  await popup.getByRole('button', { name: 'Clear the series' }).click();
  await popup.close();
  await openChartPage(page, pages, lineChart(PRICES, { places: 18, max: 60 }));
  asked.length = 0;
  await clickMenu(page);
  await waitForOverlay(page);
  await clickInOverlay(page, '[data-key="more"]');
  expect(asked).toEqual([]);
});

test('no context can reach a server: the browser refuses it for every way there is', async ({ openPopupTab, worker }) => {
  const { server, origin, heard } = await listen();
  try {
    const popup = await openPopupTab();
    const refused = await popup.evaluate(async (url) => {
      const outcome = async (act: () => unknown): Promise<boolean> => Promise.resolve().then(act).then(() => false, () => true);
      return {
        fetch: await outcome(() => fetch(`${url}/fetch`)),
        image: await outcome(() => new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: `${url}/image` }))),
        socket: await outcome(() => new Promise((resolve, reject) => Object.assign(new WebSocket(`${url.replace('http', 'ws')}/socket`), { onopen: resolve, onerror: reject }))),
        script: await outcome(() => import(/* @vite-ignore */ `${url}/script.js`)),
      };
    }, origin);
    expect(refused).toEqual({ fetch: true, image: true, socket: true, script: true });
    const inWorker = await worker.evaluate((url) => fetch(url).then(() => false, () => true), `${origin}/worker`);
    expect(inWorker).toBe(true);
    expect(heard).toEqual([]);
  } finally {
    server.close();
  }
});
