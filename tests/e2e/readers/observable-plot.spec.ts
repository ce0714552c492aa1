import type { JSHandle, Page } from 'playwright';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';
import { readVegaColumn } from '../../support/vega-column.ts';

interface Row {
  readonly x: number | string;
  readonly y: number | null;
  readonly z?: string;
}

interface Chart {
  readonly marks: readonly (readonly [mark: string, rows: readonly Row[], channels?: Record<string, unknown>])[];
  readonly options?: Record<string, unknown> | undefined;
  readonly style?: string;
  /** Whether `x` is ms of a date. */
  readonly dates?: boolean | undefined;
  readonly inShadow?: boolean;
}

/** What tests/pages/observable-plot puts in the page's global scope. */
interface ChartPage {
  addChart(chart: Chart): Element;
  placeOf(plot: Element, x: unknown, y: number): ViewportPoint;
}

const PRICES = dailyPrices(120);
const SP500 = Array.from(readVegaColumn('sp500.csv', 'price'));
const LAST = SP500.length - 1;
const byIndex: readonly Row[] = SP500.map((y, x) => ({ x, y }));
const byMonth: readonly Row[] = SP500.map((y, month) => ({ x: Date.UTC(2000, month, 1), y }));

async function openChart(page: Page, pages: PageServer, chart: Chart): Promise<JSHandle<Element>> {
  await page.goto(pages.url('observable-plot/index.html'));
  return addChart(page, chart);
}

function addChart(page: Page, chart: Chart): Promise<JSHandle<Element>> {
  return page.evaluateHandle((added) => (globalThis as unknown as ChartPage).addChart(added), chart);
}

function placesOf(page: Page, plot: JSHandle<Element>, points: readonly (readonly [unknown, number])[]): Promise<ViewportPoint[]> {
  return page.evaluate(([element, wanted]) => wanted.map(([x, y]) => (globalThis as unknown as ChartPage).placeOf(element, x, y)), [plot, points] as const);
}

async function readOne(page: Page): Promise<ReadChart> {
  const charts = await readChartsOf(page);
  expect(charts).toHaveLength(1);
  return charts[0];
}

/** By how much the worst value is off, as a share of what the axis shows: on a logarithmic one, of its decades. */
function worstShare({ plot }: ReadChart, line: ReadChart['series'][number], values: readonly number[]): number {
  const bent = line.y.kind === 'logarithmic' ? Math.log : (value: number) => value;
  const [from] = line.y.points;
  const to = line.y.points[line.y.points.length - 1];
  const range = (Math.abs(bent(to.value) - bent(from.value)) * plot.height) / Math.abs(to.pixel - from.pixel);
  return Math.max(...values.map((value, index) => Math.abs(bent(line.values[index]) - bent(value)) / range));
}

const AXES: readonly { title: string; mark?: string; rows: readonly Row[]; options?: Record<string, unknown>; channels?: Record<string, unknown>; dates?: boolean; next: readonly number[] }[] = [
  { title: 'linear axes', rows: byIndex, next: [LAST + 1, LAST + 12] },
  { title: 'a logarithmic y axis', rows: byIndex, options: { y: { type: 'log' } }, next: [LAST + 1] },
  { title: 'a time axis', rows: byMonth, dates: true, next: [Date.UTC(2010, 3, 1), Date.UTC(2011, 0, 1)] },
  { title: 'reversed axes', rows: byMonth, dates: true, options: { x: { reverse: true }, y: { reverse: true } }, next: [Date.UTC(2010, 3, 1)] },
  { title: 'a chart that shows a part', rows: byMonth, dates: true, options: { x: { domain: [1.2e12, 1.3e12], type: 'utc' }, y: { domain: [700, 1200] }, clip: true }, next: [Date.UTC(2010, 3, 1)] },
  { title: 'a y axis of square roots', rows: byIndex, options: { y: { type: 'sqrt', zero: true } }, next: [LAST + 1] },
  { title: 'an x axis of square roots', rows: byIndex, options: { x: { type: 'sqrt' } }, next: [LAST + 1, LAST + 24] },
  { title: 'a symmetric logarithmic y axis', rows: byIndex, options: { y: { type: 'symlog', constant: 100 } }, next: [LAST + 1] },
  { title: 'a curve', rows: byMonth, dates: true, channels: { curve: 'catmull-rom' }, next: [Date.UTC(2010, 3, 1)] },
  { title: 'a line that steps after', rows: byMonth, dates: true, channels: { curve: 'step-after' }, next: [Date.UTC(2010, 3, 1)] },
  { title: 'a line that steps before', rows: byMonth, dates: true, channels: { curve: 'step-before' }, next: [Date.UTC(2010, 3, 1)] },
  { title: 'dots', mark: 'dot', rows: byMonth, dates: true, next: [Date.UTC(2010, 3, 1)] },
];

