import type { Page } from 'playwright/test';
import type { AxisKind } from '../../../src/core/chart/chart-reading.ts';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';

interface ChartChoices {
  readonly renderer?: 'canvas' | 'svg';
  readonly style?: string;
  readonly inShadow?: boolean;
}

/** What tests/pages/echarts puts in the page's global scope. */
interface ChartPage {
  addChart(option: unknown, choices?: ChartChoices): unknown;
  placesOf(chartIndex: number, seriesIndex: number, points: readonly (readonly [number, number])[]): ViewportPoint[];
  echarts: { getInstanceByDom(element: Element | null): { dispose(): void; dispatchAction(action: unknown): void } };
}

const { dates, open, high, low, close, volume } = dailyPrices(250);
const times = dates.map((date) => Date.parse(date));
const timed = close.map((price, i) => [times[i], price]);
const candles = close.map((price, i) => [open[i], price, low[i], high[i]]);
const days = dates.map((_, i) => i);
const gapped = close.map((price, i) => (i % 7 === 3 ? null : price));

/** A chart, and what is to be read of one of its series. */
interface Case {
  readonly title: string;
  readonly option: Record<string, unknown>;
  readonly style?: string;
  /** Which line of the reading, and which series of the chart. */
  readonly line?: number;
  readonly series?: number;
  readonly kind: AxisKind;
  readonly positions: readonly number[];
  readonly values: readonly (number | null)[];
}

const CATEGORY = { type: 'category', data: dates };
const TIME = { type: 'time' };
const VALUE = { type: 'value', scale: true };

function over(xAxis: unknown, data: unknown, series: object = {}, more: object = {}): Record<string, unknown> {
  return { xAxis, yAxis: VALUE, series: [{ type: 'line', name: 'AAPL', data, ...series }], ...more };
}

/** The table of a page whose charts share one source. */
const TABLE = { source: [['day', 'volume', 'price'], ...dates.map((date, i) => [date, volume[i], close[i]])] };

