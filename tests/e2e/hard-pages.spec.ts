import { distance } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { HARD_PRICES, openHardPage, placeIn, type HardPage } from '../support/hard-page.ts';
import { clickInOverlay, readOverlayText, waitForNoOverlay, waitForOverlay } from '../support/overlay-probe.ts';
import { countShifts, lookOf } from '../support/look-of.ts';

const LAST = HARD_PRICES.length - 1;

interface Case extends HardPage {
  readonly title: string;
  /** Whether Chromium's own transform of the host is not to be relied on to a tenth of a px. */
  readonly tolerance?: number;
}

/** What other people's pages are like. Everything below is to hold on each of them. */
const CASES: readonly Case[] = [
  { title: 'a strict content security policy', headers: { 'content-security-policy': "default-src 'none'; script-src 'nonce-own'; style-src 'self'; img-src 'none'" } },
  { title: 'Trusted Types', headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types none" } },
  { title: 'quirks mode', doctype: '' },
  { title: 'right to left', html: 'dir="rtl" lang="ar"', body: '<div class="chart" data-reverse></div>' },
  { title: 'right to left, the axis from left to right', html: 'dir="rtl" lang="he"' },
  { title: 'CSS transforms around the chart', css: '.outer { transform: translate(30px, 10px) scale(0.8) } .inner { transform: scale(1.3, 1.1); transform-origin: 0 0 }', body: '<div class="outer"><div class="inner"><div class="chart"></div></div></div>' },
  { title: 'CSS zoom', css: 'main { zoom: 1.25 }', body: '<main><div class="chart"></div></main>' },
  { title: 'a root that is filtered, half transparent and moved', css: 'html { filter: sepia(0.2); opacity: 0.9; position: relative; left: 40px; top: 25px }' },
  { title: 'style sheets that hide and squeeze everything unknown', css: 'html > :not(head, body) { display: none !important; transform: scale(0.1) !important; opacity: 0 !important } * { all: revert; font-size: 40px !important; pointer-events: none !important }' },
  { title: 'a container that scrolls', css: '.box { height: 260px; width: 620px; overflow: auto }', body: '<div class="box"><p>before</p><div class="chart"></div><div style="height: 900px"></div></div>' },
  { title: 'an open shadow root', body: '<div class="host"></div>', before: "document.querySelector('.host').attachShadow({ mode: 'open' }).innerHTML = '<div class=\"chart\" style=\"width: 500px; height: 240px\"></div>';" },
  { title: 'a modal dialog', body: '<dialog><div class="chart"></div></dialog>', before: "document.querySelector('dialog').showModal();" },
  { title: 'a body of fixed height that scrolls itself', css: 'html, body { height: 100%; margin: 0; overflow: hidden } main { height: 100%; overflow: auto }', body: '<main><div class="chart"></div><div style="height: 2000px"></div></main>' },
  {
    title: 'builtins that a page extends and wraps',
    before: `
      Object.prototype.extend = function () {}; Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.toJSON = function () { return 'array'; };
      for (const name of ['addEventListener', 'dispatchEvent']) { const own = EventTarget.prototype[name]; EventTarget.prototype[name] = function (...all) { return own.apply(this, all); }; }
      const frame = requestAnimationFrame; requestAnimationFrame = (run) => frame((now) => run(now));
      globalThis.Promise = class extends Promise {}; delete globalThis.MessageChannel; delete globalThis.structuredClone;`,
  },
];

for (const { title, tolerance = 1, ...hard } of CASES) {
  test(`the continuation starts at the last point, and the page is as before once it is closed: ${title}`, async ({ page, clickMenu }) => {
    await openHardPage(page, hard);
    await countShifts(page);
    const before = await lookOf(page);
    await clickMenu(page);
    const { points, rows } = await waitForOverlay(page);
    expect(distance(points[0], await placeIn(page, 0, LAST, HARD_PRICES[LAST]))).toBeLessThan(tolerance);
    const predicted = Number(rows[0][1]);
    expect(distance(points[1], await placeIn(page, 0, LAST + 1, predicted))).toBeLessThan(tolerance + 1);
    const open = await lookOf(page);
    expect([open.size, open.globals, open.shifts]).toEqual([before.size, before.globals, '']);
    expect(await clickInOverlay(page, '[data-key="close"]')).toBe(true);
    await waitForNoOverlay(page);
    expect(await lookOf(page)).toEqual(before);
  });
}

test('a chart in a frame of the same site is drawn on in that frame, when nothing else is in view', async ({ page, clickMenu }) => {
  await openHardPage(page, { body: '<iframe src="/frame.html" width="700" height="420"></iframe>' });
  await page.frameLocator('iframe').locator('canvas').waitFor();
  const frame = page.frames()[1];
  await clickMenu(page);
  const { points } = await waitForOverlay(page);
  const place = await placeIn(frame, 0, LAST, HARD_PRICES[LAST]);
  const box = await page.locator('iframe').boundingBox();
  // What is read through the closed root is in the viewport of its own frame.
  expect(box).not.toBeNull();
  expect(distance(points[0], place)).toBeLessThan(1);
  expect(await frame.locator('predict-next-overlay').count()).toBe(1);
  expect(await page.locator('predict-next-overlay').count()).toBe(0);
});

test('two charts carry an overlay each, and each is closed by itself', async ({ page, clickMenu }) => {
  await openHardPage(page, { body: '<div class="chart"></div><div class="chart"></div>' });
  for (const index of [0, 1]) {
    const target = await placeIn(page, index, 2, 0.5);
    await page.mouse.move(target.x, target.y);
    await clickMenu(page);
    await expect(page.locator('predict-next-overlay')).toHaveCount(index + 1);
    await waitForOverlay(page);
  }
  // A third gesture, on the first chart again, takes the place of its overlay.
  const target = await placeIn(page, 0, 2, 0.5);
  await page.mouse.move(target.x, target.y);
  await clickMenu(page);
  await waitForOverlay(page);
  await expect(page.locator('predict-next-overlay')).toHaveCount(2);
});

test('a single-page app that goes elsewhere takes the overlay with it', async ({ page, clickMenu }) => {
  await openHardPage(page, {});
  await clickMenu(page);
  await waitForOverlay(page);
  await page.evaluate(() => {
    history.pushState({}, '', '/elsewhere');
    document.querySelector('.chart')?.replaceChildren('Another page.');
  });
  await waitForNoOverlay(page);
});

test('a sandboxed frame is left alone, and the page says what can be done', async ({ page, clickMenu }) => {
  await openHardPage(page, { body: '<iframe sandbox="allow-scripts" src="/frame.html" width="100" height="80"></iframe>' });
  await clickMenu(page);
  await expect.poll(async () => readOverlayText(page)).toContain('No chart');
});
