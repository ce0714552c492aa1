import type { Page } from 'playwright';
import { distance, openChartPage } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { clickInOverlay, waitForOverlay, waitForOverlayText, type ViewportPoint } from '../support/overlay-probe.ts';
import type { PageServer } from '../support/page-server.ts';

const VALUES = [12, 19, 15, 27, 22, 30, 26, 35, 31, 38, 33, 41];

/** Puts a picture of a chart on the page, as sites do that draw on their server, and remembers where its last point is in it. */
async function showPicture(page: Page, pages: PageServer, labels: boolean, type: 'line' | 'bar' = 'line'): Promise<void> {
  await page.goto(pages.url('chart-js/index.html'));
  await page.evaluate(
    async ([values, labels, type]) => {
      const { Chart } = globalThis as unknown as { Chart: new (canvas: HTMLCanvasElement, config: unknown) => { scales: Record<'x' | 'y', { getPixelForValue(value: number): number }>; destroy(): void } };
      const holder = document.createElement('div');
      holder.style.cssText = 'width: 680px; height: 340px';
      const canvas = holder.appendChild(document.createElement('canvas'));
      document.querySelector('main')?.append(holder);
      const chart = new Chart(canvas, {
        type,
        data: { labels: [...values.map((_, index) => `${2010 + index}`), '2022', '2023'], datasets: [{ label: 'Wheat', data: values, borderColor: '#1f77b4', backgroundColor: '#1f77b4' }] },
        options: { animation: false, maintainAspectRatio: false, plugins: { legend: { display: false } }, scales: { y: { min: 0, max: 50, ticks: { display: labels } } } },
      });
      const placeOf = (index: number, value: number) => ({ x: chart.scales.x.getPixelForValue(index), y: chart.scales.y.getPixelForValue(value) });
      const last = placeOf(values.length - 1, values[values.length - 1]);
      const levels = [40, 10].map((value) => placeOf(0, value).y / 340);
      const image = new Image(680, 340);
      image.alt = 'Wheat, bushels';
      image.src = canvas.toDataURL();
      await image.decode();
      chart.destroy();
      holder.replaceChildren(image);
      Object.assign(globalThis, { lastPlace: last, levels });
    },
    [VALUES, labels, type] as const,
  );
}

/** @param share how large it is shown */
const lastPlace = (page: Page, share = 1): Promise<ViewportPoint> =>
  page.evaluate((share) => {
    const { lastPlace } = globalThis as unknown as { lastPlace: ViewportPoint };
    const { left, top } = document.querySelector('img')?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + share * lastPlace.x, y: top + share * lastPlace.y };
  }, share);

for (const pixelRatio of [1, 2]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    test('a picture of a chart is read by its pixels and continued where its line ends', async ({ page, pages, clickMenu }) => {
      await showPicture(page, pages, true);
      await page.locator('img').hover();
      await clickMenu(page, { mediaType: 'image' });
      const { points, text, rows } = await waitForOverlay(page);
      expect(distance(points[0], await lastPlace(page))).toBeLessThan(3);
      expect(text).toMatch(/digitised from pixels, about [\d.]+%/);
      // The next value lies where the last ones do, not where their pixels do.
      expect(Number(rows[0][1])).toBeGreaterThan(25);
      expect(Number(rows[0][1])).toBeLessThan(50);
    });
  });
}

test('bars under a tooltip of their page are read by the px that their picture holds', async ({ page, pages, clickMenu }) => {
  await showPicture(page, pages, true, 'bar');
  await page.locator('img').evaluate((image) => {
    const { left, top } = image.getBoundingClientRect();
    const tooltip = document.body.appendChild(document.createElement('div'));
    tooltip.style.cssText = `position: absolute; left: ${left + 300}px; top: ${top + 190}px; width: 150px; height: 60px; pointer-events: none; background: rgba(255, 255, 255, 0.96); box-shadow: 0 6px 12px rgba(0, 0, 0, 0.12)`;
    tooltip.textContent = '2015: 30';
  });
  await page.locator('img').hover();
  await clickMenu(page, { mediaType: 'image' });
  const { points } = await waitForOverlay(page);
  expect(distance(points[0], await lastPlace(page))).toBeLessThan(3);
});