for (const pixelRatio of [1, 2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { title, mark = 'lineY', rows, options, channels = {}, dates, next } of AXES) {
      test(`${title}: values within what is said of them, positions exact, each place and the next where the chart puts them`, async ({ page, pages }) => {
        const plot = await openChart(page, pages, { marks: [[mark, rows, channels]], options, dates });
        const read = await readOne(page);
        const [line] = read.series;
        const values = rows.map(({ y }) => y ?? NaN);
        const positions = rows.map(({ x }) => Number(x));
        expect(line.total).toBe(rows.length);
        expect(read.expectedError).toBeLessThan(1e-5);
        expect(worstShare(read, line, values)).toBeLessThanOrEqual(read.expectedError * 1.001);
        if (title === 'an x axis of square roots') positions.forEach((position, index) => expect(line.positions[index]).toBeCloseTo(position, 2));
        else expect(line.positions).toEqual(positions);
        const wanted = [...positions.map((x, index) => [x, values[index]] as const), ...next.map((x) => [x, values[LAST]] as const)];
        const at = await placesOf(page, plot, wanted);
        expect(worstOffset(read, line, at.map((place, index) => ({ position: wanted[index][0], value: wanted[index][1], at: place })))).toBeLessThan(0.5);
      });
    }

    for (const mark of ['lineY', 'barY', 'dot']) {
      test(`${mark} over categories, in a chart that CSS narrows and transforms`, async ({ page, pages }) => {
        const rows = SP500.slice(0, 20).map((y, index) => ({ x: `no. ${String(index).padStart(2, '0')}`, y }));
        const plot = await openChart(page, pages, { marks: [[mark, rows]], style: 'width: 410px; transform: translate(20px, 7px) scale(1.3, 0.9); transform-origin: 0 0', options: { title: 'Narrow' } });
        const read = await readOne(page);
        const [line] = read.series;
        expect(read).toMatchObject({ name: 'Narrow', x: { kind: 'category' } });
        expect(line.labels).toEqual(rows.map(({ x }) => x));
        expect(line.positions).toEqual(rows.map((_, index) => index));
        const at = await placesOf(page, plot, rows.map(({ x, y }) => [x, y]));
        const middle = mark === 'barY' ? await plot.evaluate((element) => ((element as unknown as { scale(name: string): { bandwidth: number } }).scale('x').bandwidth / 2) * (element.querySelector<SVGRectElement>('rect')?.getScreenCTM()?.a ?? NaN)) : 0;
        expect(worstOffset(read, line, at.map((place, index) => ({ position: index, value: rows[index].y, at: { x: place.x + middle, y: place.y } })))).toBeLessThan(0.5);
      });
    }
  });
}

const daily: readonly Row[] = PRICES.dates.map((date, day) => ({ x: Date.parse(date), y: PRICES.close[day] }));

function ranges(): (Row & Record<string, number | string>)[] {
  const { dates, open, high, low, close } = PRICES;
  return dates.map((date, day) => ({ x: Date.parse(date), y: 0, open: open[day], high: high[day], low: low[day], close: close[day], half: day % 2 ? 'odd' : 'even', z: open[day] < close[day] ? 'up' : 'down' }));
}

