import type { JSHandle, Page } from 'playwright';
import { dailyPrices } from '../../support/daily-prices.ts';
import { placeIn, traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';
import { readVegaColumn } from '../../support/vega-column.ts';

type Row = Readonly<Record<string, number | string | null>>;

interface Chart {
  readonly spec: Record<string, unknown>;
  readonly renderer?: 'svg' | 'canvas';
  readonly style?: string;
  readonly inShadow?: boolean;
  /** Whether the page keeps the view where vega-embed does. */
  readonly hold?: boolean;
}

/** What tests/pages/vega puts in the page's global scope, and the view of Vega. */
interface ChartPage {
  addChart(chart: Chart): Promise<object>;
  placeOf(view: object, x: unknown, y: number): ViewportPoint;
}

const PRICES = dailyPrices(120);
const SP500 = Array.from(readVegaColumn('sp500.csv', 'price'));
const LAST = SP500.length - 1;
const byIndex: readonly Row[] = SP500.map((b, a) => ({ a, b }));
const byMonth: readonly Row[] = SP500.map((b, month) => ({ a: Date.UTC(2000, month, 1), b }));
const byName: readonly Row[] = SP500.slice(0, 20).map((b, index) => ({ a: `no. ${String(index).padStart(2, '0')}`, b }));

async function openChart(page: Page, pages: PageServer, chart: Chart): Promise<JSHandle<object>> {
  await page.goto(pages.url('vega/index.html'));
  return addChart(page, chart);
}

function addChart(page: Page, chart: Chart): Promise<JSHandle<object>> {
  return page.evaluateHandle((added) => (globalThis as unknown as ChartPage).addChart(added), chart);
}

function placesOf(page: Page, view: JSHandle<object>, points: readonly (readonly [unknown, number])[]): Promise<ViewportPoint[]> {
  return page.evaluate(([held, wanted]) => wanted.map(([x, y]) => (globalThis as unknown as ChartPage).placeOf(held, x, y)), [view, points] as const);
}

async function readOne(page: Page): Promise<ReadChart> {
  const charts = await readChartsOf(page);
  expect(charts).toHaveLength(1);
  return charts[0];
}

/** A line over the fields `a` and `b`. */
function specOf(values: readonly Row[], x: Record<string, unknown>, y: Record<string, unknown> = {}, mark: unknown = 'line'): Record<string, unknown> {
  return { data: { values }, mark, encoding: { x: { field: 'a', ...x }, y: { field: 'b', type: 'quantitative', ...y } } };
}

const AXES: readonly { title: string; rows: readonly Row[]; spec: Record<string, unknown>; next: readonly number[] }[] = [
  { title: 'linear axes', rows: byIndex, spec: specOf(byIndex, { type: 'quantitative' }), next: [LAST + 1, LAST + 12] },
  { title: 'a logarithmic y axis', rows: byIndex, spec: specOf(byIndex, { type: 'quantitative' }, { scale: { type: 'log' } }), next: [LAST + 1] },
  { title: 'a time axis', rows: byMonth, spec: specOf(byMonth, { type: 'temporal' }), next: [Date.UTC(2010, 3, 1), Date.UTC(2011, 0, 1)] },
  { title: 'a time axis in UTC', rows: byMonth, spec: specOf(byMonth, { type: 'temporal', scale: { type: 'utc' } }), next: [Date.UTC(2010, 3, 1)] },
  { title: 'reversed axes', rows: byMonth, spec: specOf(byMonth, { type: 'temporal', scale: { reverse: true } }, { scale: { reverse: true } }), next: [Date.UTC(2010, 3, 1)] },
  { title: 'a chart that shows a part', rows: byIndex, spec: specOf(byIndex, { type: 'quantitative', scale: { domain: [80, 110] } }, { scale: { domain: [700, 1200] } }, { type: 'line', clip: true }), next: [LAST + 3] },
  { title: 'square roots', rows: byIndex, spec: specOf(byIndex, { type: 'quantitative', scale: { type: 'sqrt' } }, { scale: { type: 'sqrt' } }), next: [LAST + 1, LAST + 24] },
  { title: 'a power and a symmetric logarithm', rows: byIndex, spec: specOf(byIndex, { type: 'quantitative', scale: { type: 'symlog' } }, { scale: { type: 'pow', exponent: 2 } }), next: [LAST + 12] },
  { title: 'a line over categories', rows: byName, spec: specOf(byName, { type: 'ordinal' }), next: [] },
  { title: 'bars over categories', rows: byName, spec: specOf(byName, { type: 'nominal' }, {}, 'bar'), next: [] },
  { title: 'bars over time', rows: byMonth, spec: specOf(byMonth, { type: 'temporal' }, {}, 'bar'), next: [Date.UTC(2010, 3, 1)] },
  { title: 'an area', rows: byMonth, spec: specOf(byMonth, { type: 'temporal' }, {}, 'area'), next: [Date.UTC(2010, 3, 1)] },
  { title: 'points', rows: byMonth, spec: specOf(byMonth, { type: 'temporal' }, {}, 'point'), next: [Date.UTC(2010, 3, 1)] },
];

for (const pixelRatio of [1, 2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const renderer of ['svg', 'canvas'] as const) {
      test(`in ${renderer}: the values are the chart's own, and each place and the next are where its scales put them`, async ({ page, pages }) => {
        await page.goto(pages.url('vega/index.html'));
        for (const { title, rows, spec, next } of AXES) {
          const view = await addChart(page, { spec, renderer, style: 'position: absolute; left: 40px; top: 20px; transform: scale(1.2, 0.9); transform-origin: 0 0' });
          const read = await readOne(page);
          const [line] = read.series;
          const values = rows.map(({ b }) => Number(b));
          const isNamed = typeof rows[0]['a'] === 'string';
          const positions = rows.map(({ a }, index) => (isNamed ? index : Number(a)));
          expect(line.values, title).toEqual(values);
          expect(line.positions, title).toEqual(positions);
          if (isNamed) expect(line.labels, title).toEqual(rows.map(({ a }) => a));
          const wanted = [...positions.map((position, index) => ({ position, x: rows[index]['a'], value: values[index] })), ...next.map((x) => ({ position: x, x, value: values[LAST] }))];
          const at = await placesOf(page, view, wanted.map(({ x, value }) => [x, value]));
          expect(worstOffset(read, line, at.map((place, index) => ({ ...wanted[index], at: place }))), title).toBeLessThan(0.5);
          await page.evaluate(() => document.querySelector('main section')?.remove());
        }
      });
    }
  });
}