/** How the page shows the picture so that the window does not tell what it says. */
const SHOWN: readonly { as: string; style: string; share: number }[] = [
  { as: 'too small for its labels to be read', style: 'width: 272px; height: 136px', share: 0.4 },
  { as: 'with its labels out of view', style: 'position: absolute; left: -60px', share: 1 },
];

for (const { as, style, share } of SHOWN) {
  test(`a picture that is shown ${as} is read by the px that it holds`, async ({ page, pages, clickMenu }) => {
    await showPicture(page, pages, true);
    await page.locator('img').evaluate((image, how) => image.setAttribute('style', how), style);
    await page.locator('img').hover();
    await clickMenu(page, { mediaType: 'image' });
    const { points, rows } = await waitForOverlay(page);
    expect(distance(points[0], await lastPlace(page, share))).toBeLessThan(3 * share);
    expect(Number(rows[0][1])).toBeGreaterThan(25);
    expect(Number(rows[0][1])).toBeLessThan(50);
  });
}

test('where a picture says nothing of its heights, two of them are asked for, and it can all be done by keys', async ({ page, pages, clickMenu }) => {
  await showPicture(page, pages, false);
  await page.locator('img').hover();
  await clickMenu(page, { mediaType: 'image' });
  await waitForOverlayText(page, 'its axis could not be read');

  // The lines stand at 20 and 80 % of the height at first; the levels of 40 and 10 are a known number of px from there.
  const levels = await page.evaluate(() => (globalThis as unknown as { levels: number[] }).levels);
  for (const [index, first] of [0.2, 0.8].entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    const steps = Math.round((levels[index] - first) * 340);
    for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }
  expect(await clickInOverlay(page, '[data-key="overlay_value_upper"]')).toBe(true);
  await page.keyboard.type('40');
  expect(await clickInOverlay(page, '[data-key="overlay_value_lower"]')).toBe(true);
  await page.keyboard.type('ten');
  await page.keyboard.press('Enter');
  await waitForOverlayText(page, 'Two different values are needed');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  const { points, rows } = await waitForOverlay(page);
  expect(distance(points[0], await lastPlace(page))).toBeLessThan(3);
  expect(Number(rows[0][1])).toBeGreaterThan(25);
  expect(Number(rows[0][1])).toBeLessThan(50);
});

test('a chart in a frame of another site is read by its pixels, with a hint at how to get exact values', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages);
  // The same server under another name is another site.
  const foreign = pages.url('chart-js/foreign.html').replace('127.0.0.1', 'localhost');
  await page.evaluate((source) => document.querySelector('main')?.append(Object.assign(document.createElement('iframe'), { src: source, width: '700', height: '380' })), foreign);
  const frame = page.frameLocator('iframe');
  await frame.locator('canvas').waitFor();
  await page.locator('iframe').hover();
  await clickMenu(page);
  const { points, text } = await waitForOverlay(page);
  expect(text).toContain('For exact values open this frame in a tab of its own.');
  const [x, y] = await frame.locator('body').evaluate((body) => (body.dataset['last'] ?? '').split(' ').map(Number));
  const box = await page.locator('iframe').evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return { left: left + element.clientLeft, top: top + element.clientTop };
  });
  expect(distance(points[0], { x: box.left + x, y: box.top + y })).toBeLessThan(3);
});

test('a drawing that tells nothing of its heights, as of outlined texts, is a picture, too', async ({ page, pages, clickMenu }) => {
  await page.goto(pages.url('svg/index.html'));
  await page.evaluate((values) => {
    const points = values.map((value, i) => `${40 + 50 * i},${300 - 6 * value}`);
    document.querySelector('#chart')?.insertAdjacentHTML('beforeend', `<svg width="640" height="340" style="background:#fff"><path d="M30,310H620M30,20V310" stroke="#333" fill="none"/><polyline points="${points.join(' ')}" fill="none" stroke="#1f77b4" stroke-width="2"/></svg>`);
  }, VALUES);
  await page.locator('svg').hover();
  await clickMenu(page);
  await waitForOverlayText(page, 'its axis could not be read');
});
