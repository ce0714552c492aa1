import type { Page } from 'playwright';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';

/** A component, its properties and what is in it. */
type Tree = readonly [component: string, properties: Readonly<Record<string, unknown>>, ...within: readonly unknown[]];

interface Chart {
  readonly tree: Tree;
  readonly style?: string;
  readonly inShadow?: boolean;
  /** What is rendered in its place afterwards. */
  readonly again?: readonly Tree[];
}

const PRICES = dailyPrices(60);
const ROWS = PRICES.dates.map((date, day) => ({ date, day, ms: Date.parse(date), close: PRICES.close[day], open: PRICES.open[day], volume: PRICES.volume[day], change: PRICES.close[day] - PRICES.open[day], of: { price: { high: PRICES.high[day] } } }));
const SIZE = { width: 640, height: 320 };

function openCharts(page: Page, pages: PageServer, ...charts: readonly Chart[]): Promise<void> {
  return openChartsOf(3, page, pages, ...charts);
}

async function openChartsOf(version: number, page: Page, pages: PageServer, ...charts: readonly Chart[]): Promise<void> {
  await page.goto(pages.url(`recharts/${version === 3 ? 'bundled' : `version-${version}`}.html`));
  for (const chart of charts) await page.evaluate((detail) => void dispatchEvent(new CustomEvent('add-chart', { detail })), chart);
}

/** The middle of each dot, in viewport px. */
function dotsOf(page: Page): Promise<ViewportPoint[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('.recharts-dot, .recharts-scatter-symbol path'), (dot) => {
      const { left, top, width, height } = dot.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }),
  );
}

async function readOne(page: Page, mostPoints = 20_000): Promise<ReadChart> {
  const charts = await readChartsOf(page, { mostPoints });
  expect(charts).toHaveLength(1);
  return charts[0];
}

const lineOver = (x: Readonly<Record<string, unknown>>, y: Readonly<Record<string, unknown>>, line: Readonly<Record<string, unknown>> = { dataKey: 'close' }, ...more: readonly Tree[]): Tree => [
  'LineChart',
  { ...SIZE, data: ROWS },
  ['XAxis', x],
  ['YAxis', y],
  ['Line', { dot: true, ...line }],
  ...more,
];

const DAYS = ROWS.map(({ day }) => day);
const TIMES = ROWS.map(({ ms }) => ms);
const ANY = { domain: ['auto', 'auto'] };

/** Every kind of axis: the chart, the field of its line, where its points are, and the kinds of both axes. */
const AXES: readonly { what: string; tree: Tree; style?: string; values?: readonly number[]; positions: readonly number[]; kinds: readonly [string, string]; from?: number; to?: number }[] = [
  { what: 'a category axis', tree: lineOver({ dataKey: 'date' }, ANY), positions: DAYS, kinds: ['category', 'linear'] },
  { what: 'axes that are not drawn', tree: ['LineChart', { ...SIZE, data: ROWS }, ['Line', { dataKey: 'close', dot: true }]], positions: DAYS, kinds: ['category', 'linear'] },
  { what: 'an axis of numbers', tree: lineOver({ dataKey: 'day', type: 'number', domain: [0, 80] }, ANY), positions: DAYS, kinds: ['linear', 'linear'] },
  { what: 'an axis of ms', tree: lineOver({ dataKey: 'ms', type: 'number', domain: ['dataMin', 'dataMax'], scale: 'time' }, ANY), positions: TIMES, kinds: ['time', 'linear'] },
  { what: 'a logarithmic y axis', tree: lineOver({ dataKey: 'date' }, { scale: 'log', domain: [1e7, 2e8] }, { dataKey: 'volume' }), values: PRICES.volume, positions: DAYS, kinds: ['category', 'logarithmic'] },
  { what: 'a square root y axis', tree: lineOver({ dataKey: 'date' }, { scale: 'sqrt', domain: [0, 2e8] }, { dataKey: 'volume' }), values: PRICES.volume, positions: DAYS, kinds: ['category', 'linear'] },
  { what: 'reversed axes', tree: lineOver({ dataKey: 'date', reversed: true }, { ...ANY, reversed: true }), positions: DAYS, kinds: ['category', 'linear'] },
  { what: 'what a brush shows', tree: lineOver({ dataKey: 'date' }, ANY, { dataKey: 'close' }, ['Brush', { startIndex: 20, endIndex: 44 }, ['LineChart', {}, ['Line', { dataKey: 'close', dot: false }]]]), positions: DAYS, kinds: ['category', 'linear'], from: 20, to: 45 },
  { what: 'an area', tree: ['AreaChart', { ...SIZE, data: ROWS }, ['XAxis', { dataKey: 'date' }], ['YAxis', {}], ['Area', { dataKey: 'close', dot: true }]], positions: DAYS, kinds: ['category', 'linear'] },
  { what: 'a chart that CSS transforms', tree: lineOver({ dataKey: 'date' }, ANY), style: 'width: 640px; transform: translate(33px, 12px) scale(1.25, 0.8); transform-origin: 0 0', positions: DAYS, kinds: ['category', 'linear'] },
];