const daily: readonly Row[] = PRICES.dates.map((date, day) => ({ a: date, b: PRICES.close[day], open: PRICES.open[day], close: PRICES.close[day] }));
const twice = (b: (row: Row) => number | string | null): Row[] => [...daily.map((row) => ({ ...row, z: 'p' })), ...daily.map((row) => ({ ...row, z: 'q', b: b(row) }))];
const dates = { type: 'temporal' };

/** What is drawn as what, and the lines read. */
const MARKS: readonly { title: string; spec: Record<string, unknown>; read: Readonly<Record<string, readonly (number | null)[]>> }[] = [
  { title: 'several lines are each read by name', spec: { data: { values: twice(() => 3) }, mark: 'line', encoding: { x: { field: 'a', ...dates }, y: { field: 'b', type: 'quantitative' }, color: { field: 'z' } } }, read: { p: PRICES.close, q: PRICES.close.map(() => 3) } },
  { title: 'a missing value is a gap', spec: specOf(daily.map((row, day) => (day === 7 ? { ...row, b: null } : row)), dates), read: { b: PRICES.close.map((close, day) => (day === 7 ? null : close)) } },
  { title: 'the body of a candle is read as its close', spec: { data: { values: daily }, mark: 'bar', encoding: { x: { field: 'a', ...dates }, y: { field: 'open', type: 'quantitative' }, y2: { field: 'close' } } }, read: { close: PRICES.close } },
  {
    title: 'points that a line was fitted to are read beside it',
    spec: { data: { values: byIndex.slice(0, 20) }, layer: [{ mark: 'point', encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } } }, { mark: 'line', data: { values: [{ a: 0, mean: 1400 }, { a: 19, mean: 1300 }] }, encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'mean', type: 'quantitative' } } }] },
    read: { b: SP500.slice(0, 20), mean: [1400, 1300] },
  },
  { title: 'a line with marks at its points is read once', spec: specOf(byIndex, { type: 'quantitative' }, {}, { type: 'line', point: true }), read: { b: SP500 } },
  { title: 'a cloud of points, and a line that turns back, are not read', spec: { hconcat: ['point', 'line'].map((mark) => ({ data: { values: daily.map((row, day) => ({ ...row, day })) }, mark, encoding: { x: { field: 'open', type: 'quantitative' }, y: { field: 'close', type: 'quantitative' }, order: { field: 'day', type: 'quantitative' } } })) }, read: {} },
  { title: 'horizontal bars are not read', spec: { data: { values: byName }, mark: 'bar', encoding: { y: { field: 'a', type: 'nominal' }, x: { field: 'b', type: 'quantitative' } } }, read: {} },
];