/** What is drawn as what: the marks, and how many lines are read with how many points. */
const MARKS: readonly { title: string; chart: Chart; points: readonly number[] }[] = [
  { title: 'several lines are each read', chart: { marks: [['lineY', [...daily.map((row) => ({ ...row, z: 'a' })), ...daily.map((row) => ({ ...row, y: 2, z: 'b' }))], { stroke: 'z' }]], dates: true }, points: [120, 120] },
  { title: 'an area is read by its upper edge', chart: { marks: [['areaY', daily]], dates: true }, points: [120] },
  { title: 'an area and the line along it are one series', chart: { marks: [['areaY', daily, { fillOpacity: 0.3 }], ['lineY', daily]], dates: true }, points: [120] },
  { title: 'lines that a legend tells apart stay two, even where they are the same', chart: { marks: [['lineY', ['a', 'b'].flatMap((z) => daily.map((row) => ({ ...row, z }))), { stroke: 'z' }]], dates: true }, points: [120, 120] },
  { title: 'of stacked areas the lowest is read', chart: { marks: [['areaY', [...daily.map((row) => ({ ...row, z: 'a' })), ...daily.map((row) => ({ ...row, z: 'b' }))], { fill: 'z' }]], dates: true }, points: [120] },
  { title: 'of stacked bars the lowest are read', chart: { marks: [['barY', ['a', 'b'].flatMap((z) => [1, 2, 3].map((y) => ({ x: `c${y}`, y, z }))), { fill: 'z' }]] }, points: [3] },
  { title: 'a line that steps midway is not read: its places are nowhere', chart: { marks: [['lineY', daily, { curve: 'step' }]], dates: true }, points: [] },
  { title: 'a spline that passes its points by is not read', chart: { marks: [['lineY', daily, { curve: 'basis' }]], dates: true }, points: [] },
  { title: 'what is missing before and after a line is left out', chart: { marks: [['lineY', daily.map((row, day) => (day < 7 || day > 99 ? { ...row, y: null } : row))]], dates: true }, points: [93] },
  { title: 'a line that changes its colour on the way is one line', chart: { marks: [['lineY', daily, { z: null, stroke: 'y' }]], dates: true }, points: [120] },
  { title: 'lines of two points each stay as many', chart: { marks: [['lineY', ['a', 'b', 'c'].flatMap((z) => daily.slice(0, 2).map((row) => ({ ...row, z }))), { stroke: 'z' }]], dates: true }, points: [2, 2, 2] },
  { title: 'a cloud of dots is not read', chart: { marks: [['dot', daily.map(({ y }, day) => ({ x: (day * 37) % 120, y }))]] }, points: [] },
  { title: 'a line that goes back and forth is not read', chart: { marks: [['line', daily.map(({ y }, day) => ({ x: PRICES.open[day], y }))]] }, points: [] },
  { title: 'bars in no order are read', chart: { marks: [['rectY', daily.slice(0, 12).map(({ x }, index) => ({ x: daily[(index * 5) % 12].x, y: Number(x) / 1e12 })), { interval: 'day' }]], dates: true }, points: [12] },
  { title: 'categories in no order are read', chart: { marks: [['lineY', ['c', 'a', 'b'].map((x, y) => ({ x, y }))]] }, points: [3] },
  { title: 'facets are each read', chart: { marks: [['lineY', ['a', 'b', 'c'].flatMap((z, at) => daily.slice(0, 20 + at).map((row) => ({ ...row, z }))), { fy: 'z' }]], dates: true }, points: [20, 21, 22] },
  { title: 'ranges from low to high are no candles', chart: { marks: [['ruleX', ranges(), { y: undefined, y1: 'low', y2: 'high' }], ['lineY', daily]], dates: true }, points: [120] },
  { title: 'bars from low to high in the colours of two groups are no candles', chart: { marks: [['rectY', ranges(), { y: undefined, y1: 'low', y2: 'high', interval: 'day', fill: 'half' }], ['lineY', daily]], dates: true }, points: [120] },
  { title: 'upright rules across the chart are no candles', chart: { marks: [['ruleX', daily.slice(0, 9), { y: undefined }], ['lineY', daily]], dates: true }, points: [120] },
];

for (const { title, chart, points } of MARKS) {
  test(title, async ({ page, pages }) => {
    await openChart(page, pages, chart);
    const lines = (await readChartsOf(page)).flatMap(({ series }) => series);
    expect(lines.map(({ values }) => values.length)).toEqual(points);
  });
}

const wicks: Chart['marks'][number] = ['ruleX', ranges(), { y: undefined, y1: 'low', y2: 'high' }];
const reversed = { x: { reverse: true }, y: { reverse: true } };

