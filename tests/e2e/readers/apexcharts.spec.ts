import type { Page } from 'playwright';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf } from '../../support/reader-page.ts';

type Chart = Record<string, unknown>;

/** What tests/pages/apexcharts-like puts in the page's global scope. */
interface ChartPage {
  addChart(chart: Chart): void;
  destroyChart(): void;
}

const PRICES = dailyPrices(60);
const TIMES = PRICES.dates.map((date) => Date.parse(date));
const DAYS = PRICES.dates.map((_, day) => day);
const PRICE_AXIS = { min: 140, max: 200 };
const LINE = { x: { kind: 'numeric', min: 0, max: 59 }, y: PRICE_AXIS, series: [{ name: 'a', xs: DAYS, ys: PRICES.close }] };

async function openChart(page: Page, pages: PageServer, chart: Chart): Promise<void> {
  await page.goto(pages.url('apexcharts-like/index.html'));
  await page.evaluate((added) => { (globalThis as unknown as ChartPage).addChart(added); }, chart);
}

const AXES = [
  { what: 'numbers', ratio: 1, kinds: ['linear', 'linear'], xs: DAYS, ys: PRICES.close, x: { kind: 'numeric', min: 0, max: 80 }, y: PRICE_AXIS, rest: { style: 'transform: scale(1.2, 0.9); transform-origin: 0 0' } },
  { what: 'time, zoomed', ratio: 2, kinds: ['time', 'linear'], xs: TIMES, ys: PRICES.close, x: { kind: 'datetime', min: TIMES[20], max: TIMES[50] }, y: PRICE_AXIS },
  { what: 'time, reversed from top to bottom', ratio: 3, kinds: ['time', 'linear'], xs: TIMES, ys: PRICES.close, x: { kind: 'datetime', min: TIMES[0], max: TIMES[59] }, y: { ...PRICE_AXIS, reversed: true } },
  { what: 'categories that a line counts from 1', ratio: 1, kinds: ['category', 'linear'], xs: DAYS, ys: PRICES.close, x: { kind: 'categories', labels: PRICES.dates, min: 1, max: 60 }, y: PRICE_AXIS },
  { what: 'slots of columns', ratio: 1, kinds: ['category', 'linear'], xs: DAYS, ys: PRICES.close, x: { kind: 'slots', labels: PRICES.dates }, y: { min: 0, max: 200 }, rest: { type: 'bar' } },
  { what: 'time, logarithmic upwards', ratio: 1, kinds: ['time', 'logarithmic'], xs: TIMES, ys: PRICES.volume, x: { kind: 'datetime', min: TIMES[0], max: TIMES[59] }, y: { min: 1e6, max: 1e9, logarithmic: true, logBase: 10 } },
  { what: 'numbers, on a logarithmic axis that is drawn longer than it says', ratio: 1, kinds: ['linear', 'logarithmic'], xs: DAYS, ys: PRICES.close, x: { kind: 'numeric', min: 0, max: 59 }, y: { min: 100, max: 1000, logarithmic: true, logBase: 10 }, rest: { stretch: 1.02 } },
];

for (const { what, ratio, kinds, xs, ys, x, y, rest = {} } of AXES) {
  test.describe(`at ${ratio} device px per CSS px`, () => {
    test.use({ pixelRatio: ratio });

    test(`${what}: the values are the library's own, and each place is where it is drawn`, async ({ page, pages }) => {
      await openChart(page, pages, { x, y, title: 'A share', series: [{ name: 'a', xs, ys }], ...rest });
      const [read] = await readChartsOf(page);
      const [line] = read.series;
      expect([read.reader, read.name, line.name, line.color]).toEqual(['apexcharts', 'A share', 'a', '#008FFB']);
      expect([read.x.kind, line.y.kind]).toEqual(kinds);
      expect(line.positions).toEqual(xs);
      expect(line.values).toEqual(ys);
      if (kinds[0] === 'category') expect(line.labels).toEqual(PRICES.dates);
      const dots = await page.evaluate(() => Array.from(document.querySelectorAll('circle'), (dot) => {
        const { left, top, width, height } = dot.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }));
      expect(worstOffset(read, line, dots.map((at, nth) => ({ position: xs[nth], value: ys[nth], at })))).toBeLessThan(0.5);
    });
  });
}

test('a value that is missing is a gap, and series that are hidden or stand on others are not read', async ({ page, pages }) => {
  const gap = PRICES.close.map((value, day) => (day === 30 ? null : value));
  const drawn = { xs: DAYS, ys: PRICES.close };
  await openChart(page, pages, { ...LINE, series: [{ name: 'a', xs: DAYS, ys: gap }, { ...drawn, name: 'b' }, { ...drawn, name: 'c', type: 'rangeArea' }], collapsed: [1] });
  const [read] = await readChartsOf(page);
  expect(read.series.map(({ name, values }) => [name, values[30]])).toEqual([['a', NaN]]);
  for (const type of ['area', 'bar']) {
    await openChart(page, pages, { ...LINE, type, stacked: true, y: { min: 0, max: 400 }, series: [{ ...drawn, name: 'a' }, { ...drawn, name: 'b' }] });
    expect((await readChartsOf(page))[0].series.map(({ name }) => name)).toEqual(['a']);
  }
});

test('bars that lie and pies are not read, nor is a chart that was destroyed; reading leaves no trace', async ({ page, pages }) => {
  for (const other of [{ type: 'bar', horizontal: true }, { type: 'pie' }]) {
    await openChart(page, pages, { ...LINE, ...other });
    expect(await readChartsOf(page)).toEqual([]);
  }
  await openChart(page, pages, LINE);
  await page.evaluate((added) => { (globalThis as unknown as ChartPage).addChart(added); }, { ...LINE, title: 'Another' });
  const before = await traceOf(page);
  expect((await readChartsOf(page)).map(({ name }) => name)).toEqual(['', 'Another']);
  expect(await traceOf(page)).toEqual(before);
  await page.evaluate(() => { (globalThis as unknown as ChartPage).destroyChart(); });
  expect((await readChartsOf(page)).map(({ name }) => name)).toEqual(['Another']);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await openChart(page, pages, LINE);
  await page.evaluate(() => {
    const { globals } = (globalThis as unknown as { Apex: { _chartInstances: { chart: { w: { globals: Record<string, unknown> } } }[] } }).Apex._chartInstances[0].chart.w;
    const xs = Array.from({ length: 1_000_000 }, (_, index) => index);
    Object.assign(globals, { series: [xs.map((index) => 170 + Math.sin(index / 1000))], seriesX: [xs], seriesXvalues: [], seriesYvalues: [], maxX: 1_000_000 });
  });
  expect((await readChartsOf(page))[0].series[0].total).toBe(1_000_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