const CASES: readonly Case[] = [
  { title: 'a line over categories', option: over(CATEGORY, close), kind: 'category', positions: days, values: close },
  { title: 'a line over categories from edge to edge', option: over({ ...CATEGORY, boundaryGap: false }, close), kind: 'category', positions: days, values: close },
  { title: 'a line over numbers', option: over(VALUE, close.map((price, i) => [1000 + i / 4, price])), kind: 'linear', positions: days.map((i) => 1000 + i / 4), values: close },
  { title: 'a line over time', option: over(TIME, timed), kind: 'time', positions: times, values: close },
  { title: 'a line that lists its newest point first', option: over(TIME, [...timed].reverse()), kind: 'time', positions: times, values: close },
  { title: 'a line over logarithmic axes', option: { xAxis: { type: 'log' }, yAxis: { type: 'log', logBase: 2 }, series: [{ type: 'line', data: volume.map((amount, i) => [i + 1, amount]) }] }, kind: 'logarithmic', positions: days.map((i) => i + 1), values: volume },
  { title: 'axes that are inverse', option: { ...over({ ...TIME, inverse: true }, timed), yAxis: { ...VALUE, inverse: true, position: 'right' } }, kind: 'time', positions: times, values: close },
  { title: 'all of a line of which a zoom shows a part', option: over(TIME, timed, {}, { dataZoom: [{ type: 'inside', start: 60, end: 80 }] }), kind: 'time', positions: times, values: close },
  { title: 'all of a line over categories of which a slider shows a part', option: over(CATEGORY, close, {}, { dataZoom: [{ type: 'slider', startValue: 100, endValue: 140 }] }), kind: 'category', positions: days, values: close },
  { title: 'a line zoomed along both axes', option: over(TIME, timed, {}, { dataZoom: [{ type: 'inside', start: 70, end: 100, filterMode: 'none' }, { type: 'inside', yAxisIndex: 0, start: 20, end: 60, filterMode: 'none' }] }), kind: 'time', positions: times, values: close },
  { title: 'a line from a shared table by encoding', option: { dataset: TABLE, xAxis: TIME, yAxis: VALUE, series: [{ type: 'line', encode: { x: 'day', y: 'price' } }] }, kind: 'time', positions: dates.map((date) => new Date(`${date}T00:00`).getTime()), values: close },
  { title: 'a line from a table that lies on its side', option: { dataset: { source: [['day', ...dates], ['price', ...close]] }, xAxis: { type: 'category' }, yAxis: VALUE, series: [{ type: 'line', seriesLayoutBy: 'row' }] }, kind: 'category', positions: days, values: close },
  { title: 'a line with gaps, connected or not', option: over(CATEGORY, gapped.map((price) => price ?? '-'), { connectNulls: true }), kind: 'category', positions: days, values: gapped },
  { title: 'a stepped and smoothed area', option: over(CATEGORY, close, { step: 'end', smooth: true, areaStyle: {} }), kind: 'category', positions: days, values: close },
  { title: 'all points of a line of which the library draws a few', option: over({ ...CATEGORY, data: Array.from({ length: 5000 }, (_, i) => `#${i}`) }, Array.from({ length: 5000 }, (_, i) => close[i % 250]), { sampling: 'lttb' }), kind: 'category', positions: Array.from({ length: 5000 }, (_, i) => i), values: Array.from({ length: 5000 }, (_, i) => close[i % 250]) },
  { title: 'bars over categories', option: over(CATEGORY, volume, { type: 'bar' }), kind: 'category', positions: days, values: volume },
  { title: 'bars over time', option: over(TIME, timed, { type: 'bar' }), kind: 'time', positions: times, values: close },
  { title: 'points in the order of time', option: over(TIME, timed, { type: 'scatter' }), kind: 'time', positions: times, values: close },
  { title: 'the closing prices of candles, not the volumes below', option: { grid: [{ height: 150, bottom: 100 }, { height: 40, bottom: 30 }], xAxis: [CATEGORY, { ...CATEGORY, gridIndex: 1 }], yAxis: [VALUE, { ...VALUE, gridIndex: 1 }], series: [{ type: 'bar', xAxisIndex: 1, yAxisIndex: 1, data: volume }, { type: 'candlestick', data: candles }], dataZoom: [{ type: 'inside', xAxisIndex: [0, 1], start: 50, end: 100 }] }, series: 1, kind: 'category', positions: days, values: close },
  { title: 'the volumes below the closing prices of candles', option: { grid: [{ height: 150, bottom: 100 }, { height: 40, bottom: 30 }], xAxis: [CATEGORY, { ...CATEGORY, gridIndex: 1 }], yAxis: [VALUE, { ...VALUE, gridIndex: 1 }], series: [{ type: 'bar', xAxisIndex: 1, yAxisIndex: 1, data: volume }, { type: 'candlestick', data: candles }] }, line: 1, kind: 'category', positions: days, values: volume },
  { title: 'a line over an x axis of its own above the others', option: { xAxis: [CATEGORY, { ...TIME, position: 'top' }], yAxis: VALUE, series: [{ type: 'line', data: close }, { type: 'line', xAxisIndex: 1, data: timed.slice(50) }] }, line: 1, series: 1, kind: 'category', positions: times.slice(50), values: close.slice(50) },
  { title: 'a line on the second axis', option: { xAxis: CATEGORY, yAxis: [{ type: 'value' }, { type: 'log', position: 'right' }], series: [{ type: 'bar', data: close }, { type: 'line', yAxisIndex: 1, data: volume }] }, line: 1, series: 1, kind: 'category', positions: days, values: volume },
  { title: 'a line on an axis that is broken', option: { ...over(TIME, timed), yAxis: { type: 'value', min: 0, breaks: [{ start: 10, end: 140, gap: '5%' }] } }, kind: 'time', positions: times, values: close },
  { title: 'a line over a time axis that skips a week for nothing', option: over({ ...TIME, breaks: [{ start: times[100] + 1, end: times[105] - 1, gap: 0 }] }, timed.filter((_, i) => i <= 100 || i >= 105)), kind: 'time', positions: times.filter((_, i) => i <= 100 || i >= 105), values: close.filter((_, i) => i <= 100 || i >= 105) },
  { title: 'a chart that CSS stretches', option: over(TIME, timed), style: 'transform: scale(0.8, 1.3); transform-origin: 0 0; padding: 9px 20px 5px 13px; border: 2px solid', kind: 'time', positions: times, values: close },
];