/** Candles, as their ends are given. */
const CANDLES: readonly { title: string; marks: Chart['marks']; options?: Record<string, unknown> }[] = [
  { title: 'rules from open to close', marks: [wicks, ['ruleX', ranges(), { y: undefined, y1: 'open', y2: 'close', stroke: 'z', strokeWidth: 4 }]] },
  { title: 'rules from close to open', marks: [wicks, ['ruleX', ranges(), { y: undefined, y1: 'close', y2: 'open', stroke: 'z', strokeWidth: 4 }]] },
  { title: 'rules in no colour, the newest first, on reversed axes', options: reversed, marks: [wicks, ['ruleX', ranges().reverse(), { y: undefined, y1: 'open', y2: 'close', strokeWidth: 4 }]] },
  { title: 'rules on a logarithmic axis', options: { y: { type: 'log' } }, marks: [wicks, ['ruleX', ranges(), { y: undefined, y1: 'open', y2: 'close', stroke: 'z' }]] },
  { title: 'rectangles in two colours', marks: [wicks, ['rectY', ranges(), { y: undefined, y1: 'open', y2: 'close', fill: 'z', interval: 'day' }]] },
];

for (const { title, marks, options } of CANDLES) {
  test(`candles of ${title} are read by their close`, async ({ page, pages }) => {
    await openChart(page, pages, { marks, options, dates: true });
    const read = await readOne(page);
    expect(read.series).toHaveLength(1);
    expect(worstShare(read, read.series[0], PRICES.close)).toBeLessThanOrEqual(read.expectedError * 1.001);
  });
}

test('each facet is a plot of its own, called what it is for, with its places where it has them', async ({ page, pages }) => {
  const rows = ['Oslo', 'Rome'].flatMap((z, at) => byIndex.slice(0, 30).map(({ x, y }) => ({ x, y: (y ?? 0) + at, z })));
  await openChart(page, pages, { marks: [['lineY', rows, { fx: 'z', clip: true }], ['dot', rows, { fx: 'z' }], ['ruleY', [{ x: 0, y: 0 }], {}]] });
  const read = await readOne(page);
  const [oslo, rome] = read.series;
  expect(read).toMatchObject({ title: 'Oslo', series: [{}, { subplot: { title: 'Rome' } }] });
  expect([oslo.values[0], rome.values[0]].map(Math.round)).toEqual([0, 1].map((at) => Math.round(SP500[0] + at)));
  const dots = await page.locator('circle').evaluateAll((circles) => circles.map((circle) => circle.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })));
  const lines = [read, rome.subplot ?? read].map((place, at) => ({ chart: { ...read, ...place }, line: read.series[at] }));
  lines.forEach(({ chart, line }, at) => {
    const points = dots.slice(30 * at, 30 * at + 30).map((place, x) => ({ position: x, value: line.values[x], at: place }));
    expect(worstOffset(chart, line, points)).toBeLessThan(0.5);
  });
});

const GAPS = [3, 4, 9];
const monthly = byMonth.slice(0, 14);
const few = byIndex.slice(0, 14);
const named: readonly Row[] = SP500.slice(0, 14).map((y, index) => ({ x: String.fromCharCode(97 + index), y }));

/** Lines of which some values are missing. */
const INTERRUPTED: readonly { title: string; rows: readonly Row[]; channels?: Record<string, unknown>; options?: Record<string, unknown>; dates?: boolean }[] = [
  { title: 'over months', rows: monthly, dates: true },
  { title: 'over numbers', rows: few },
  { title: 'over categories', rows: named, options: { x: { domain: named.map(({ x }) => x) } } },
  { title: 'in a curve', rows: monthly, dates: true, channels: { curve: 'monotone-x' } },
  { title: 'that steps after', rows: monthly, dates: true, channels: { curve: 'step-after' } },
  { title: 'that steps before', rows: few, channels: { curve: 'step-before' } },
];

