import type { JSHandle, Page } from 'playwright/test';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';

interface AddedSeries {
  readonly type: 'Line' | 'Area' | 'Bar' | 'Candlestick' | 'Histogram' | 'Baseline';
  readonly options?: Record<string, unknown>;
  readonly pane?: number;
  readonly scale?: Record<string, unknown>;
  readonly data: unknown;
}

interface Added {
  readonly options?: Record<string, unknown>;
  readonly series: readonly AddedSeries[];
  readonly range?: { readonly from: number; readonly to: number };
  readonly style?: string;
  readonly css?: string;
  readonly inShadow?: boolean;
}

interface OnPage {
  readonly chart: { remove(): void; panes(): readonly { setStretchFactor(factor: number): void }[] };
}

/** What tests/pages/lightweight-charts puts in the page's global scope. */
interface ChartPage {
  addChart(chart: Added): OnPage;
  placesOf(chart: OnPage, points: readonly (readonly [number, number])[], nth?: number): ViewportPoint[];
}

const { dates, open, high, low, close, volume } = dailyPrices(250);
const times = dates.map((date) => Date.parse(date));
const days = close.map((value, index) => ({ time: dates[index], value }));
const volumes = volume.map((value, index) => ({ time: dates[index], value }));
const candles = close.map((price, index) => ({ time: dates[index], open: open[index], high: high[index], low: low[index], close: price }));
const count = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

/** A chart, and what is read of its first series, which holds the daily closes. */
const CASES: readonly ({ readonly title: string } & Added)[] = [
  { title: 'a line over days', series: [{ type: 'Line', data: days }] },
  { title: 'an area over seconds since 1970', series: [{ type: 'Area', data: times.map((time, index) => ({ time: time / 1000, value: close[index] })) }] },
  { title: 'a baseline over days in parts', series: [{ type: 'Baseline', data: times.map((time, index) => ({ time: dayOf(time), value: close[index] })) }] },
  { title: 'candles', series: [{ type: 'Candlestick', data: candles }] },
  { title: 'bars', series: [{ type: 'Bar', data: candles }] },
  { title: 'a histogram', series: [{ type: 'Histogram', data: days }] },
  { title: 'a logarithmic price scale', series: [{ type: 'Line', scale: { mode: 1 }, data: days }] },
  { title: 'a scale in percent', series: [{ type: 'Line', scale: { mode: 2 }, data: days }] },
  { title: 'a scale indexed to 100', series: [{ type: 'Line', scale: { mode: 3 }, data: days }] },
  { title: 'an inverted scale', series: [{ type: 'Line', scale: { invertScale: true }, data: days }] },
  { title: 'a logarithmic inverted scale', series: [{ type: 'Line', scale: { invertScale: true, mode: 1 }, data: days }] },
  { title: 'a scale on the left', options: { leftPriceScale: { visible: true }, rightPriceScale: { visible: false } }, series: [{ type: 'Line', options: { priceScaleId: 'left' }, data: days }] },
  { title: 'a zoomed chart', range: { from: 100.3, to: 180.7 }, series: [{ type: 'Line', data: days }] },
  { title: 'a zoomed chart in percent of its first bar in view', range: { from: 100.3, to: 180.7 }, series: [{ type: 'Line', scale: { mode: 2 }, data: days }] },
  { title: 'a chart scrolled beyond its end', range: { from: 200, to: 280 }, series: [{ type: 'Line', data: days }] },
  { title: 'both price scales', options: { leftPriceScale: { visible: true } }, series: [{ type: 'Line', data: days }, { type: 'Line', options: { priceScaleId: 'left' }, data: volumes }] },
  { title: 'a chart of which CSS frames every table and cell', css: 'table { border: 3px solid; margin: 7px } td { padding: 5px 9px; border: 1px solid }', series: [{ type: 'Line', data: days }] },
];