async function show(page: Page, option: Record<string, unknown>, choices: ChartChoices = {}): Promise<void> {
  const handed = { option, choices };
  await page.evaluate(({ option, choices }) => void (globalThis as unknown as ChartPage).addChart(option, choices), handed);
}

/** How far the points read, and steps beyond the last, are from where the library itself has them. */
async function offsetOf(page: Page, chart: ReadChart, line: number, series: number): Promise<number> {
  const read = chart.series[line];
  const last = read.positions.length - 1;
  const step = read.positions[last] - read.positions[last - 1];
  const at = read.positions.map((position, i) => ({ position, value: read.values[i] })).filter(({ value }) => Number.isFinite(value));
  const points = [...at, ...[1, 2, 5].map((steps) => ({ position: read.positions[last] + steps * step, value: 1.1 * read.values[last] }))];
  const places = await page.evaluate(
    ([series, wanted]) => (globalThis as unknown as ChartPage).placesOf(0, series, wanted),
    [series, points.map(({ position, value }) => [position, value] as const)] as const,
  );
  return worstOffset(chart, read, points.map((point, i) => ({ ...point, at: places[i] })));
}

/** Shows a chart of the table alone on the page, and reads it. */
async function check(page: Page, { option, style = '', line = 0, series = 0, kind, positions, values }: Case, renderer: 'canvas' | 'svg'): Promise<void> {
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  await show(page, option, { renderer, style });
  const before = await traceOf(page);
  const [read] = await readChartsOf(page);
  expect(read).toMatchObject({ reader: 'echarts', element: renderer === 'svg' ? 'svg:0' : 'canvas:0', x: { kind } });
  const found = read.series[line];
  expect(found.positions).toEqual(positions);
  expect(found.values).toEqual(values.map((value) => value ?? NaN));
  expect(found.total).toBe(values.length);
  expect(await offsetOf(page, read, line, series)).toBeLessThan(0.5);
  expect(await traceOf(page)).toEqual(before);
}

for (const testCase of CASES) {
  test(`reads ${testCase.title} with the library's own numbers, each where the library has it`, async ({ page, pages }) => {
    await page.goto(pages.url('echarts/index.html'));
    await check(page, testCase, 'canvas');
  });
}

