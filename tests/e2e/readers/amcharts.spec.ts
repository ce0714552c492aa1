import type { Page } from 'playwright';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf } from '../../support/reader-page.ts';

type Chart = Record<string, unknown>;

/** What tests/pages/amcharts-like puts in the page's global scope. */
interface ChartPage {
  addChart(chart: Chart): void;
  readonly am5: { readonly registry: { readonly rootElements: { places(): ViewportPoint[]; dispose(): void; container: { children: { values: { children: { values: { series: { values: { dataItems: unknown[] }[] } }[] } }[] } } }[] } };
}

const PRICES = dailyPrices(60);
const TIMES = PRICES.dates.map((date) => Date.parse(date));
const DAYS = PRICES.dates.map((_, day) => day);
const MONTHS = DAYS.slice(0, 24).map((month) => Date.UTC(2016, month));
const DAY = 86_400_000;
const Y = { type: 'ValueAxis', min: 140, max: 200 };
const LINE = { x: { type: 'ValueAxis', min: 0, max: 59 }, y: Y, series: [{ name: 'a', xs: DAYS, ys: PRICES.close }] };

async function openChart(page: Page, pages: PageServer, chart: Chart): Promise<void> {
  await page.goto(pages.url('amcharts-like/index.html'));
  await page.evaluate((added) => { (globalThis as unknown as ChartPage).addChart(added); }, chart);
}

interface Case {
  readonly what: string;
  readonly kinds: readonly string[];
  readonly x: Chart;
  readonly ratio?: number;
  readonly xs?: readonly (number | string)[];
  readonly ys?: readonly number[];
  readonly y?: Chart;
  readonly series?: Chart;
  readonly style?: string;
}

const AXES: readonly Case[] = [
  { what: 'numbers', kinds: ['linear', 'linear'], x: { type: 'ValueAxis', min: 0, max: 80 }, style: 'transform: scale(1.2, 0.9); transform-origin: 0 0' },
  { what: 'days, zoomed, the points in the middle of each', ratio: 2, kinds: ['time', 'linear'], xs: TIMES, x: { type: 'DateAxis', interval: 'day', min: TIMES[0], max: TIMES[59] + DAY, start: 0.3, end: 0.8 } },
  { what: 'days, the points where each begins', kinds: ['time', 'linear'], xs: TIMES, x: { type: 'DateAxis', interval: 'day', min: TIMES[0], max: TIMES[59] + DAY }, series: { locationX: 0 } },
  { what: 'months, not all as long', kinds: ['time', 'linear'], xs: MONTHS, ys: PRICES.close.slice(0, 24), x: { type: 'DateAxis', interval: 'month', min: MONTHS[0], max: Date.UTC(2018, 0) } },
  { what: 'days of trade only, under candles', ratio: 3, kinds: ['category', 'linear'], xs: TIMES, x: { type: 'GaplessDateAxis', interval: 'day', min: TIMES[0], max: TIMES[59] + DAY, dates: TIMES, start: 0.5 }, series: { type: 'CandlestickSeries' } },
  { what: 'categories, under columns', kinds: ['category', 'linear'], xs: PRICES.dates, x: { type: 'CategoryAxis', names: PRICES.dates }, series: { type: 'ColumnSeries' } },
  { what: 'a logarithmic y axis, zoomed', kinds: ['linear', 'logarithmic'], ys: PRICES.volume, x: { type: 'ValueAxis', min: 0, max: 59 }, y: { type: 'ValueAxis', min: 1e6, max: 1e9, logarithmic: true, start: 0.1, end: 0.9 } },
  { what: 'inversed axes', kinds: ['linear', 'linear'], x: { type: 'ValueAxis', min: 0, max: 59, inversed: true }, y: { ...Y, inversed: true } },
];

for (const { what, ratio = 1, kinds, x, xs = DAYS, ys = PRICES.close, y = Y, series = {}, style } of AXES) {
  test.describe(`at ${ratio} device px per CSS px`, () => {
    test.use({ pixelRatio: ratio });

    test(`${what}: the values are the library's own, and each place is where it is drawn`, async ({ page, pages }) => {
      await openChart(page, pages, { x, y, label: 'A share', style, series: [{ name: 'a', xs, ys, ...series }] });
      const [read] = await readChartsOf(page);
      const [line] = read.series;
      expect([read.reader, read.version, read.name, line.name, line.color]).toEqual(['amcharts', '5.9.9', 'A share', 'a', '#67b7dc']);
      expect([read.x.kind, line.y.kind]).toEqual(kinds);
      expect(line.values).toEqual(ys);
      if (kinds[0] !== 'category') expect(line.positions).toEqual(xs);
      else expect(line.times ?? line.labels).toEqual(xs);
      const places = await page.evaluate(() => (globalThis as unknown as ChartPage).am5.registry.rootElements[0].places());
      expect(worstOffset(read, line, places.map((at, nth) => ({ position: line.positions[nth], value: ys[nth], at })))).toBeLessThan(0.5);
      expect(read.plot).toEqual({ left: 50, top: 20, width: 530, height: 260 });
    });
  });
}

test('a value that is missing is a gap; series that are hidden, upon others, from the side or drawn as changes are not read', async ({ page, pages }) => {
  const drawn = { xs: DAYS, ys: PRICES.close };
  const gap = PRICES.close.map((value, day) => (day === 30 ? null : value));
  await openChart(page, pages, {
    ...LINE,
    series: [{ ...drawn, name: 'a', hidden: true }, { ...drawn, name: 'b', stacked: true }, { ...drawn, name: 'c', baseAxis: {} }, { ...drawn, name: 'd', valueYShow: 'valueYChangePercent' }, { xs: DAYS, ys: gap, name: 'e' }],
  });
  const [read] = await readChartsOf(page);
  expect(read.series.map(({ name, values }) => [name, values[30]])).toEqual([['e', NaN]]);
});

test('a round chart is not read, nor one that was disposed of; two are, and reading leaves no trace', async ({ page, pages }) => {
  await openChart(page, pages, { ...LINE, round: true });
  expect(await readChartsOf(page)).toEqual([]);
  await openChart(page, pages, LINE);
  await page.evaluate((added) => { (globalThis as unknown as ChartPage).addChart(added); }, { ...LINE, label: 'Another' });
  const before = await traceOf(page);
  expect((await readChartsOf(page)).map(({ name }) => name)).toEqual(['', 'Another']);
  expect(await traceOf(page)).toEqual(before);
  await page.evaluate(() => { (globalThis as unknown as ChartPage).am5.registry.rootElements[0].dispose(); });
  expect((await readChartsOf(page)).map(({ name }) => name)).toEqual(['Another']);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await openChart(page, pages, { ...LINE, x: { type: 'DateAxis', interval: 'day', min: 0, max: 1e6 } });
  await page.evaluate(() => {
    const [root] = (globalThis as unknown as ChartPage).am5.registry.rootElements;
    const [series] = root.container.children.values[0].children.values[1].series.values;
    series.dataItems = Array.from({ length: 1_000_000 }, (_, index) => ({ get: (field: string) => ({ valueX: index, valueY: 170 + Math.sin(index / 1000) })[field] }));
  });
  expect((await readChartsOf(page))[0].series[0].total).toBe(1_000_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
