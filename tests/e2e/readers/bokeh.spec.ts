import type { JSHandle, Page } from 'playwright';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';
import { readVegaColumn } from '../../support/vega-column.ts';

type Glyph = readonly [glyph: string, columns: Readonly<Record<string, readonly (number | string | readonly number[])[]>>, properties?: Record<string, unknown>, filter?: readonly [kind: string, properties: Record<string, unknown>]];

interface Chart {
  readonly glyphs: readonly Glyph[];
  readonly figure?: Record<string, unknown> | undefined;
  readonly reversed?: boolean | undefined;
  readonly style?: string;
}

/** What tests/pages/bokeh puts in the page's global scope, and the view of Bokeh. */
interface ChartPage {
  addChart(chart: Chart): Promise<object>;
  placeOf(view: object, x: unknown, y: number): ViewportPoint;
}

const SP500 = Array.from(readVegaColumn('sp500.csv', 'price'));
const LAST = SP500.length - 1;
const INDEXES = SP500.map((_, index) => index);
const MONTHS = SP500.map((_, month) => Date.UTC(2000, month, 1));
const NAMES = SP500.slice(0, 20).map((_, index) => `no. ${index}`);

async function openChart(page: Page, pages: PageServer, chart: Chart): Promise<JSHandle<object>> {
  await page.goto(pages.url('bokeh/index.html'));
  return addChart(page, chart);
}

function addChart(page: Page, chart: Chart): Promise<JSHandle<object>> {
  return page.evaluateHandle((added) => (globalThis as unknown as ChartPage).addChart(added), chart);
}

async function readOne(page: Page): Promise<ReadChart> {
  const charts = await readChartsOf(page);
  expect(charts).toHaveLength(1);
  return charts[0];
}

const AXES: readonly { title: string; kind: string; x: readonly (number | string)[]; glyph?: string; figure?: Record<string, unknown>; reversed?: boolean; next: readonly number[] }[] = [
  { title: 'linear axes', kind: 'linear', x: INDEXES, next: [LAST + 1, LAST + 12] },
  { title: 'a logarithmic y axis', kind: 'linear', x: INDEXES, figure: { y_axis_type: 'log' }, next: [LAST + 1] },
  { title: 'a time axis', kind: 'time', x: MONTHS, figure: { x_axis_type: 'datetime' }, next: [Date.UTC(2010, 3, 1), Date.UTC(2011, 0, 1)] },
  { title: 'reversed axes', kind: 'linear', x: INDEXES, reversed: true, next: [LAST + 1] },
  { title: 'a zoomed chart', kind: 'linear', x: INDEXES, figure: { x_range: [80, 110], y_range: [700, 1200] }, next: [LAST + 3] },
  { title: 'bars over categories', kind: 'category', x: NAMES, glyph: 'vbar', figure: { x_range: NAMES }, next: [] },
  { title: 'points', kind: 'linear', x: INDEXES, glyph: 'scatter', next: [LAST + 1] },
];

for (const pixelRatio of [1, 2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { title, kind, x, glyph = 'line', figure, reversed, next } of AXES) {
      test(`${title}: the values are Bokeh's own, and each place and the next are where its scales put them`, async ({ page, pages }) => {
        const values = SP500.slice(0, x.length);
        const columns = glyph === 'vbar' ? { x, top: values } : { x, y: values };
        const view = await openChart(page, pages, { glyphs: [[glyph, columns, glyph === 'vbar' ? { width: 0.8 } : {}]], figure, reversed, style: 'transform: scale(1.2, 0.9); transform-origin: 0 0' });
        const read = await readOne(page);
        const [line] = read.series;
        const positions = x.map((place, index) => (typeof place === 'number' ? place : index));
        expect(read.x.kind).toBe(kind);
        expect(line.values).toEqual(values);
        expect(line.positions).toEqual(positions);
        if (kind === 'category') expect(line.labels).toEqual(x);
        const wanted = [...positions.map((position, index) => ({ position, x: x[index], value: values[index] })), ...next.map((place) => ({ position: place, x: place, value: values[x.length - 1] }))];
        const at = await page.evaluate(([held, points]) => points.map((point) => (globalThis as unknown as ChartPage).placeOf(held, point.x, point.value)), [view, wanted] as const);
        expect(worstOffset(read, line, at.map((place, index) => ({ ...wanted[index], at: place })))).toBeLessThan(0.5);
      });
    }
  });
}

