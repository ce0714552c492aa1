import type { Page } from 'playwright';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readChartsOf } from '../../support/reader-page.ts';

/** What tests/pages/highcharts-like puts in the page's global scope. */
interface ChartPage {
  addChart(chart: Record<string, unknown>): void;
  destroyChart(index: number): void;
}

const PRICES = dailyPrices(60);
const TIMES = PRICES.dates.map((date) => Date.parse(date));
const DAYS = PRICES.dates.map((_, day) => day);

async function openChart(page: Page, pages: PageServer, chart: Record<string, unknown>): Promise<void> {
  await page.goto(pages.url('highcharts-like/index.html'));
  await page.evaluate((added) => { (globalThis as unknown as ChartPage).addChart(added); }, chart);
}

const PRICE_AXIS = { min: 140, max: 200 };
const AXES = [
  { what: 'linear axes', kinds: ['linear', 'linear'], xs: DAYS, ys: PRICES.close, x: { min: 0, max: 80 }, y: PRICE_AXIS },
  { what: 'a time axis, zoomed', kinds: ['time', 'linear'], xs: TIMES, ys: PRICES.close, x: { type: 'datetime', min: TIMES[20], max: TIMES[50] }, y: PRICE_AXIS },
  { what: 'a category axis', kinds: ['category', 'linear'], xs: DAYS, ys: PRICES.close, x: { categories: PRICES.dates, min: -0.5, max: 59.5 }, y: PRICE_AXIS },
  { what: 'a logarithmic y axis', kinds: ['time', 'logarithmic'], xs: TIMES, ys: PRICES.volume, x: { type: 'datetime', min: TIMES[0], max: TIMES[59] }, y: { type: 'logarithmic', min: 1e6, max: 1e9 } },
  { what: 'reversed axes', kinds: ['linear', 'linear'], xs: DAYS, ys: PRICES.close, x: { min: 0, max: 59, reversed: true }, y: { ...PRICE_AXIS, reversed: true } },
];

for (const axes of AXES) {
  for (const columns of [true, false]) testPlaces(axes, columns);
}

for (const pixelRatio of [2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    // Other axes at each.
    testPlaces(AXES[pixelRatio], true);
  });
}

function testPlaces({ what, kinds, xs, ys, x, y }: (typeof AXES)[number], columns: boolean): void {
  test(`${what}${columns ? '' : ', in a version without columns'}: the values are the library's own, and each place is where it is drawn`, async ({ page, pages }) => {
    await openChart(page, pages, { x, y, title: 'A share', columns, series: [{ name: 'a', xs, ys }] });
    const [read] = await readChartsOf(page);
    const [line] = read.series;
    expect([read.reader, read.name, line.name]).toEqual(['highcharts', 'A share', 'a']);
    expect([read.x.kind, line.y.kind]).toEqual(kinds);
    expect(line.positions).toEqual(xs);
    expect(line.values).toEqual(ys);
    const dots = await page.evaluate(() => Array.from(document.querySelectorAll('circle'), (dot) => {
      const { left, top, width, height } = dot.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }));
    expect(worstOffset(read, line, dots.map((at, nth) => ({ position: xs[nth], value: ys[nth], at })))).toBeLessThan(0.5);
  });
}

test('hidden series, those that stand on others, the navigator and pies are not read', async ({ page, pages }) => {
  const drawn = { xs: DAYS, ys: PRICES.close };
  await openChart(page, pages, {
    x: { min: 0, max: 59 }, y: PRICE_AXIS,
    series: [{ ...drawn, name: 'a' }, { ...drawn, name: 'b', visible: false }, { ...drawn, name: 'c', type: 'pie' }, { ...drawn, name: 'd', options: { isInternal: true } }, { ...drawn, name: 'e', type: 'area', options: { stacking: 'normal' } }, { ...drawn, name: 'f', type: 'area', options: { stacking: 'normal' } }],
  });
  const [read] = await readChartsOf(page);
  expect(read.series.map(({ name }) => name)).toEqual(['a', 'f']);
});

test('a chart on its side is not read, nor one that was destroyed; reading leaves no trace', async ({ page, pages }) => {
  const chart = { x: { min: 0, max: 59 }, y: PRICE_AXIS, series: [{ name: 'a', xs: DAYS, ys: PRICES.close }] };
  await openChart(page, pages, { ...chart, inverted: true });
  expect(await readChartsOf(page)).toEqual([]);
  await openChart(page, pages, chart);
  const before = await traceOf(page);
  expect(await readChartsOf(page)).toHaveLength(1);
  expect(await traceOf(page)).toEqual(before);
  await page.evaluate(() => { (globalThis as unknown as ChartPage).destroyChart(0); });
  expect(await readChartsOf(page)).toEqual([]);
});