for (const [version, pixelRatio] of [[3, 1], [3, 2], [3, 3], [2, 1]]) {
  test.describe(`version ${version} at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { what, tree, style = '', values = PRICES.close, positions, kinds, from = 0, to = 60 } of AXES) {
      test(`${what}: the values are the page's own, and each place is where Recharts has drawn it`, async ({ page, pages }) => {
        await openChartsOf(version, page, pages, { tree, style });
        const read = await readOne(page);
        expect(read.version).toBe(String(version));
        const [line] = read.series;
        expect(line.values).toEqual(values);
        expect(line.positions).toEqual(positions);
        expect([read.x.kind, line.y.kind]).toEqual(kinds);
        const dots = await dotsOf(page);
        expect(dots).toHaveLength(to - from);
        expect(worstOffset(read, line, dots.map((at, nth) => ({ position: positions[from + nth], value: values[from + nth], at })))).toBeLessThan(0.5);
      });
    }
  });
}

const AXIS: readonly Tree[] = [['XAxis', { dataKey: 'date' }], ['YAxis', {}]];

/** What is drawn, and the names and values read. */
const DRAWN: readonly { what: string; tree: Tree; read: Readonly<Record<string, readonly unknown[]>> }[] = [
  { what: 'bars up and down', tree: ['BarChart', { ...SIZE, data: ROWS }, ...AXIS, ['Bar', { dataKey: 'change' }]], read: { change: ROWS.map(({ change }) => change) } },
  { what: 'a line over bars, each by its own y axis', tree: ['ComposedChart', { ...SIZE, data: ROWS }, ['XAxis', { dataKey: 'date' }], ['YAxis', { yAxisId: 'a', ...ANY }], ['YAxis', { yAxisId: 'b', orientation: 'right' }], ['Bar', { dataKey: 'volume', yAxisId: 'b' }], ['Line', { dataKey: 'close', yAxisId: 'a', name: 'Close' }]], read: { volume: PRICES.volume, Close: PRICES.close } },
  { what: 'points in order', tree: ['ScatterChart', SIZE, ['XAxis', { dataKey: 'day', type: 'number' }], ['YAxis', { dataKey: 'close' }], ['Scatter', { data: ROWS, dataKey: 'close', name: 'a' }]], read: { a: PRICES.close } },
  { what: 'points in order by the keys of their axes', tree: ['ScatterChart', SIZE, ['XAxis', { dataKey: 'day', type: 'number' }], ['YAxis', { dataKey: 'close', type: 'number' }], ['Scatter', { data: ROWS, name: 'a' }]], read: { a: PRICES.close } },
  { what: 'lines over two x axes', tree: ['LineChart', { ...SIZE, data: ROWS }, ['XAxis', { dataKey: 'date' }], ['XAxis', { dataKey: 'day', type: 'number', xAxisId: 'b', orientation: 'top' }], ['YAxis', {}], ['Line', { dataKey: 'close' }], ['Line', { dataKey: 'open', xAxisId: 'b' }]], read: { close: PRICES.close, open: PRICES.open } },
  { what: 'of a stack its lowest layer', tree: ['AreaChart', { ...SIZE, data: ROWS }, ...AXIS, ['Area', { dataKey: 'close', stackId: 1 }], ['Area', { dataKey: 'open', stackId: 1 }]], read: { close: PRICES.close } },
  { what: 'no shares of a whole', tree: ['AreaChart', { ...SIZE, data: ROWS, stackOffset: 'expand' }, ...AXIS, ['Area', { dataKey: 'close', stackId: 1 }], ['Area', { dataKey: 'open', stackId: 1 }]], read: {} },
  { what: 'no hidden line', tree: ['LineChart', { ...SIZE, data: ROWS }, ...AXIS, ['Line', { dataKey: 'close' }], ['Line', { dataKey: 'open', hide: true }]], read: { close: PRICES.close } },
  { what: 'what a function gets from the data', tree: lineOver({ dataKey: 'date' }, ANY, { dataKey: { by: 'open' }, name: 'a' }), read: { a: PRICES.open } },
  { what: 'what a path of names gets from the data', tree: lineOver({ dataKey: 'date' }, ANY, { dataKey: 'of.price.high' }), read: { 'of.price.high': PRICES.high } },
  { what: 'a gap', tree: ['LineChart', { ...SIZE, data: [{ v: 1 }, { v: null }, { v: 3 }, {}, { v: 4.5 }] }, ['Line', { dataKey: 'v' }]], read: { v: [1, null, 3, null, 4.5] } },
  { what: 'an average that begins after thirty days', tree: ['LineChart', { ...SIZE, data: ROWS.map((row, day) => ({ ...row, average: day < 30 ? null : row.open })) }, ...AXIS, ['Line', { dataKey: 'close' }], ['Line', { dataKey: 'average' }]], read: { close: PRICES.close, average: PRICES.open.map((price, day) => (day < 30 ? null : price)) } },
  { what: 'no bars that lie', tree: ['BarChart', { ...SIZE, data: ROWS, layout: 'vertical' }, ['XAxis', { type: 'number' }], ['YAxis', { type: 'category', dataKey: 'date' }], ['Bar', { dataKey: 'close' }]], read: {} },
];