test("charts of version 2 are read, also in a layout: the values are Bokeh's own, through its filters, and the places where its scales put them", async ({ page, pages }) => {
  await page.goto(pages.url('bokeh/version-2.html'));
  const view = await addChart(page, { glyphs: [['line', { x: MONTHS, y: SP500 }, { legend_label: 'S&P 500' }]], figure: { x_axis_type: 'datetime', y_axis_type: 'log' }, style: 'transform: scale(1.2, 0.9); transform-origin: 0 0' });
  await page.evaluate(async () => {
    const { Bokeh } = globalThis as unknown as { Bokeh: Record<'ColumnDataSource' | 'CDSView' | 'IndexFilter', new (of: object) => object> & { Plotting: Record<'figure' | 'gridplot' | 'show', (of: object) => Promise<object> & { vbar(of: object): void; scatter(of: object): void }> } };
    const data = { x: ['p', 'q', 'r'], top: [4, 5, 7] };
    const bars = Bokeh.Plotting.figure({ width: 300, height: 200, x_range: data.x });
    bars.vbar({ x: { field: 'x' }, top: { field: 'top' }, width: 0.8, name: 'bars', source: new Bokeh.ColumnDataSource({ data }) });
    const points = Bokeh.Plotting.figure({ width: 300, height: 200 });
    const source = new Bokeh.ColumnDataSource({ data: { x: [1, 2, 3, 4], y: [5, 6, 7, 8] } });
    points.scatter({ x: { field: 'x' }, y: { field: 'y' }, name: 'points', source, view: new Bokeh.CDSView({ source, filters: [new Bokeh.IndexFilter({ indices: [0, 2, 3] })] }) });
    await Bokeh.Plotting.show(Bokeh.Plotting.gridplot([[bars, points]]));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const charts = await readChartsOf(page);
  expect(charts.map(({ x, series }) => [x.kind, ...series.flatMap(({ name, values, labels = [] }) => [name, values, labels])])).toEqual([
    ['time', 'S&P 500', SP500, []],
    ['category', 'bars', [4, 5, 7], ['p', 'q', 'r']],
    ['linear', 'points', [5, 7, 8], []],
  ]);
  const wanted = MONTHS.map((month, index) => ({ position: month, value: SP500[index] }));
  const at = await page.evaluate(([held, points]) => points.map(({ position, value }) => (globalThis as unknown as ChartPage).placeOf(held, position, value)), [view, wanted] as const);
  expect(worstOffset(charts[0], charts[0].series[0], at.map((place, index) => ({ ...wanted[index], at: place })))).toBeLessThan(0.5);
});

test('two charts are both read, and hidden glyphs, horizontal bars and what stands on something else are not', async ({ page, pages }) => {
  const columns = { x: [1, 2, 3], y: [4, 5, 6], top: [4, 5, 6] };
  await openChart(page, pages, { glyphs: [['line', columns, { name: 'shown' }], ['line', columns, { visible: false }], ['vbar', columns, { width: 1, bottom: 2 }]] });
  await addChart(page, { glyphs: [['line', columns]], figure: { title: 'Second' } });
  const charts = await readChartsOf(page);
  expect(charts.map(({ name, series }) => [name, ...series.map((line) => line.name)])).toEqual([['', 'shown'], ['Second', 'y']]);
});

/** What is drawn, and the names and values read. */
const DRAWN: readonly { what: string; glyphs: readonly Glyph[]; read: Readonly<Record<string, readonly number[]>> }[] = [
  {
    what: 'of two groups in one source each by itself',
    glyphs: ['p', 'q'].map((group): Glyph => ['line', { x: [1, 2, 3, 1, 2, 3], y: [4, 5, 6, 70, 80, 90], group: ['p', 'p', 'p', 'q', 'q', 'q'] }, { name: group }, ['GroupFilter', { column_name: 'group', group }]]),
    read: { p: [4, 5, 6], q: [70, 80, 90] },
  },
  { what: 'the rows that a filter lets through', glyphs: [['scatter', { x: [1, 2, 3, 4], y: [5, 6, 7, 8] }, { name: 'a' }, ['BooleanFilter', { booleans: [true, false, true, false] }]], ['line', { x: [1, 2, 3, 4], y: [5, 6, 7, 8] }, { name: 'b' }, ['IndexFilter', { indices: [0, 1] }]]], read: { a: [5, 7], b: [5, 6] } },
  { what: 'what a legend calls a line', glyphs: [['line', { x: [1, 2], y: [3, 4] }, { legend_label: 'Oslo' }], ['line', { x: [1, 2], y: [5, 6] }, { legend_label: 'Rome', name: 'r' }]], read: { Oslo: [3, 4], Rome: [5, 6] } },
  { what: 'points that a line was fitted to, and the line', glyphs: [['scatter', { x: [1, 2, 3, 4], y: [5, 7, 6, 8] }, { name: 'points' }], ['line', { x: [1, 4], y: [5.2, 7.8] }, { name: 'fit' }]], read: { points: [5, 7, 6, 8], fit: [5.2, 7.8] } },
  { what: 'a line once that has marks at its points', glyphs: [['line', { x: [1, 2, 3], y: [5, 7, 6] }, { name: 'a' }], ['scatter', { x: [1, 2, 3], y: [5, 7, 6] }, { name: 'b' }], ['scatter', { x: [2], y: [7] }, { name: 'highest' }]], read: { a: [5, 7, 6] } },
  {
    what: 'each line of a glyph of many, by its legend or as its column is called',
    glyphs: [
      ['multi_line', { xs: [[1, 2, 3], [2, 3]], ys: [[4, 5, 6], [7, 8]], city: ['Oslo', 'Rome'] }, { legend_field: 'city' }],
      ['multi_line', { xs: [[1, 2, 3], [3, 1, 2]], ys: [[1, 2, 9], [1, 2, 3]] }],
    ],
    read: { Oslo: [4, 5, 6], Rome: [7, 8], ys: [1, 2, 9] },
  },
  { what: 'no cloud of points, and no line that turns back', glyphs: [['scatter', { x: [5, 1, 4, 2, 3], y: [1, 2, 3, 4, 5] }], ['line', { x: [1, 3, 2], y: [1, 2, 3] }]], read: {} },
];

for (const { what, glyphs, read } of DRAWN) {
  test(`reads ${what}`, async ({ page, pages }) => {
    await openChart(page, pages, { glyphs });
    const lines = (await readChartsOf(page)).flatMap(({ series }) => series);
    expect(Object.fromEntries(lines.map(({ name, values }) => [name, values]))).toEqual(read);
  });
}

test('bars that are moved beside the middle of their categories are read, each at its own', async ({ page, pages }) => {
  await page.goto(pages.url('bokeh/index.html'));
  await page.evaluate(async () => {
    const { Bokeh } = globalThis as unknown as { Bokeh: { FactorRange: new (range: object) => object; Dodge: new (by: object) => object } };
    const range = new Bokeh.FactorRange({ factors: ['a', 'b', 'c'] });
    const bars = (value: number, top: readonly number[]): Glyph => ['vbar', { x: ['a', 'b', 'c'], top }, { x: { field: 'x', transform: new Bokeh.Dodge({ value, range }) }, width: 0.3, legend_label: `by ${value}` }];
    await (globalThis as unknown as ChartPage).addChart({ glyphs: [bars(-0.2, [1, 2, 3]), bars(0.2, [4, 5, 7])], figure: { x_range: range } });
  });
  expect((await readOne(page)).series.map(({ name, positions, values, labels }) => [name, positions, values, labels])).toEqual([
    ['by -0.2', [0, 1, 2], [1, 2, 3], ['a', 'b', 'c']],
    ['by 0.2', [0, 1, 2], [4, 5, 7], ['a', 'b', 'c']],
  ]);
});

const WEEK = { x: [1, 2, 3, 4, 5], low: [8, 9, 10, 9, 8] };

test('candles are read by their close, those that rise and those that fall together, where the names of their columns tell it', async ({ page, pages }) => {
  await openChart(page, pages, {
    glyphs: [
      ['vbar', { x: [1, 3, 4], top: [11, 12, 14], bottom: [9, 10, 11], close: [11, 12, 14], open: [9, 10, 11] }, { top: { field: 'close' }, bottom: { field: 'open' }, width: 0.5 }],
      ['vbar', { x: [2, 5], top: [12, 13], bottom: [10, 9], open: [12, 13], close: [10, 9] }, { top: { field: 'open' }, bottom: { field: 'close' }, width: 0.5 }],
    ],
  });
  await addChart(page, { glyphs: [['vbar', { ...WEEK, top: [9, 10, 12, 11, 9] }, { bottom: { field: 'low' }, width: 0.5 }]] });
  const lines = (await readChartsOf(page)).flatMap(({ series }) => series);
  expect(lines.map(({ name, positions, values }) => [name, positions, values])).toEqual([['close', [1, 2, 3, 4, 5], [11, 10, 12, 14, 9]]]);
});

test('reading leaves no trace in the page', async ({ page, pages }) => {
  await openChart(page, pages, { glyphs: [['line', { x: INDEXES, y: SP500 }]] });
  const before = await traceOf(page);
  await readOne(page);
  expect(await traceOf(page)).toEqual(before);
});

test('a chart that was removed is not read any more', async ({ page, pages }) => {
  const view = await openChart(page, pages, { glyphs: [['line', { x: INDEXES, y: SP500 }]] });
  await view.evaluate((held) => (held as { remove(): void }).remove());
  expect(await readChartsOf(page)).toEqual([]);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await page.goto(pages.url('bokeh/index.html'));
  await page.evaluate(async () => {
    const x = Array.from({ length: 1_000_000 }, (_, index) => index);
    await (globalThis as unknown as ChartPage).addChart({ glyphs: [['line', { x, y: x.map((index) => Math.sin(index / 1000)) }]] });
  });
  const read = await readOne(page);
  expect(read.series[0].total).toBe(1_000_000);
  expect(read.series[0].positions).toHaveLength(20_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
