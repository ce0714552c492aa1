import type { ChartConfiguration } from 'chart.js';
import { distance, lineChart, openChartPage, placeOf } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { waitForOverlay } from '../support/overlay-probe.ts';

const DAY = 86_400_000;
const MONDAY = Date.UTC(2026, 7, 3);
const PRICES = [0.2, 0.4, 0.3, 0.6, 0.5];

interface Case {
  readonly axes: string;
  readonly config: ChartConfiguration;
  /** Style of the box around the canvas. */
  readonly style?: string;
  /** x of the last value and of the step after it. */
  readonly last: number;
  readonly next: number;
}

const points = (xs: readonly number[]) => xs.map((x, i) => ({ x, y: PRICES[i] }));
const days = [0, 1, 2, 3, 4].map((day) => MONDAY + day * DAY);

const CASES: readonly Case[] = [
  { axes: 'a category axis with room', config: lineChart(PRICES, { places: 8 }), last: 4, next: 5 },
  { axes: 'a category axis without room', config: lineChart(PRICES), last: 4, next: 5 },
  {
    axes: 'a linear axis',
    config: {
      type: 'line',
      data: { datasets: [{ data: points([10, 12, 14, 16, 18]) }] },
      options: { scales: { x: { type: 'linear' }, y: { min: 0, max: 1 } } },
    },
    last: 18,
    next: 20,
  },
  {
    axes: 'a time axis of business days, over the weekend',
    config: {
      type: 'line',
      data: { datasets: [{ data: points(days) }] },
      options: { scales: { x: { type: 'time', max: days[4] + 7 * DAY }, y: { min: 0, max: 1 } } },
    },
    last: days[4],
    next: days[4] + 3 * DAY,
  },
  {
    axes: 'a logarithmic y axis',
    config: { ...lineChart(PRICES, { places: 8 }), options: { scales: { y: { type: 'logarithmic', min: 0.1, max: 10 } } } },
    last: 4,
    next: 5,
  },
  {
    axes: 'a reversed y axis',
    config: { ...lineChart(PRICES, { places: 8 }), options: { scales: { y: { reverse: true, min: 0, max: 1 } } } },
    last: 4,
    next: 5,
  },
  {
    axes: 'a canvas that CSS stretches',
    config: { ...lineChart(PRICES, { places: 8 }), options: { responsive: false, scales: { y: { min: 0, max: 1 } } } },
    style: 'width: 300px; height: 150px; transform: scale(1.7, 1.3); transform-origin: 0 0; margin-bottom: 90px',
    last: 4,
    next: 5,
  },
];

// Whose next value can be worked out by hand.
test.use({ defaultModel: 'mini' });

for (const pixelRatio of [1, 2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { axes, config, style = '', last, next } of CASES) {
      test(`the end point lies within 1 px of where Chart.js itself would put it: ${axes}`, async ({ page, pages, clickMenu }) => {
        await openChartPage(page, pages, [config, style]);
        await clickMenu(page);
        const { points, rows } = await waitForOverlay(page);
        // MiniRnn on the prices as they are, computed by hand from the article's three lines.
        const predicted = miniRnn(PRICES);
        expect(points).toHaveLength(2);
        expect(distance(points[0], await placeOf(page, 0, last, PRICES[4]))).toBeLessThan(1);
        expect(distance(points[1], await placeOf(page, 0, next, predicted))).toBeLessThan(1);
        expect(rows).toHaveLength(1);
        expect(Number(rows[0][1])).toBeCloseTo(predicted, 2);
      });
    }
  });
}

/** The article's recursion as it stands there, the reference for what is drawn. */
function miniRnn(values: readonly number[]): number {
  return 1.4 * values.reduce((hidden, x) => Math.max(0, 1.4 * x - 0.5 * hidden), 0);
}

test('a value off the scale is marked at the edge with its number', async ({ page, pages, clickMenu }) => {
  // The article's second zig-zag: its continuation is 2.0 on an axis from 0 to 1, and vanished from its figure.
  await openChartPage(page, pages, lineChart([1, 0, 1, 0, 1], { places: 6 }));
  await clickMenu(page);
  const { points, rows, text } = await waitForOverlay(page);
  const edge = await placeOf(page, 0, 5, 1);
  expect(distance(points[1], edge)).toBeLessThan(1);
  expect(Number(rows[0][1])).toBeGreaterThan(1.9);
  expect(text).toMatch(/2\.0|1\.9\d|2\b/);
});

test('the overlay follows the page as it scrolls and the chart as it is resized', async ({ page, pages, clickMenu }) => {
  await openChartPage(page, pages, [lineChart(PRICES, { places: 8 }), 'margin-bottom: 2000px']);
  await clickMenu(page);
  await waitForOverlay(page);
  const drift = async (): Promise<number> => {
    const { points } = await waitForOverlay(page);
    return distance(points[0], await placeOf(page, 0, 4, PRICES[4]));
  };
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(60);
  await expect.poll(drift).toBeLessThan(1);
  await page.locator('.chart').evaluate((box) => (box as HTMLElement).style.setProperty('width', '480px'));
  await expect.poll(drift).toBeLessThan(1);
});
