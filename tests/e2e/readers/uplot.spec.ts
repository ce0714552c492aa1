import type { JSHandle, Page } from 'playwright/test';
import type { AxisKind } from '../../../src/core/chart/chart-reading.ts';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';
import { readVegaColumn } from '../../support/vega-column.ts';

type Value = number | null | undefined;

interface Added {
  readonly options?: Record<string, unknown>;
  readonly data: unknown;
  readonly style?: string;
  readonly inShadow?: boolean;
}

interface Chart {
  destroy(): void;
}

/** What tests/pages/uplot puts in the page's global scope. */
interface ChartPage {
  addChart(chart: Added): Chart;
  placesOf(chart: Chart, points: readonly (readonly [number, number])[], xKey?: string, yKey?: string): ViewportPoint[];
}

const { dates, open, close, volume } = dailyPrices(250);
const seconds = dates.map((date) => Date.parse(date) / 1000);
const times = dates.map((date) => Date.parse(date));
const early = times.map((_, day) => Date.UTC(1972, 0, 1 + day));
const hours = close.map((_, hour) => Date.UTC(2024, 2, 9, hour) / 1000);
const sp500 = Array.from(readVegaColumn('sp500.csv', 'price'));
const count = (n: number): number[] => Array.from({ length: n }, (_, index) => index);
const LINE = [{}, { stroke: '#c00', label: 'a' }];

/** A chart, what is read of its first series, and how the chart itself calls the positions read. */
interface Case {
  readonly title: string;
  readonly options?: Record<string, unknown>;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly kind: AxisKind;
  readonly positions: readonly number[];
  readonly times?: readonly number[];
  readonly own: (position: number) => number;
}

const same = (position: number): number => position;
const inSeconds = (position: number): number => position / 1000;
const overNumbers = (options: { x?: unknown; y?: unknown } & Record<string, unknown>): Record<string, unknown> => {
  const { x = {}, y = {}, ...rest } = options;
  return { ...rest, scales: { x: { time: false, ...(x as object) }, y } };
};

const CASES: readonly Case[] = [
  { title: 'a line over days', xs: seconds, ys: close, kind: 'time', positions: times, own: inSeconds },
  { title: 'a line over hours', xs: hours, ys: close, kind: 'time', positions: hours.map((hour) => hour * 1000), own: inSeconds },
  { title: 'a line over times in ms', options: { ms: 1 }, xs: times, ys: close, kind: 'time', positions: times, own: same },
  { title: 'a line over times in ms before 1973', options: { ms: 1 }, xs: early, ys: close, kind: 'time', positions: early, own: same },
  { title: 'a line over times in ms with distances between labels of its own', options: { ms: 1, axes: [{ incrs: [1e12] }, {}] }, xs: times, ys: close, kind: 'time', positions: times, own: same },
  { title: 'a line over seconds before 1973', xs: early.map((ms) => ms / 1000), ys: close, kind: 'time', positions: early, own: inSeconds },
  { title: 'a line over numbers', options: overNumbers({}), xs: count(123).map((i) => 1000 + i / 4), ys: sp500, kind: 'linear', positions: count(123).map((i) => 1000 + i / 4), own: same },
  { title: 'a line over trading days of equal width', options: { scales: { x: { distr: 2 } } }, xs: seconds, ys: close, kind: 'category', positions: count(250), times, own: same },
  { title: 'a logarithmic y scale', options: overNumbers({ y: { distr: 3 } }), xs: count(123), ys: sp500, kind: 'linear', positions: count(123), own: same },
  { title: 'a logarithmic scale of base 2 and a logarithmic x scale', options: overNumbers({ x: { distr: 3 }, y: { distr: 3, log: 2 } }), xs: count(123).map((i) => i + 1), ys: sp500, kind: 'logarithmic', positions: count(123).map((i) => i + 1), own: same },
  { title: 'scales that run the other way', options: { scales: { x: { dir: -1 }, y: { dir: -1 } } }, xs: seconds, ys: close, kind: 'time', positions: times, own: inSeconds },
  { title: 'a zoomed chart', options: { scales: { x: { min: seconds[100], max: seconds[180] }, y: { range: [90, 150] } } }, xs: seconds, ys: close, kind: 'time', positions: times, own: inSeconds },
  { title: 'a window on trading days', options: { scales: { x: { distr: 2, min: 99.5, max: 180.25 } } }, xs: seconds, ys: close, kind: 'category', positions: count(250), times, own: same },
  { title: 'bars', options: { series: [{}, { fill: '#c00', paths: 'bars' }] }, xs: seconds, ys: volume, kind: 'time', positions: times, own: inSeconds },
  { title: 'axes on the other sides', options: { axes: [{ side: 0 }, { side: 1, scale: 'y' }] }, xs: seconds, ys: close, kind: 'time', positions: times, own: inSeconds },
];