for (const { title, rows, channels = {}, options, dates } of INTERRUPTED) {
  test(`a line ${title}: what is missing is a gap in its place`, async ({ page, pages }) => {
    await openChart(page, pages, { marks: [['lineY', rows.map((row, index) => (GAPS.includes(index) ? { ...row, y: NaN } : row)), channels]], dates, options });
    const read = await readOne(page);
    const [{ positions, values }] = read.series;
    expect(positions).toEqual(rows.map(({ x }, index) => (typeof x === 'number' ? x : index)));
    values.forEach((value, index) => (GAPS.includes(index) ? expect(value).toBeNaN() : expect(value).toBeCloseTo(rows[index].y ?? NaN, 1)));
  });
}

test('of a line with gaps only as many of the last points are read as are wanted', async ({ page, pages }) => {
  await openChart(page, pages, { marks: [['lineY', few.map((row, index) => (GAPS.includes(index) ? { ...row, y: NaN } : row))]] });
  for (const mostPoints of [4, 5, 6]) {
    const [{ series }] = await readChartsOf(page, { mostPoints });
    expect(series.map(({ positions, total }) => [positions, total])).toEqual([[few.slice(-mostPoints).map(({ x }) => x), few.length]]);
  }
});

test('lines are called what their colours stand for', async ({ page, pages }) => {
  const rows = ['Oslo', 'Rome'].flatMap((z, at) => daily.map(({ x, y }) => ({ x, y: (y ?? 0) + at, z })));
  await openChart(page, pages, { marks: [['lineY', rows, { stroke: 'z' }]], dates: true });
  expect((await readOne(page)).series.map(({ name, values }) => [name, Math.round(values[0] - PRICES.close[0] + 1)])).toEqual([['Oslo', 1], ['Rome', 2]]);
});

test('the line of a changing colour has every datum in its place', async ({ page, pages }) => {
  await openChart(page, pages, { marks: [['lineY', daily, { z: null, stroke: 'y' }]], dates: true });
  const read = await readOne(page);
  expect(read.series[0].positions).toEqual(daily.map(({ x }) => x));
  expect(worstShare(read, read.series[0], PRICES.close)).toBeLessThanOrEqual(read.expectedError * 1.001);
});

test('two charts, one of them in an open shadow root, are both read', async ({ page, pages }) => {
  await openChart(page, pages, { marks: [['lineY', byIndex, { stroke: 'steelblue' }]], options: { ariaLabel: 'Shares' } });
  await addChart(page, { marks: [['lineY', daily]], dates: true, inShadow: true });
  const charts = await readChartsOf(page);
  expect(charts.map(({ name, reader, series }) => ({ name, reader, points: series[0].values.length }))).toEqual([
    { name: 'Shares', reader: 'observable-plot', points: SP500.length },
    { name: '', reader: 'observable-plot', points: 120 },
  ]);
  expect(charts[0].series[0].color).toBe('rgb(70, 130, 180)');
});

test('a chart that a site has bundled is read, too, its days exact', async ({ page, pages }) => {
  await page.goto(pages.url('observable-plot/bundled.html'));
  await page.locator('body[data-ready]').waitFor();
  const read = await readOne(page);
  expect(read.name).toBe('Apple, daily close');
  const { dates, close } = dailyPrices(2000);
  expect(read.series[0].positions).toEqual(dates.map((date) => Date.parse(date)));
  expect(worstShare(read, read.series[0], close)).toBeLessThanOrEqual(read.expectedError * 1.001);
});

test('reading leaves no trace in the page', async ({ page, pages }) => {
  await openChart(page, pages, { marks: [['lineY', byIndex]] });
  const before = await traceOf(page);
  await readOne(page);
  expect(await traceOf(page)).toEqual(before);
});

test('a chart that was taken away is not read any more', async ({ page, pages }) => {
  const plot = await openChart(page, pages, { marks: [['lineY', byIndex]] });
  await plot.evaluate((element) => element.remove());
  expect(await readChartsOf(page)).toEqual([]);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await page.goto(pages.url('observable-plot/index.html'));
  await page.evaluate(() => {
    const rows = Array.from({ length: 1_000_000 }, (_, x) => ({ x, y: Math.sin(x / 1000) }));
    (globalThis as unknown as ChartPage).addChart({ marks: [['lineY', rows]] });
  });
  const [read] = await readChartsOf(page);
  expect(read.series[0].total).toBe(1_000_000);
  expect(read.series[0].positions).toHaveLength(20_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