function dayOf(time: number): { year: number; month: number; day: number } {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

async function openChart(page: Page, pages: PageServer, chart: Added, file = 'index'): Promise<JSHandle<OnPage>> {
  await page.goto(pages.url(`lightweight-charts/${file}.html`));
  return addChart(page, chart);
}

async function addChart(page: Page, chart: Added): Promise<JSHandle<OnPage>> {
  const added = await page.evaluateHandle((wanted) => (globalThis as unknown as ChartPage).addChart(wanted), chart);
  await settled(page);
  return added;
}

/** It lays out its panes and scales in the next frame. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

function placesOf(page: Page, chart: JSHandle<OnPage>, points: readonly (readonly [number, number])[], nth = 0): Promise<ViewportPoint[]> {
  return page.evaluate(([one, wanted, series]) => (globalThis as unknown as ChartPage).placesOf(one, wanted, series), [chart, points, nth] as const);
}

async function readOne(page: Page, mostPoints = 20_000): Promise<ReadChart> {
  const charts = await readChartsOf(page, { mostPoints });
  expect(charts).toHaveLength(1);
  return charts[0];
}

/** The worst distance between where a reading has a line's points and some steps after them, and where the chart has them. */
async function offsetOf(page: Page, chart: JSHandle<OnPage>, read: ReadChart, nth = 0, line = read.series[nth]): Promise<number> {
  const last = line.positions.length - 1;
  const ahead = [1, 2, 60].map((steps) => ({ position: line.positions[last] + steps, value: line.values[last] * (1 + steps / 100) }));
  const points = [...line.positions.map((position, index) => ({ position, value: line.values[index] })), ...ahead];
  const at = await placesOf(page, chart, points.map(({ position, value }) => [position, value]), nth);
  return worstOffset(read, line, points.map((point, index) => ({ ...point, at: at[index] })));
}

for (const pixelRatio of [1, 2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { title, css, ...chart } of CASES) {
      test(`${title}: values are the page's own, and places where the chart has them`, async ({ page, pages }) => {
        const added = await openChart(page, pages, chart);
        if (css) await page.addStyleTag({ content: css });
        await settled(page);
        const read = await readOne(page);
        const [line] = read.series;
        expect(read.x.kind).toBe('category');
        expect(line.positions).toEqual(count(250));
        expect(line.values).toEqual(close);
        expect(line.times).toEqual(times);
        expect(line.total).toBe(250);
        expect(await offsetOf(page, added, read)).toBeLessThan(0.5);
      });
    }

    test('a chart that CSS transforms is where it is seen', async ({ page, pages }) => {
      const added = await openChart(page, pages, { series: [{ type: 'Line', data: days }], style: 'transform: translate(33px, 12px) scale(1.25, 0.8); transform-origin: 0 0; width: 620px' });
      expect(await offsetOf(page, added, await readOne(page))).toBeLessThan(0.5);
    });
  });
}

/** What the versions before have in common with this one. */
const EARLIER: readonly ({ readonly title: string } & Added)[] = [
  ...CASES.filter(({ css }) => !css),
  { title: 'volumes over candles', series: [{ type: 'Candlestick', data: candles }, { type: 'Histogram', options: { priceScaleId: '' }, data: volumes }] },
  { title: 'days without a value', series: [{ type: 'Line', data: days }, { type: 'Line', data: days.map(({ time, value }, index) => (index % 7 === 3 ? { time } : { time, value })) }] },
];

for (const version of [3, 4]) {
  test.describe(`version ${version}`, () => {
    for (const { title, ...chart } of EARLIER) {
      test(`${title}: values are the page's own, and places where the chart has them`, async ({ page, pages }) => {
        const added = await openChart(page, pages, chart, `version-${version}`);
        const read = await readOne(page);
        const [line] = read.series;
        expect(read.version).toMatch(new RegExp(`^${version}\\.`));
        expect(line).toMatchObject({ positions: count(250), values: close, times, total: 250 });
        for (const nth of read.series.keys()) expect(await offsetOf(page, added, read, nth)).toBeLessThan(0.5);
      });
    }

    test('reading leaves no trace in the page, and a chart that was removed is not read any more', async ({ page, pages }) => {
      const added = await openChart(page, pages, { series: [{ type: 'Line', data: days }] }, `version-${version}`);
      const before = await traceOf(page);
      expect((await readOne(page)).series[0].values).toEqual(close);
      expect(await traceOf(page)).toEqual(before);
      await added.evaluate(({ chart }) => chart.remove());
      expect(await readChartsOf(page)).toEqual([]);
    });
  });
}

test('of several panes each has its own place, the largest first', async ({ page, pages }) => {
  const added = await openChart(page, pages, {
    options: { leftPriceScale: { visible: true }, height: 500 },
    series: [
      { type: 'Histogram', options: { title: 'volume' }, pane: 1, data: volumes },
      { type: 'Candlestick', options: { title: 'price' }, data: candles },
      { type: 'Line', options: { title: 'high' }, pane: 2, scale: { mode: 1 }, data: days.map(({ time }, index) => ({ time, value: high[index] })) },
    ],
  });
  await added.evaluate(({ chart }) => chart.panes()[0].setStretchFactor(3));
  await settled(page);
  const read = await readOne(page);
  expect(read.element).toBe('table:0');
  expect(read.series.map(({ name, values, subplot }) => ({ name, values, isApart: subplot !== undefined }))).toEqual([
    { name: 'price', values: close, isApart: false },
    { name: 'volume', values: volume, isApart: true },
    { name: 'high', values: high, isApart: true },
  ]);
  for (const [nth, own] of [[0, 1], [1, 0], [2, 2]] as const) expect(await offsetOf(page, added, read, own, read.series[nth])).toBeLessThan(0.5);
  const tops = [read.plot, ...read.series.slice(1).flatMap(({ subplot }) => subplot?.plot ?? [])];
  for (const [nth, { top }] of tops.slice(1).entries()) expect(top).toBeGreaterThanOrEqual(tops[nth].top + tops[nth].height);
});

