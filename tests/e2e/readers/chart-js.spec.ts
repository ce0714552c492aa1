import type { Page } from 'playwright/test';
import type { AxisKind } from '../../../src/core/chart/chart-reading.ts';
import { openChartPage } from '../../support/chart-page.ts';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';

/** What tests/pages/chart-js puts in the page's global scope, as far as this needs it. */
interface ChartPage {
  placesOf(canvas: Element, datasetIndex: number, points: readonly (readonly [number, number])[]): ViewportPoint[];
  addChart(config: unknown, style?: string): unknown;
  addShadowChart(config: unknown): unknown;
}

const { dates, open, high, low, close, volume } = dailyPrices(250);
const times = dates.map((date) => Date.parse(date));
const months = Array.from({ length: 24 }, (_, i) => `${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
const monthly = close.slice(0, 24);
const daily = close.map((y, i) => ({ x: times[i], y }));
const gapped = close.map((price, i) => (i % 7 === 3 ? null : price));

/** A chart, and what is to be read of one of its datasets. */
interface Case {
  readonly title: string;
  readonly chart: unknown;
  readonly style?: string;
  readonly dataset?: number;
  readonly kind: AxisKind;
  readonly positions: readonly number[];
  readonly values: readonly (number | null)[];
  readonly times?: readonly number[];
  /** Where the places of the library's own are compared, where it has none of its own beyond. */
  readonly window?: readonly [number, number];
}

function line(data: unknown, options: unknown, labels?: readonly string[]): unknown {
  return { type: 'line', data: { labels, datasets: [{ label: 'AAPL', borderColor: '#0a0', data }] }, options };
}

function x(scale: unknown, y: unknown = {}): unknown {
  return { scales: { x: scale, y } };
}

/** What a site may do to a canvas by CSS. */
const FRAME = 'canvas { width: 700px !important; height: 180px !important; border: 3px solid; padding: 7px 20px 3px 11px; box-sizing: border-box }';

const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const TIME = { type: 'time' };

const CASES: readonly Case[] = [
  { title: 'a line over labels', chart: line(monthly, {}, months), kind: 'category', positions: count(24), values: monthly },
  { title: 'a line over numbers', chart: line(close.map((y, i) => ({ x: 1000 + i / 4, y })), x({ type: 'linear' })), kind: 'linear', positions: count(250).map((i) => 1000 + i / 4), values: close },
  { title: 'a line over time', chart: line(daily, x(TIME)), kind: 'time', positions: times, values: close },
  { title: 'a line over time that the page gives by text', chart: line(close, x(TIME), dates.map((date) => `${date}T00:00:00Z`)), kind: 'time', positions: times, values: close },
  { title: 'a line that lists its newest point first', chart: line([...daily].reverse(), x(TIME)), kind: 'time', positions: times, values: close },
  { title: 'a line over trading days of equal width', chart: line(daily, x({ type: 'timeseries' })), kind: 'category', positions: count(250), values: close, times },
  {
    title: 'the last trading days of equal width in a window',
    chart: line(daily, x({ type: 'timeseries', min: times[180], max: times[240], offset: true })),
    kind: 'category',
    positions: count(250),
    values: close,
    times,
    window: [times[180], times[240]],
  },
  { title: 'a line over a logarithmic axis', chart: line(volume.map((y, i) => ({ x: i + 1, y })), x({ type: 'logarithmic' }, { type: 'logarithmic' })), kind: 'logarithmic', positions: count(250).map((i) => i + 1), values: volume },
  { title: 'axes that are reversed', chart: line(daily, x({ ...TIME, reverse: true }, { reverse: true, position: 'right' })), kind: 'time', positions: times, values: close },
  { title: 'a chart zoomed in', chart: line(daily, x({ ...TIME, min: times[100], max: times[130] }, { min: 150, max: 160 })), kind: 'time', positions: times, values: close },
  { title: 'a chart panned beyond its data', chart: line(daily, x({ ...TIME, min: times[230], max: times[249] + 30 * 864e5 })), kind: 'time', positions: times, values: close },
  { title: 'labels zoomed in', chart: line(monthly, x({ min: 6, max: 15 }), months), kind: 'category', positions: count(24), values: monthly },
  { title: 'points that the library does not parse', chart: line(daily, { ...(x(TIME) as object), parsing: false, normalized: true }), kind: 'time', positions: times, values: close },
  {
    title: 'all points of a line of which the library draws a few',
    chart: line(daily, { ...(x(TIME) as object), parsing: false, plugins: { decimation: { enabled: true, algorithm: 'lttb', samples: 20, threshold: 50 } } }),
    kind: 'time',
    positions: times,
    values: close,
  },
  { title: 'a line with gaps, spanned or not', chart: line(gapped, { spanGaps: true }, dates), kind: 'category', positions: count(250), values: gapped },
  { title: 'a stepped area', chart: { type: 'line', data: { labels: months, datasets: [{ data: monthly, stepped: true, fill: true }] } }, kind: 'category', positions: count(24), values: monthly },
  { title: 'bars', chart: { type: 'bar', data: { labels: months, datasets: [{ data: monthly, backgroundColor: '#0a0' }] } }, kind: 'category', positions: count(24), values: monthly },
  { title: 'bars over time', chart: { type: 'bar', data: { datasets: [{ data: daily }] }, options: x({ ...TIME, offset: true }) }, kind: 'time', positions: times, values: close },
  {
    title: 'the line of a chart that has bars, too, at its own axis',
    chart: {
      data: {
        labels: dates,
        datasets: [
          { type: 'bar', data: volume, yAxisID: 'volume' },
          { type: 'line', data: close },
        ],
      },
      options: { scales: { y: {}, volume: { position: 'right', max: 4 * Math.max(...volume) } } },
    },
    dataset: 1,
    kind: 'category',
    positions: count(250),
    values: close,
  },
  { title: 'points in the order of time', chart: { type: 'scatter', data: { datasets: [{ data: daily }] }, options: x(TIME) }, kind: 'time', positions: times, values: close },
  {
    title: 'the closing prices of candles',
    chart: { type: 'candlestick', data: { datasets: [{ data: times.map((x, i) => ({ x, o: open[i], h: high[i], l: low[i], c: close[i] })) }] }, options: x({ type: 'timeseries', offset: true }) },
    kind: 'category',
    positions: count(250),
    values: close,
    times,
  },
  {
    title: 'a canvas that CSS frames and stretches',
    chart: line(daily, { ...(x(TIME) as object), responsive: false }),
    style: 'transform: scale(0.8, 1.3); transform-origin: 0 0',
    kind: 'time',
    positions: times,
    values: close,
  },
];

async function show(page: Page, chart: unknown, style = ''): Promise<void> {
  const handed: { config: unknown; style: string } = { config: chart, style };
  await page.evaluate(({ config, style }) => void (globalThis as unknown as ChartPage).addChart(config, style), handed);
}

/** The library's own places for the points read and for steps beyond the last, with where the reading has them. */
async function offsetOf(page: Page, chart: ReadChart, dataset: number, [from, to]: readonly [number, number] = [-Infinity, Infinity]): Promise<number> {
  const read = chart.series[dataset];
  const last = read.positions.length - 1;
  const step = read.positions[last] - read.positions[last - 1];
  const at = read.positions.map((position, i) => ({ position, x: read.times?.[i] ?? position, value: read.values[i] })).filter(({ x, value }) => Number.isFinite(value) && x >= from && x <= to);
  const ahead = read.times ? [] : [1, 2, 5].map((steps) => ({ position: read.positions[last] + steps * step, x: read.positions[last] + steps * step, value: 1.1 * read.values[last] }));
  const points = [...at, ...ahead];
  const wanted = points.map(({ x, value }) => [x, value] as const);
  const places = await page.evaluate(
    ([index, dataset, wanted]) => (globalThis as unknown as ChartPage).placesOf(document.querySelectorAll('canvas')[index], dataset, wanted),
    [Number(chart.element.split(':')[1]), dataset, wanted] as const,
  );
  return worstOffset(chart, read, points.map((point, i) => ({ ...point, at: places[i] })));
}

async function openPage(page: Page, pages: Parameters<typeof openChartPage>[1]): Promise<void> {
  await openChartPage(page, pages);
  await page.addScriptTag({ url: pages.url('chart-js/candles.js') });
}

/** Shows a chart of the table alone on the page, and reads it. */
async function check(page: Page, { chart, style = '', dataset = 0, kind, positions, values, times, window }: Case): Promise<void> {
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  await show(page, chart, style);
  const framed = style ? await page.addStyleTag({ content: FRAME }) : null;
  const before = await traceOf(page);
  const [read] = await readChartsOf(page);
  expect(read.reader).toBe('chart.js');
  expect(read.x.kind).toBe(kind);
  const found = read.series[dataset];
  expect(found.positions).toEqual(positions);
  expect(found.values).toEqual(values.map((value) => value ?? NaN));
  expect(found.times).toEqual(times);
  expect(found.total).toBe(values.length);
  expect(await offsetOf(page, read, dataset, window)).toBeLessThan(0.5);
  expect(await traceOf(page)).toEqual(before);
  await framed?.evaluate((element) => (element as HTMLElement).remove());
}

for (const testCase of CASES) {
  test(`reads ${testCase.title} with the library's own numbers, each where the library has it`, async ({ page, pages }) => {
    await openPage(page, pages);
    await check(page, testCase);
  });
}