for (const { title, spec, read } of MARKS) {
  test(title, async ({ page, pages }) => {
    await openChart(page, pages, { spec });
    const lines = (await readChartsOf(page)).flatMap(({ series }) => series);
    expect(Object.fromEntries(lines.map(({ name, values }) => [name, values.map((value) => (Number.isNaN(value) ? null : value))]))).toEqual(read);
  });
}

/** Plots that stand together in one drawing, and the lines read of each by name. */
const three = ['p', 'q', 'r'].flatMap((z, nth) => byIndex.slice(0, 30).map((row) => ({ ...row, z, c: 3 * nth + Number(row['a']), d: nth })));
const number = (field: string): object => ({ field, type: 'quantitative' });
const line = { mark: 'line', encoding: { x: number('a'), y: number('b') } };
const TOGETHER: readonly { title: string; spec: Record<string, unknown>; names: readonly string[]; plots: number }[] = [
  { title: 'side by side', spec: { hconcat: [{ ...line, width: 200 }, { ...line, width: 200, encoding: { x: number('a'), y: number('c') } }] }, names: ['b', 'c'], plots: 2 },
  { title: 'below one another, the larger first', spec: { vconcat: [{ ...line, height: 50 }, { ...line, height: 90, encoding: { x: number('a'), y: number('c') } }] }, names: ['c', 'b'], plots: 2 },
  { title: 'in columns by a field', spec: { ...line, width: 120, encoding: { ...line.encoding, column: { field: 'z' } } }, names: ['p', 'q', 'r'], plots: 3 },
  { title: 'in rows by a field, each with its own axis', spec: { ...line, height: 60, encoding: { ...line.encoding, y: number('c'), row: { field: 'z' } }, resolve: { scale: { y: 'independent' } } }, names: ['p', 'q', 'r'], plots: 3 },
  { title: 'by a field, with a line for each of another', spec: { ...line, width: 120, encoding: { ...line.encoding, column: { field: 'z' }, color: { field: 'd', type: 'nominal' } } }, names: ['p, 0', 'q, 1', 'r, 2'], plots: 3 },
  { title: 'in columns by a number', spec: { ...line, width: 120, encoding: { ...line.encoding, column: { field: 'd' } } }, names: ['0', '1', '2'], plots: 3 },
  { title: 'in columns by a number, each with its own categories, which are counted', spec: { ...line, width: 120, encoding: { x: { field: 'a', type: 'ordinal' }, y: number('c'), column: { field: 'd' } }, resolve: { scale: { x: 'independent' } } }, names: ['0', '1', '2'], plots: 3 },
  { title: 'side by side under titles of their own', spec: { hconcat: ['p', 'q'].map((title) => ({ ...line, title, width: 200, transform: [{ filter: { field: 'z', equal: title } }] })) }, names: ['b', 'b'], plots: 2 },
  { title: 'wrapped, by a field that its lines go by, too', spec: { ...line, width: 120, height: 80, encoding: { ...line.encoding, facet: { field: 'z', columns: 2 }, color: { field: 'z' } } }, names: ['p', 'q', 'r'], plots: 3 },
  { title: 'repeated for several fields', spec: { repeat: ['b', 'c'], spec: { ...line, width: 200, encoding: { x: number('a'), y: { field: { repeat: 'repeat' }, type: 'quantitative' }, color: { field: 'z' } } } }, names: ['p', 'q', 'r', 'p', 'q', 'r'], plots: 2 },
];

/** What the lines of a chart are parted by, and what they are called then. */
const PARTED: readonly { by: string; encoding: Record<string, unknown>; names: readonly string[] }[] = [
  { by: 'the year of their dates', encoding: { x: { timeUnit: 'month', field: 't', type: 'temporal' }, color: { timeUnit: 'year', field: 't', type: 'nominal' } }, names: ['2023', '2024'] },
  { by: 'the year of their dates in UTC', encoding: { x: { timeUnit: 'utcmonth', field: 't', type: 'temporal' }, color: { timeUnit: 'utcyear', field: 't', type: 'nominal' } }, names: ['2023', '2024'] },
  { by: 'dates', encoding: { x: { field: 'a', type: 'quantitative' }, color: { field: 'u', type: 'temporal' } }, names: ['2024-05-01', '2024-06-01'] },
  { by: 'what is true or false', encoding: { x: { field: 'a', type: 'quantitative' }, color: { field: 'k' } }, names: ['false', 'true'] },
];
const parted = [0, 1].flatMap((year) => [0, 2, 4].map((month) => ({ a: month, b: year + month, k: year === 1, t: `${2023 + year}-0${month + 1}-01T00:00:00`, u: `2024-0${5 + year}-01T00:00:00` })));