for (const version of [3, 2]) {
  for (const { what, tree, read } of DRAWN) {
    test(`version ${version}: reads ${what}`, async ({ page, pages }) => {
      await openChartsOf(version, page, pages, { tree });
      const lines = (await readChartsOf(page)).flatMap(({ series }) => series);
      // NaN reaches the test as null nowhere else than in a gap.
      expect(Object.fromEntries(lines.map(({ name, values }) => [name, values.map((value) => (Number.isNaN(value) ? null : value))]))).toEqual(read);
    });
  }

  test(`version ${version}: bars beside one another each have their own places`, async ({ page, pages }) => {
    await openChartsOf(version, page, pages, { tree: ['BarChart', { ...SIZE, data: ROWS.slice(0, 12) }, ...AXIS, ['Bar', { dataKey: 'close' }], ['Bar', { dataKey: 'open' }]] });
    const read = await readOne(page);
    const tops = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.recharts-bar'), (bars) =>
        Array.from(bars.querySelectorAll('.recharts-bar-rectangle path'), (bar) => {
          const { left, top, width } = bar.getBoundingClientRect();
          return { x: left + width / 2, y: top };
        }),
      ),
    );
    for (const [nth, line] of read.series.entries()) expect(worstOffset(read, line, tops[nth].map((at, day) => ({ position: day, value: line.values[day], at })))).toBeLessThan(0.5);
    expect(tops.map(({ length }) => length)).toEqual([12, 12]);
  });

  test(`version ${version}: what is rendered anew is read as it is then`, async ({ page, pages }) => {
    const shown = (count: number): Tree => ['LineChart', { ...SIZE, data: ROWS.slice(0, count) }, ...AXIS, ['Line', { dataKey: 'close' }]];
    await openChartsOf(version, page, pages, { tree: shown(20), again: [shown(30), shown(40)] });
    expect((await readOne(page)).series[0].values).toEqual(PRICES.close.slice(0, 40));
  });
}

test('two charts, one of them in an open shadow root, are both read; one that was taken away is not', async ({ page, pages }) => {
  await openCharts(page, pages, { tree: lineOver({ dataKey: 'date' }, ANY) }, { tree: lineOver({ dataKey: 'date' }, ANY, { dataKey: 'open' }, ['Legend', { verticalAlign: 'top' }]), inShadow: true });
  expect((await readChartsOf(page)).map(({ reader, series }) => [reader, series[0].name])).toEqual([['recharts', 'close'], ['recharts', 'open']]);
  await page.evaluate(() => void dispatchEvent(new CustomEvent('remove-chart', { detail: 0 })));
  expect((await readChartsOf(page)).map(({ series }) => series[0].name)).toEqual(['open']);
});

test('reading leaves no trace in the page', async ({ page, pages }) => {
  await openCharts(page, pages, { tree: lineOver({ dataKey: 'date' }, ANY) });
  const before = await traceOf(page);
  await readOne(page);
  expect(await traceOf(page)).toEqual(before);
});

test('the last 20,000 of 100,000 points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  const data = Array.from({ length: 100_000 }, (_, day) => ({ day, v: Math.sin(day / 1000) }));
  await openCharts(page, pages, { tree: ['LineChart', { ...SIZE, data }, ['XAxis', { dataKey: 'day', type: 'number' }], ['YAxis', {}], ['Line', { dataKey: 'v', dot: false }]] });
  const [read] = await readChartsOf(page);
  expect(read.series[0].total).toBe(100_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