/** Scales that bend, and the px that straight lines between 65 points of them may be off. */
const BENT: readonly { readonly title: string; readonly y: Record<string, unknown>; readonly ys: readonly number[] }[] = [
  { title: 'an inverse hyperbolic sine', y: { distr: 4, asinh: 50 }, ys: close.map((price, index) => price - open[index - 1] || 0).map((change) => change * 100) },
  { title: 'a scale of the page itself', y: { own: 'root' }, ys: close },
];

async function openChart(page: Page, pages: PageServer, chart: Added): Promise<JSHandle<Chart>> {
  await page.goto(pages.url('uplot/index.html'));
  return addChart(page, chart);
}

/** Drawn before it is given back: the library does so in a microtask. */
function addChart(page: Page, chart: Added): Promise<JSHandle<Chart>> {
  return page.evaluateHandle((added) => (globalThis as unknown as ChartPage).addChart(added), chart);
}

function placesOf(page: Page, chart: JSHandle<Chart>, points: readonly (readonly [number, number])[], xKey = 'x', yKey = 'y'): Promise<ViewportPoint[]> {
  return page.evaluate(([one, wanted, x, y]) => (globalThis as unknown as ChartPage).placesOf(one, wanted, x, y), [chart, points, xKey, yKey] as const);
}

async function readOne(page: Page, mostPoints = 20_000): Promise<ReadChart> {
  const charts = await readChartsOf(page, { mostPoints });
  expect(charts).toHaveLength(1);
  return charts[0];
}

/** The worst distance between where a reading has a line's points and three steps after them, and where the chart has them. */
async function offsetOf(page: Page, chart: JSHandle<Chart>, read: ReadChart, own: (position: number) => number, nth = 0, yKey = 'y'): Promise<number> {
  const line = read.series[nth];
  const last = line.positions.length - 1;
  const step = line.positions[last] - line.positions[last - 1];
  const ahead = [1, 2, 30].map((steps) => ({ position: line.positions[last] + steps * step, value: line.values[last] }));
  const points = [...line.positions.map((position, index) => ({ position, value: line.values[index] })).filter(({ value }) => Number.isFinite(value)), ...ahead];
  const at = await placesOf(page, chart, points.map(({ position, value }) => [own(position), value]), 'x', yKey);
  return worstOffset(read, line, points.map((point, index) => ({ ...point, at: at[index] })));
}

for (const pixelRatio of [1, 2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { title, options, xs, ys, kind, positions, times: own, own: toOwn } of CASES) {
      test(`${title}: values are the page's own, and places where the chart has them`, async ({ page, pages }) => {
        const chart = await openChart(page, pages, { ...(options ? { options } : {}), data: [xs, ys] });
        const read = await readOne(page);
        const [line] = read.series;
        expect(read.x.kind).toBe(kind);
        expect(line.positions).toEqual(positions);
        expect(line.values).toEqual(ys);
        expect(line.times).toEqual(own);
        expect(await offsetOf(page, chart, read, toOwn)).toBeLessThan(0.5);
      });
    }

    for (const { title, y, ys } of BENT) {
      test(`${title} is followed where it bends`, async ({ page, pages }) => {
        const chart = await openChart(page, pages, { options: overNumbers({ y }), data: [count(ys.length), ys] });
        const read = await readOne(page);
        expect(read.series[0].values).toEqual(ys);
        expect(await offsetOf(page, chart, read, same)).toBeLessThan(0.5);
      });
    }

    test('a chart that CSS transforms is where it is seen', async ({ page, pages }) => {
      const chart = await openChart(page, pages, { data: [seconds, close], style: 'transform: translate(33px, 12px) scale(1.25, 0.8); transform-origin: 0 0; width: 620px' });
      expect(await offsetOf(page, chart, await readOne(page), inSeconds)).toBeLessThan(0.5);
    });
  });
}

test('series on several scales each have their own, with their names, colours and ticks', async ({ page, pages }) => {
  const options = {
    series: [{}, { label: 'close', stroke: 'rgb(1, 2, 3)' }, { label: 'volume', scale: 'v', fill: '#0a0', paths: 'bars' }],
    axes: [{}, {}, { scale: 'v', side: 1 }],
  };
  const chart = await openChart(page, pages, { options, data: [seconds, close, volume] });
  const read = await readOne(page);
  expect(read.series.map(({ name, color, values }) => ({ name, color, values }))).toEqual([
    { name: 'close', color: 'rgb(1, 2, 3)', values: close },
    { name: 'volume', color: '#0a0', values: volume },
  ]);
  expect(await offsetOf(page, chart, read, inSeconds, 1, 'v')).toBeLessThan(0.5);
  for (const { y, yTicks } of read.series) {
    expect(yTicks.length).toBeGreaterThan(2);
    expect(yTicks.every(({ label, pixel }) => label !== '' && pixel >= 0 && pixel <= read.size.height)).toBe(true);
    expect(y.points).toHaveLength(2);
  }
});