test('prices so small that the logarithm bends are where the chart has them', async ({ page, pages }) => {
  const small = days.map(({ time, value }) => ({ time, value: value * 1e-5 }));
  const added = await openChart(page, pages, { series: [{ type: 'Line', scale: { mode: 1 }, options: { priceFormat: { type: 'price', precision: 8, minMove: 1e-8 } }, data: small }] });
  const read = await readOne(page);
  expect(read.series[0].values).toEqual(small.map(({ value }) => value));
  expect(await offsetOf(page, added, read)).toBeLessThan(0.5);
});

test('of a series between the times of another only its own points are read', async ({ page, pages }) => {
  const weekly = days.filter((_, index) => index % 5 === 2);
  const added = await openChart(page, pages, { series: [{ type: 'Line', data: days }, { type: 'Line', options: { title: 'weekly', color: '#123456' }, data: weekly }] });
  const read = await readOne(page);
  const [, line] = read.series;
  expect(line).toMatchObject({ name: 'weekly', color: '#123456', total: 50 });
  expect(line.positions).toEqual(count(50).map((week) => 5 * week + 2));
  expect(line.values).toEqual(weekly.map(({ value }) => value));
  expect(await offsetOf(page, added, read, 1)).toBeLessThan(0.5);
});

test('days without a value are left out, and count as places', async ({ page, pages }) => {
  const sparse = days.map(({ time, value }, index) => (index % 7 === 3 ? { time } : { time, value }));
  await openChart(page, pages, { series: [{ type: 'Line', data: sparse }] });
  const [line] = (await readOne(page)).series;
  expect(line.positions).toEqual(count(250).filter((index) => index % 7 !== 3));
  expect(line.values).toEqual(close.filter((_, index) => index % 7 !== 3));
});

test('volumes over the prices come after them, and hidden series not at all', async ({ page, pages }) => {
  const added = await openChart(page, pages, {
    series: [
      { type: 'Histogram', options: { title: 'volume', priceScaleId: '' }, scale: { scaleMargins: { top: 0.8, bottom: 0 } }, data: volumes },
      { type: 'Candlestick', options: { title: 'price' }, data: candles },
      { type: 'Line', options: { title: 'hidden', visible: false }, data: days },
    ],
  });
  const read = await readOne(page);
  expect(read.series.map(({ name, values }) => ({ name, values }))).toEqual([
    { name: 'price', values: close },
    { name: 'volume', values: volume },
  ]);
  expect(await offsetOf(page, added, read, 0, read.series[1])).toBeLessThan(0.5);
  expect(await offsetOf(page, added, read, 1, read.series[0])).toBeLessThan(0.5);
});

test('a chart without data is not read', async ({ page, pages }) => {
  await openChart(page, pages, { series: [{ type: 'Line', data: [] }] });
  expect(await readChartsOf(page)).toEqual([]);
});

test('two charts, one of them in an open shadow root, are both read', async ({ page, pages }) => {
  await openChart(page, pages, { series: [{ type: 'Line', data: days }] });
  await addChart(page, { series: [{ type: 'Line', data: volumes }], inShadow: true });
  expect((await readChartsOf(page)).map(({ reader, version, series: [line] }) => ({ reader, version, values: line.values }))).toEqual([
    { reader: 'lightweight-charts', version: '5.2.1', values: close },
    { reader: 'lightweight-charts', version: '5.2.1', values: volume },
  ]);
});

test('a chart that a site has bundled is read', async ({ page, pages }) => {
  await page.goto(pages.url('lightweight-charts/bundled.html'));
  await page.locator('body[data-ready]').waitFor();
  await settled(page);
  const [line] = (await readOne(page)).series;
  expect(line.name).toBe('VIX');
  expect(line.times?.[0]).toBe(Date.UTC(2009, 5, 1));
  expect(line.values.slice(0, 3)).toEqual([30.04, 29.63, 31.02]);
});

test('a chart is read in the first half second of its page, in which the library takes a pointer for the echo of a finger', async ({ ownPage: page, pages }) => {
  await page.addInitScript(() => Object.defineProperty(Event.prototype, 'timeStamp', { get: () => 100 }));
  await openChart(page, pages, { series: [{ type: 'Line', data: days }] });
  expect((await readOne(page)).series[0].values).toEqual(close);
});

test('reading leaves no trace in the page', async ({ page, pages }) => {
  await openChart(page, pages, { series: [{ type: 'Line', data: days }] });
  const before = await traceOf(page);
  expect((await readOne(page)).series[0].values).toEqual(close);
  expect(await traceOf(page)).toEqual(before);
});

test('a chart that was removed is not read any more', async ({ page, pages }) => {
  const added = await openChart(page, pages, { series: [{ type: 'Line', data: days }] });
  await added.evaluate(({ chart }) => chart.remove());
  expect(await readChartsOf(page)).toEqual([]);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await page.goto(pages.url('lightweight-charts/index.html'));
  await page.evaluate(async () => {
    const data = Array.from({ length: 1_000_000 }, (_, index) => ({ time: 60 * index, value: Math.sin(index / 1000) }));
    (globalThis as unknown as ChartPage).addChart({ series: [{ type: 'Line', data }] });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const [read] = await readChartsOf(page);
  expect(read.series[0].total).toBe(1_000_000);
  expect(read.series[0].positions[0]).toBe(980_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