for (const { by, encoding, names } of PARTED) {
  test(`lines that are parted by ${by} are called by it`, async ({ page, pages }) => {
    const dated = { parse: { t: encoding['x'] && JSON.stringify(encoding).includes('utc') ? 'utc:"%Y-%m-%dT%H:%M:%S"' : 'date', u: 'date' } };
    await openChart(page, pages, { spec: { data: { values: parted, format: dated }, mark: 'line', encoding: { y: { field: 'b', type: 'quantitative' }, ...encoding } } });
    expect((await readOne(page)).series.map(({ name }) => name).sort()).toEqual(names);
  });
}

for (const renderer of ['svg', 'canvas'] as const) {
  for (const { title, spec, names, plots } of TOGETHER) {
    test(`all plots are read that stand ${title}, in ${renderer}`, async ({ page, pages }) => {
      await openChart(page, pages, { spec: { data: { values: three }, ...spec }, renderer });
      const read = await readOne(page);
      expect(read.series.map(({ name }) => name)).toEqual(names);
      expect(new Set(read.series.map(({ subplot }) => JSON.stringify((subplot ?? read).plot))).size).toBe(plots);
      if (title.endsWith('titles of their own')) expect(read.series.map(({ subplot }) => (subplot ?? read).title)).toEqual(['p', 'q']);
      if (renderer === 'canvas') return;
      const drawn = await page.locator('.mark-line path').evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect()).map(({ left, bottom }) => ({ x: left, y: bottom })));
      const lowest = read.series.map((one) => ({ x: placeIn(read, one, one.positions[0], 0).x, y: Math.max(...one.values.map((value) => placeIn(read, one, 0, value).y)) }));
      for (const place of lowest) expect(Math.min(...drawn.map((at) => Math.hypot(at.x - place.x, at.y - place.y)))).toBeLessThan(0.5);
    });
  }
}

test('two charts, one of them in an open shadow root, are both read', async ({ page, pages }) => {
  await openChart(page, pages, { spec: { ...specOf(byIndex, { type: 'quantitative' }), title: 'Five hundred shares' } });
  await addChart(page, { spec: specOf(byMonth, { type: 'temporal' }), inShadow: true, renderer: 'canvas' });
  const charts = await readChartsOf(page);
  expect(charts.map(({ name, reader, expectedError }) => ({ name, reader, expectedError }))).toEqual([
    { name: 'Five hundred shares', reader: 'vega', expectedError: 0 },
    { name: '', reader: 'vega', expectedError: 0 },
  ]);
});

test('a chart on a canvas whose view nobody holds is caught', async ({ page, pages }) => {
  await openChart(page, pages, { spec: specOf(byIndex, { type: 'quantitative' }), renderer: 'canvas', hold: false });
  expect((await readOne(page)).series[0].values).toEqual(SP500);
});

test('a chart that a site has bundled is read, too', async ({ page, pages }) => {
  await page.goto(pages.url('vega/bundled.html'));
  await page.locator('body[data-ready]').waitFor();
  const read = await readOne(page);
  expect(read.name).toBe('S&P 500');
  expect(read.series[0].values).toEqual(SP500);
});

test('reading leaves no trace in the page', async ({ page, pages }) => {
  await openChart(page, pages, { spec: specOf(byIndex, { type: 'quantitative' }) });
  await addChart(page, { spec: specOf(byMonth, { type: 'temporal' }), renderer: 'canvas' });
  const before = await traceOf(page);
  expect(await readChartsOf(page)).toHaveLength(2);
  expect(await traceOf(page)).toEqual(before);
});

test('a chart that was taken away is not read any more', async ({ page, pages }) => {
  const view = await openChart(page, pages, { spec: specOf(byIndex, { type: 'quantitative' }), renderer: 'canvas' });
  await page.evaluate((held) => Object.assign(globalThis, { view: held }), view);
  await readOne(page);
  await view.evaluate((held) => (held as { finalize(): { container(): Element } }).finalize().container().replaceChildren());
  expect(await readChartsOf(page)).toEqual([]);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await page.goto(pages.url('vega/index.html'));
  await page.evaluate(async () => {
    const values = Array.from({ length: 1_000_000 }, (_, a) => ({ a, b: Math.sin(a / 1000) }));
    await (globalThis as unknown as ChartPage).addChart({ renderer: 'canvas', spec: { data: { values }, mark: 'line', encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } } } });
  });
  const [read] = await readChartsOf(page);
  expect(read.series[0].total).toBe(1_000_000);
  expect(read.series[0].positions).toHaveLength(20_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