for (const pixelRatio of [2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    test('all of these are read as exactly', async ({ page, pages }) => {
      await openPage(page, pages);
      for (const testCase of CASES) await test.step(testCase.title, () => check(page, testCase));
    });
  });
}

test.describe('what a page may do beside', () => {
  test.beforeEach(async ({ page, pages }) => openPage(page, pages));

  test('each chart of a page is read once, also one inside an open shadow root', async ({ page }) => {
    await show(page, line(monthly, {}, months));
    const shadowed = line(daily, x(TIME)) as object;
    await page.evaluate((config) => void (globalThis as unknown as ChartPage).addShadowChart(config), shadowed);
    await show(page, line(volume, {}, dates));
    const charts = await readChartsOf(page);
    expect(charts.map(({ element, series }) => [element, series[0].total])).toEqual([
      ['canvas:0', 24],
      ['canvas:1', 250],
      ['canvas:2', 250],
    ]);
    expect(charts[2].series[0].values).toEqual(close);
  });

  test('only the points that are wanted are handed over, with how many there are', async ({ page }) => {
    await show(page, line(daily, x(TIME)));
    const [read] = await readChartsOf(page, { mostPoints: 10 });
    expect(read.series[0].values).toEqual(close.slice(-10));
    expect(read.series[0].positions).toEqual(times.slice(-10));
    expect(read.series[0].total).toBe(250);
  });

  test('labels, the title, names, colours and the ticks of the y axis come along', async ({ page }) => {
    await show(page, {
      ...(line(monthly, { plugins: { title: { display: true, text: ['Apple', 'monthly'] } }, scales: { y: { min: 0, max: 100, ticks: { stepSize: 50 } } } }, months) as object),
    });
    const [read] = await readChartsOf(page);
    expect(read.name).toBe('Apple monthly');
    expect(read.version).toMatch(/^4\./);
    expect(read.series[0]).toMatchObject({ name: 'AAPL', color: '#0a0', labels: months });
    expect(read.series[0].yTicks.map(({ value, label }) => [value, label])).toEqual([
      [0, '0'],
      [50, '50'],
      [100, '100'],
    ]);
  });

  test('labels that are numbers or dates are told as text', async ({ page }) => {
    await show(page, line([1, 2, 3], {}, [2001, 2002, 2003] as unknown as string[]));
    await page.evaluate((stamps) => {
      const labels = stamps.map((stamp) => new Date(stamp));
      (globalThis as unknown as ChartPage).addChart({ type: 'line', data: { labels, datasets: [{ data: [1, 2, 3] }] } });
    }, times.slice(0, 3));
    const [years, days] = await readChartsOf(page);
    expect(years.series[0].labels).toEqual(['2001', '2002', '2003']);
    expect(days.series[0].labels).toEqual(times.slice(0, 3).map((time) => new Date(time).toISOString()));
  });

  test('of stacked areas and bars only the lowest of each stack is read: the others do not stand at their values', async ({ page }) => {
    const stacked = { scales: { y: { stacked: true }, x: { stacked: true } } };
    const data = (type: string, labels: readonly string[]): unknown[] => labels.map((label, i) => ({ type, label, data: [1 + i, 2 + i, 3 + i], fill: true }));
    await show(page, { data: { labels: ['a', 'b', 'c'], datasets: data('line', ['low', 'middle', 'high']) }, options: stacked });
    await show(page, { data: { labels: ['a', 'b', 'c'], datasets: [...data('bar', ['one', 'two']), { type: 'bar', label: 'other', stack: 'other', data: [7, 8, 9] }] }, options: stacked });
    await show(page, { data: { labels: ['a', 'b', 'c'], datasets: [{ type: 'line', label: 'upper', order: 2, data: [1, 2, 3] }, { type: 'line', label: 'lower', order: 1, data: [4, 5, 6] }, { type: 'line', label: 'hidden', order: 0, hidden: true, data: [1, 1, 1] }] }, options: stacked });
    const charts = await readChartsOf(page);
    expect(charts.map(({ series }) => series.map(({ name }) => name))).toEqual([['low'], ['one', 'other'], ['lower']]);
    expect(charts[2].series[0].values).toEqual([4, 5, 6]);
  });

  test('hidden datasets, round charts, horizontal bars and clouds of points are left out', async ({ page }) => {
    await show(page, { type: 'line', data: { labels: months, datasets: [{ label: 'seen', data: monthly }, { label: 'hidden', hidden: true, data: monthly }] } });
    await show(page, { type: 'pie', data: { labels: ['a', 'b'], datasets: [{ data: [1, 2] }] } });
    await show(page, { type: 'radar', data: { labels: ['a', 'b', 'c'], datasets: [{ data: [1, 2, 3] }] } });
    await show(page, { type: 'bar', data: { labels: months, datasets: [{ data: monthly }] }, options: { indexAxis: 'y' } });
    await show(page, { type: 'line', data: { labels: months, datasets: [{ data: monthly }] }, options: { indexAxis: 'y' } });
    await show(page, { type: 'bubble', data: { datasets: [{ data: [{ x: 1, y: 2, r: 3 }, { x: 2, y: 3, r: 4 }] }] } });
    await show(page, { type: 'scatter', data: { datasets: [{ data: close.map((y, i) => ({ x: open[(37 * i) % 250], y })) }] } });
    const charts = await readChartsOf(page);
    expect(charts.map(({ element, series }) => [element, series.map(({ name }) => name)])).toEqual([['canvas:0', ['seen']]]);
  });

  for (const { title, axes, labels, datasets } of [
    { title: 'labels', axes: {}, labels: months, datasets: [{ data: monthly }, { data: monthly }, { type: 'line', data: monthly }] },
    { title: 'times', axes: x(TIME) as object, labels: [], datasets: [{ data: daily.slice(0, 30) }, { data: daily.slice(0, 30) }] },
    { title: 'stacks', axes: { scales: { x: { stacked: true }, y: { stacked: true } } }, labels: months, datasets: [{ data: monthly, stack: 'a' }, { data: monthly, stack: 'b' }] },
  ]) {
    test(`bars beside one another over ${title} are where each of them stands`, async ({ page }) => {
      await show(page, { type: 'bar', data: { labels, datasets }, options: axes });
      const [read] = await readChartsOf(page);
      const drawn = await page.evaluate(() => {
        const canvas = document.querySelector('canvas');
        const { left, top } = canvas?.getBoundingClientRect() ?? new DOMRect();
        const { Chart } = globalThis as unknown as { Chart: { getChart(canvas: unknown): { getSortedVisibleDatasetMetas(): { index: number; data: { x: number; y: number }[] }[] } } };
        const metas = Chart.getChart(canvas).getSortedVisibleDatasetMetas();
        return metas.sort((a, b) => a.index - b.index).map(({ data }) => data.map(({ x, y }) => ({ x: left + x, y: top + y })));
      });
      expect(read.series).toHaveLength(datasets.length);
      for (const [nth, line] of read.series.entries()) {
        expect(worstOffset(read, line, line.positions.map((position, i) => ({ position, value: line.values[i], at: drawn[nth][i] })))).toBeLessThan(0.5);
      }
    });
  }

  test('a colour that is a function is the one that it gives', async ({ page }) => {
    await page.evaluate((data) => void (globalThis as unknown as ChartPage).addChart({ type: 'line', data: { labels: data, datasets: [{ data, borderColor: () => 'rgb(1, 2, 3)' }] } }), monthly);
    expect((await readChartsOf(page))[0].series[0].color).toBe('rgb(1, 2, 3)');
  });

  test('bars from one value to another are left out; those from zero are not', async ({ page }) => {
    const ranges = [[-20, 5], [-18, 7], [-9, 12], [6, 25]];
    await show(page, { type: 'bar', data: { labels: ['a', 'b', 'c', 'd'], datasets: [{ label: 'between', data: ranges }, { label: 'from zero', data: ranges.map(([, high]) => [0, high]) }] } });
    const [{ series }] = await readChartsOf(page);
    expect(series.map(({ name, values }) => [name, values])).toEqual([['from zero', [5, 7, 12, 25]]]);
  });

  test('the edges of a band, lines that are not drawn, are left out; a line without a border whose area is filled is not', async ({ page }) => {
    const bare = { pointRadius: 0, data: monthly };
    const datasets = [
      { label: 'upper', borderColor: 'transparent', fill: '+1', ...bare },
      { label: 'lower', borderWidth: 0, ...bare },
      { label: 'area', borderWidth: 0, fill: 'origin', ...bare },
      { label: 'points', borderColor: 'rgba(0, 0, 0, 0)', data: monthly },
      { label: 'line', ...bare },
    ];
    await show(page, { type: 'line', data: { labels: months, datasets } });
    const [{ series }] = await readChartsOf(page);
    expect(series.map(({ name }) => name)).toEqual(['area', 'points', 'line']);
  });

  test('of several x axes the first that a line runs along is read', async ({ page }) => {
    const datasets = [
      { label: 'cloud', type: 'scatter', xAxisID: 'x1', data: close.map((y, i) => ({ x: open[(37 * i) % 250], y })) },
      { label: 'labelled', xAxisID: 'x2', data: monthly },
      { label: 'timed', xAxisID: 'x3', data: daily },
    ];
    await show(page, { type: 'line', data: { labels: months, datasets }, options: { scales: { x1: { axis: 'x', type: 'linear' }, x2: { axis: 'x', type: 'category', position: 'top' }, x3: { axis: 'x', type: 'time' } } } });
    const [read] = await readChartsOf(page);
    expect(read.x.kind).toBe('category');
    expect(read.series.map(({ name }) => name)).toEqual(['labelled']);
  });

  test("an axis of the page's own making is followed by places in between", async ({ page }) => {
    await page.evaluate(() => {
      const { Chart } = globalThis as unknown as { Chart: { LinearScale: typeof Object; register(scale: unknown): void } };
      const base = Chart.LinearScale as unknown as new (...given: unknown[]) => { min: number; max: number; getPixelForDecimal(share: number): number; getDecimalForPixel(pixel: number): number };
      class SquareRoot extends base {
        static id = 'square-root';
        getPixelForValue(value: number): number {
          return this.getPixelForDecimal((Math.sqrt(value) - Math.sqrt(this.min)) / (Math.sqrt(this.max) - Math.sqrt(this.min)));
        }
        getValueForPixel(pixel: number): number {
          return (Math.sqrt(this.min) + this.getDecimalForPixel(pixel) * (Math.sqrt(this.max) - Math.sqrt(this.min))) ** 2;
        }
      }
      Chart.register(SquareRoot);
    });
    await show(page, line(daily, x(TIME, { type: 'square-root', min: 1, max: 400 })));
    const [read] = await readChartsOf(page);
    expect(read.series[0].y.points).toHaveLength(65);
    const inside = close.map((value, i) => ({ position: times[i], value }));
    const places = await page.evaluate((wanted) => (globalThis as unknown as ChartPage).placesOf(document.querySelectorAll('canvas')[0], 0, wanted), inside.map(({ position, value }) => [position, value] as const));
    expect(worstOffset(read, read.series[0], inside.map((point, i) => ({ ...point, at: places[i] })))).toBeLessThan(0.5);
  });

  test('a chart that was destroyed is not there any more, one that has no value neither', async ({ page }) => {
    await show(page, line(monthly, {}, months));
    await show(page, line([], {}, []));
    await page.evaluate(() => (globalThis as unknown as { Chart: { getChart(canvas: unknown): { destroy(): void } } }).Chart.getChart(document.querySelector('canvas')).destroy());
    expect(await readChartsOf(page)).toEqual([]);
  });

  test('a chart without scales, without a library, or with datasets that throw does not keep others from being read', async ({ page }) => {
    await show(page, line(monthly, {}, months));
    await show(page, line(monthly, {}, months));
    await page.evaluate(() => {
      const { Chart } = globalThis as unknown as { Chart: { getChart(canvas: unknown): { getDatasetMeta(): void } } };
      Chart.getChart(document.querySelector('canvas')).getDatasetMeta = () => {
        throw new Error('no');
      };
    });
    expect((await readChartsOf(page)).map(({ element }) => element)).toEqual(['canvas:1']);
  });

  for (const thinned of [false, true]) {
    test(`a million points${thinned ? ', of which the library draws a few,' : ''} cost less than 50 ms to be read`, MEASURED, async ({ page }) => {
      await page.evaluate((thinned) => {
        const data = Array.from({ length: 1e6 }, (_, i) => ({ x: 6e4 * i, y: Math.sin(i) }));
        const options = { parsing: false, normalized: true, scales: { x: { type: thinned ? 'linear' : 'time' } }, plugins: { decimation: { enabled: thinned } } };
        (globalThis as unknown as ChartPage).addChart({ type: 'line', data: { datasets: [{ data, pointRadius: 0 }] }, options });
      }, thinned);
      const [read] = await readChartsOf(page);
      expect(read.series[0].total).toBe(1e6);
      expect(read.series[0].positions.at(-1)).toBe(6e4 * (1e6 - 1));
      const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
      console.log(`a chart of 1e6 points: ${all.toFixed(1)} ms for 20,000 points, ${few.toFixed(2)} ms for 64`);
      expect(all).toBeLessThan(50);
    });
  }
});

test('the chart of a bundled library is read when it is handed over', async ({ page, pages }) => {
  await page.goto(pages.url('chart-js/bundled.html'));
  await expect(page.locator('canvas')).toHaveCount(2);
  expect(await page.evaluate(() => 'Chart' in globalThis)).toBe(false);
  const [read] = await readChartsOf(page, { element: 'canvas:1' });
  expect(read).toMatchObject({ reader: 'chart.js', element: 'canvas:1' });
  expect(read.series[0].values).toHaveLength(60);
});