for (const [pixelRatio, renderer] of [
  [2, 'canvas'],
  [3, 'canvas'],
  [1, 'svg'],
  [2, 'svg'],
] as const) {
  test.describe(`as ${renderer} at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    test('all of these are read as exactly', async ({ page, pages }) => {
      await page.goto(pages.url('echarts/index.html'));
      for (const testCase of CASES) await test.step(testCase.title, () => check(page, testCase, renderer));
    });
  });
}

test.describe('what a page may do beside', () => {
  test.beforeEach(async ({ page, pages }) => void (await page.goto(pages.url('echarts/index.html'))));

  test('each chart of a page is read once, also one inside an open shadow root', async ({ page }) => {
    await show(page, over(CATEGORY, close));
    await show(page, over(TIME, timed), { inShadow: true });
    await show(page, over(CATEGORY, volume), { renderer: 'svg' });
    const charts = await readChartsOf(page);
    expect(charts.map(({ element, series }) => [element, series[0].values.at(-1)])).toEqual([
      ['canvas:0', close.at(-1)],
      ['svg:0', volume.at(-1)],
      ['canvas:1', close.at(-1)],
    ]);
  });

  test('only the points that are wanted are handed over, with how many there are', async ({ page }) => {
    await show(page, over(CATEGORY, close));
    const [read] = await readChartsOf(page, { mostPoints: 10 });
    expect(read.series[0]).toMatchObject({ positions: days.slice(-10), values: close.slice(-10), labels: dates.slice(-10), total: 250 });
  });

  test('the title, names, colours and the ticks of the y axis come along', async ({ page }) => {
    await show(page, { ...over(CATEGORY, close, { color: '#0a0' }), title: { text: 'Apple, daily' }, yAxis: { min: 0, max: 200, interval: 100 } });
    const [read] = await readChartsOf(page);
    expect(read).toMatchObject({ name: 'Apple, daily', version: '6.1.0' });
    expect(read.series[0]).toMatchObject({ name: 'AAPL', color: '#0a0' });
    expect(read.series[0].yTicks.map(({ value, label }) => [value, label])).toEqual([
      [0, '0'],
      [100, '100'],
      [200, '200'],
    ]);
  });

  test('of stacked areas and bars only the lowest of each stack is read: the others do not stand at their values', async ({ page }) => {
    const stack = (name: string, more: object = {}): object => ({ type: 'line', name, stack: 'all', data: close, ...more });
    await show(page, { xAxis: CATEGORY, yAxis: VALUE, series: [stack('low'), stack('high'), stack('apart', { stack: '' })] });
    await show(page, { xAxis: CATEGORY, yAxis: VALUE, series: [stack('first', { stackOrder: 'seriesDesc' }), stack('last', { stackOrder: 'seriesDesc' })] });
    await show(page, { xAxis: CATEGORY, yAxis: VALUE, legend: { selected: { low: false } }, series: [stack('low', { type: 'bar' }), stack('middle', { type: 'bar' }), stack('high', { type: 'bar' })] });
    expect((await readChartsOf(page)).map(({ series }) => series.map(({ name }) => name))).toEqual([['low', 'apart'], ['last'], ['middle']]);
  });

  test('series hidden by the legend, round charts, horizontal bars, polar lines and clouds of points are left out', async ({ page }) => {
    const table = [
      { xAxis: CATEGORY, yAxis: VALUE, legend: { selected: { hidden: false } }, series: [{ type: 'line', name: 'hidden', data: volume }, { type: 'line', name: 'seen', data: close }] },
      { series: [{ type: 'pie', data: [1, 2] }] },
      { xAxis: VALUE, yAxis: CATEGORY, series: [{ type: 'bar', data: close }] },
      { xAxis: VALUE, yAxis: CATEGORY, series: [{ type: 'line', data: close }] },
      { polar: {}, angleAxis: CATEGORY, radiusAxis: {}, series: [{ type: 'line', coordinateSystem: 'polar', data: close }] },
      { xAxis: VALUE, yAxis: VALUE, series: [{ type: 'scatter', data: close.map((price, i) => [open[(37 * i) % 250], price]) }] },
      { xAxis: CATEGORY, yAxis: CATEGORY, visualMap: {}, series: [{ type: 'heatmap', data: [[1, 1, 1]] }] },
      { xAxis: CATEGORY, yAxis: VALUE, series: [{ type: 'line', data: [] }] },
      {},
    ];
    for (const option of table) await show(page, option);
    expect((await readChartsOf(page)).map(({ element, series }) => [element, series.map(({ name }) => name)])).toEqual([['canvas:0', ['seen']]]);
  });

  test('the edges of a band and what a waterfall stands on, which are not drawn, are left out', async ({ page }) => {
    const bare = { type: 'line', symbol: 'none', data: close };
    await show(page, { xAxis: CATEGORY, yAxis: VALUE, series: [{ ...bare, name: 'lower', lineStyle: { opacity: 0 } }, { ...bare, name: 'upper', lineStyle: { color: 'transparent' } }, { ...bare, name: 'area', lineStyle: { opacity: 0 }, areaStyle: {} }, { ...bare, name: 'line' }] });
    await show(page, { xAxis: CATEGORY, yAxis: VALUE, series: [{ type: 'bar', name: 'base', stack: 'all', itemStyle: { color: 'transparent' }, data: close }, { type: 'bar', name: 'step', stack: 'all', data: volume }] });
    expect((await readChartsOf(page)).map(({ series }) => series.map(({ name }) => name))).toEqual([['area', 'line']]);
  });

  test('a series without a name is called as its column is, or not at all', async ({ page }) => {
    await show(page, { xAxis: CATEGORY, yAxis: VALUE, series: [{ type: 'line', data: close }] });
    await show(page, { dataset: { source: [['day', 'Oslo'], ...CATEGORY.data.map((day, i) => [day, close[i]])] }, xAxis: { type: 'category' }, yAxis: VALUE, series: [{ type: 'line', encode: { x: 'day', y: 'Oslo' } }] });
    expect((await readChartsOf(page)).map(({ series }) => series.map(({ name }) => name))).toEqual([[''], ['Oslo']]);
  });

  test('each of several plots is read with its place and its axes, the largest first', async ({ page }) => {
    await show(page, {
      grid: [
        { left: 40, top: 20, width: 200, height: 150 },
        { left: 300, top: 20, width: 300, height: 150 },
      ],
      xAxis: [CATEGORY, { ...TIME, gridIndex: 1 }],
      yAxis: [VALUE, { ...VALUE, gridIndex: 1 }],
      series: [
        { type: 'line', name: 'small', data: close },
        { type: 'line', name: 'large', xAxisIndex: 1, yAxisIndex: 1, data: timed },
      ],
    });
    const [read] = await readChartsOf(page);
    expect(read.series.map(({ name, subplot }) => [name, subplot?.x.kind])).toEqual([['large', undefined], ['small', 'category']]);
    expect(read.x.kind).toBe('time');
    for (const [{ width, height }, wide] of [[read.plot, 300], [read.series[1].subplot?.plot ?? { width: NaN, height: NaN }, 200]] as const) {
      expect(width).toBeCloseTo(wide, 0);
      expect(height).toBeCloseTo(150, 0);
    }
    expect(await offsetOf(page, read, 0, 1)).toBeLessThan(0.5);
    expect(await offsetOf(page, read, 1, 0)).toBeLessThan(0.5);
  });

  test('a lone category has the width of its axis to itself, and so has the next', async ({ page }) => {
    await show(page, { xAxis: { type: 'category', data: ['2018'] }, yAxis: VALUE, series: [{ type: 'bar', data: [7] }], grid: { left: 20, width: 400 } });
    const [read] = await readChartsOf(page);
    const [first, next] = read.x.points;
    expect([first.value, next.value]).toEqual([0, 1]);
    expect(next.pixel - first.pixel).toBeCloseTo(read.plot.width, 6);
  });

  test('a chart that was disposed of is not there any more, and one without an option is none', async ({ page }) => {
    await show(page, over(CATEGORY, close));
    await page.evaluate(() => (globalThis as unknown as ChartPage).echarts.getInstanceByDom(document.querySelector('[_echarts_instance_]')).dispose());
    expect(await readChartsOf(page)).toEqual([]);
  });

  test('after a zoom the axis covers what is in view, and the values are the same', async ({ page }) => {
    await show(page, over(TIME, timed, {}, { dataZoom: [{ type: 'inside' }] }));
    const [before] = await readChartsOf(page);
    await page.evaluate(() => (globalThis as unknown as ChartPage).echarts.getInstanceByDom(document.querySelector('[_echarts_instance_]')).dispatchAction({ type: 'dataZoom', start: 50, end: 60 }));
    const [after] = await readChartsOf(page);
    expect(after.series[0].values).toEqual(before.series[0].values);
    expect(after.x.points[0].value).toBeGreaterThan(before.x.points[0].value);
    expect(await offsetOf(page, after, 0, 0)).toBeLessThan(0.5);
  });

  test('a million points cost less than 50 ms to be read', MEASURED, async ({ page }) => {
    await page.evaluate(() => {
      const pairs = new Float64Array(2e6).map((_, i) => (i % 2 === 0 ? 3e4 * i : Math.sin(i)));
      (globalThis as unknown as ChartPage).addChart({ xAxis: { type: 'time' }, yAxis: {}, series: [{ type: 'line', data: pairs, sampling: 'lttb', symbol: 'none' }] });
    });
    const [read] = await readChartsOf(page);
    expect(read.series[0].total).toBe(1e6);
    expect(read.series[0].positions.at(-1)).toBe(3e4 * (2e6 - 2));
    const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
    console.log(`a chart of 1e6 points: ${all.toFixed(1)} ms for 20,000 points, ${few.toFixed(2)} ms for 64`);
    expect(all).toBeLessThan(50);
  });
});

test('the chart of a bundled library is read when it is handed over', async ({ page, pages }) => {
  await page.goto(pages.url('echarts/bundled.html'));
  await expect(page.locator('svg')).toHaveCount(2);
  expect(await page.evaluate(() => 'echarts' in globalThis)).toBe(false);
  const [read] = await readChartsOf(page, { element: 'svg:1' });
  expect(read).toMatchObject({ reader: 'echarts', element: 'svg:1' });
  expect(read.series[0].values).toHaveLength(60);
});