/** The data of a series, and what is read of it: NaN stands for a gap. */
const GAPS: readonly { readonly title: string; readonly ys: readonly Value[]; readonly positions: readonly number[]; readonly values: readonly number[] }[] = [
  { title: 'null is a gap', ys: [1, null, 3, null], positions: [0, 1, 2, 3], values: [1, NaN, 3, NaN] },
  { title: 'where data of other times leaves undefined there is no point', ys: [1, undefined, 3, undefined, 5], positions: [0, 2, 4], values: [1, 3, 5] },
];

for (const { title, ys, positions, values } of GAPS) {
  test(title, async ({ page, pages }) => {
    await openChart(page, pages, { options: overNumbers({}), data: [count(ys.length), ys] });
    const [line] = (await readOne(page)).series;
    expect(line.positions).toEqual(positions);
    expect(line.values).toEqual(values);
  });
}

/** What is drawn, and the names of what is read. */
const DRAWN: readonly { readonly title: string; readonly options: Record<string, unknown>; readonly data: unknown; readonly names: readonly string[] }[] = [
  { title: 'hidden series and those without a paint are not read', options: { series: [...LINE, { label: 'b', stroke: 'red', show: false }, { label: 'c' }] }, data: [seconds, close, open, open], names: ['a'] },
  { title: 'both edges of a band are read', options: { series: [...LINE, { label: 'b', stroke: 'red' }], bands: [{ series: [1, 2], fill: '#eee' }] }, data: [seconds, close, open], names: ['a', 'b'] },
  { title: 'steps and splines are read', options: { series: [{}, { label: 'a', stroke: 'red', paths: 'stepped' }, { label: 'b', stroke: 'red', paths: 'spline' }] }, data: [seconds, close, open], names: ['a', 'b'] },
  { title: 'a chart that runs down the page is not read', options: { scales: { x: { ori: 1 }, y: { ori: 0 } } }, data: [seconds, close], names: [] },
  { title: 'a chart without data is not read', options: {}, data: [[], []], names: [] },
];

for (const { title, options, data, names } of DRAWN) {
  test(title, async ({ page, pages }) => {
    await openChart(page, pages, { options, data });
    expect((await readChartsOf(page)).flatMap(({ series }) => series.map(({ name }) => name))).toEqual(names);
  });
}

test('two charts, one of them in an open shadow root, are both read with their titles', async ({ page, pages }) => {
  await openChart(page, pages, { options: { title: 'Close' }, data: [seconds, close] });
  await addChart(page, { options: { title: 'Open' }, data: [seconds, open], inShadow: true });
  const charts = await readChartsOf(page);
  expect(charts.map(({ name, reader, element, series: [line] }) => ({ name, reader, element, values: line.values }))).toEqual([
    { name: 'Close', reader: 'uplot', element: 'canvas:0', values: close },
    { name: 'Open', reader: 'uplot', element: 'canvas:1', values: open },
  ]);
});

test('a chart that a site has bundled is read', async ({ page, pages }) => {
  await page.goto(pages.url('uplot/bundled.html'));
  await page.locator('body[data-ready]').waitFor();
  const read = await readOne(page);
  expect(read.name).toBe('VIX, daily close');
  expect(read.series[0].positions[0]).toBe(Date.UTC(2009, 5, 1));
  expect(read.series[0].values.slice(0, 3)).toEqual([30.04, 29.63, 31.02]);
});

test('reading leaves no trace in the page', async ({ page, pages }) => {
  await openChart(page, pages, { data: [seconds, close] });
  const before = await traceOf(page);
  expect((await readOne(page)).series[0].values).toEqual(close);
  expect(await traceOf(page)).toEqual(before);
});

test('a chart that was destroyed is not read any more', async ({ page, pages }) => {
  const chart = await openChart(page, pages, { data: [seconds, close] });
  await chart.evaluate((one) => one.destroy());
  expect(await readChartsOf(page)).toEqual([]);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await page.goto(pages.url('uplot/index.html'));
  await page.evaluate(() => {
    const index = Array.from({ length: 1_000_000 }, (_, at) => at);
    (globalThis as unknown as ChartPage).addChart({ data: [index, index.map((at) => Math.sin(at / 1000))] });
  });
  const [read] = await readChartsOf(page);
  expect(read.series[0].total).toBe(1_000_000);
  expect(read.series[0].positions[0]).toBe(980_000_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
