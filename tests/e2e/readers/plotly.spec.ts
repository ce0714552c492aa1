import type { JSHandle, Page } from 'playwright';
import { MEASURED } from '../../support/measured.ts';
import { readVegaColumn } from '../../support/vega-column.ts';
import { dailyPrices } from '../../support/daily-prices.ts';
import { placeIn, traceOf, worstOffset } from '../../support/drawn-places.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';

interface Chart {
  readonly data: readonly Record<string, unknown>[];
  readonly layout?: Record<string, unknown> | undefined;
  readonly style?: string;
  readonly inShadow?: boolean;
}

/** What tests/pages/plotly puts in the page's global scope. */
interface ChartPage {
  addChart(chart: Chart): Promise<HTMLElement>;
  placeOf(chart: HTMLElement, x: unknown, y: unknown, axes?: { xaxis?: string; yaxis?: string }): ViewportPoint;
  markersOf(chart: HTMLElement): ViewportPoint[];
}

const PRICES = dailyPrices(120);
const SP500 = Array.from(readVegaColumn('sp500.csv', 'price'));
const LAST = SP500.length - 1;
const MONTHS = SP500.map((_, month) => new Date(Date.UTC(2000, month, 1)).toISOString().slice(0, 10));
const DAY = 86_400_000;

async function openChart(page: Page, pages: PageServer, chart: Chart): Promise<JSHandle<HTMLElement>> {
  await page.goto(pages.url('plotly/index.html'));
  return addChart(page, chart);
}

function addChart(page: Page, chart: Chart): Promise<JSHandle<HTMLElement>> {
  return page.evaluateHandle((added) => (globalThis as unknown as ChartPage).addChart(added), chart);
}

function placesOf(page: Page, chart: JSHandle<HTMLElement>, points: readonly (readonly [unknown, unknown])[], yaxis = 'yaxis', xaxis = 'xaxis'): Promise<ViewportPoint[]> {
  return page.evaluate(([element, wanted, axes]) => wanted.map(([x, y]) => (globalThis as unknown as ChartPage).placeOf(element, x, y, axes)), [chart, points, { xaxis, yaxis }] as const);
}

async function readOne(page: Page, mostPoints = 20_000): Promise<ReadChart> {
  const charts = await readChartsOf(page, { mostPoints });
  expect(charts).toHaveLength(1);
  return charts[0];
}

/** Every axis kind: the trace, its layout, the places read, what Plotly calls them, and what it calls the next steps. */
const AXES: readonly { title: string; data: Record<string, unknown>; layout?: Record<string, unknown>; positions: readonly number[]; next: readonly (readonly [unknown, number])[] }[] = [
  { title: 'linear axes', data: { y: SP500 }, positions: SP500.map((_, index) => index), next: [[LAST + 1, LAST + 1], [LAST + 12, LAST + 12]] },
  { title: 'an x axis in even steps from a start', data: { y: SP500, x0: 50, dx: 2.5 }, positions: SP500.map((_, index) => 50 + 2.5 * index), next: [[50 + 2.5 * (LAST + 1), 50 + 2.5 * (LAST + 1)]] },
  { title: 'a logarithmic y axis', data: { y: SP500 }, layout: { yaxis: { type: 'log' } }, positions: SP500.map((_, index) => index), next: [[LAST + 3, LAST + 3]] },
  { title: 'logarithmic axes both', data: { y: SP500, x: SP500.map((_, index) => index + 1) }, layout: { xaxis: { type: 'log' }, yaxis: { type: 'log' } }, positions: SP500.map((_, index) => index + 1), next: [[LAST + 20, LAST + 20]] },
  { title: 'a time axis', data: { y: SP500, x: MONTHS }, positions: MONTHS.map((month) => Date.parse(month)), next: [['2010-04-01', Date.UTC(2010, 3, 1)], ['2011-01-01', Date.UTC(2011, 0, 1)]] },
  { title: 'a time axis with hours', data: { y: SP500, x: SP500.map((_, hour) => new Date(Date.UTC(2024, 2, 9, hour, 30)).toISOString().slice(0, -1).replace('T', ' ')) }, positions: SP500.map((_, hour) => Date.UTC(2024, 2, 9, hour, 30)), next: [['2024-03-15 00:00', Date.UTC(2024, 2, 15)]] },
  { title: 'a category axis', data: { y: SP500.slice(0, 12), x: MONTHS.slice(0, 12) }, layout: { xaxis: { type: 'category' } }, positions: SP500.slice(0, 12).map((_, index) => index), next: [[12, 12], [14, 14]] },
  { title: 'reversed axes', data: { y: SP500, x: MONTHS }, layout: { xaxis: { autorange: 'reversed' }, yaxis: { autorange: 'reversed' } }, positions: MONTHS.map((month) => Date.parse(month)), next: [['2010-06-01', Date.UTC(2010, 5, 1)]] },
  { title: 'a zoomed chart', data: { y: SP500, x: MONTHS }, layout: { xaxis: { range: ['2008-03-10', '2009-07-01'] }, yaxis: { range: [700, 1200] } }, positions: MONTHS.map((month) => Date.parse(month)), next: [['2010-06-01', Date.UTC(2010, 5, 1)]] },
];

for (const pixelRatio of [1, 2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { title, data, layout, positions, next } of AXES) {
      test(`${title}: the values are Plotly's own, and each place and the next are where it puts them`, async ({ page, pages }) => {
        const chart = await openChart(page, pages, { data: [data], layout });
        const { y: values } = data as { y: number[] };
        const read = await readOne(page);
        const [line] = read.series;
        expect(line.values).toEqual(values);
        expect(line.positions).toEqual(positions);
        const own = (data['x'] as unknown[] | undefined) ?? positions;
        const wanted = [...values.map((value, index) => [own[index], value] as const), ...next.map(([x]) => [x, values[values.length - 1]] as const)];
        const at = await placesOf(page, chart, wanted);
        const read2 = [...positions, ...next.map(([, position]) => position)];
        expect(worstOffset(read, line, at.map((place, index) => ({ position: read2[index], value: wanted[index][1], at: place })))).toBeLessThan(0.5);
      });
    }

    test('the places are those of the drawn markers, also where CSS transforms the chart', async ({ page, pages }) => {
      const chart = await openChart(page, pages, { data: [{ x: PRICES.dates, y: PRICES.close, mode: 'lines+markers' }], style: 'transform: translate(33px, 12px) scale(1.25, 0.8); transform-origin: 0 0' });
      const read = await readOne(page);
      const at = await page.evaluate((element) => (globalThis as unknown as ChartPage).markersOf(element), chart);
      const [line] = read.series;
      expect(at).toHaveLength(120);
      expect(worstOffset(read, line, at.map((place, index) => ({ position: line.positions[index], value: line.values[index], at: place })))).toBeLessThan(0.5);
    });
  });
}

/** So many days on that the exchange is open: Monday to Friday, and no 4 July. */
function tradingDays(count: number): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(2024, 5, 3); days.length < count; at += DAY) {
    const day = new Date(at);
    const iso = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 !== 0 && iso !== '2024-07-04') days.push(iso);
  }
  return days;
}

const WITHOUT_WEEKENDS = [{ bounds: ['sat', 'mon'] }, { values: ['2024-07-04'] }];

for (const autorange of [true, 'reversed'] as const) {
  test(`an axis that leaves out weekends counts slots: the next steps are where Plotly puts the next trading days (autorange ${autorange})`, async ({ page, pages }) => {
    const days = tradingDays(50);
    const layout = { xaxis: { rangebreaks: WITHOUT_WEEKENDS, range: autorange === true ? ['2024-06-01', '2024-08-20'] : ['2024-08-20', '2024-06-01'] } };
    const chart = await openChart(page, pages, { data: [{ x: days.slice(0, 40), y: PRICES.close.slice(0, 40) }], layout });
    const read = await readOne(page);
    const [line] = read.series;
    expect(read.x.kind).toBe('category');
    expect(line.times).toEqual(days.slice(0, 40).map((day) => Date.parse(day)));
    const at = await placesOf(page, chart, days.map((day, index) => [day, PRICES.close[index]]));
    const positions = days.map((_, index) => line.positions[index] ?? line.positions[39] + index - 39);
    expect(worstOffset(read, line, at.map((place, index) => ({ position: positions[index], value: PRICES.close[index], at: place })))).toBeLessThan(0.5);
  });
}

test('an axis that leaves out nights and weekends counts hours', async ({ page, pages }) => {
  const hours = tradingDays(6).flatMap((day) => [9, 10, 11, 12, 13, 14, 15].map((hour) => `${day} ${String(hour).padStart(2, '0')}:00`));
  const layout = { xaxis: { rangebreaks: [{ bounds: ['sat', 'mon'] }, { bounds: [16, 9], pattern: 'hour' }], range: ['2024-06-03 09:00', '2024-06-10 16:00'] } };
  const chart = await openChart(page, pages, { data: [{ x: hours.slice(0, 30), y: PRICES.close.slice(0, 30) }], layout });
  const read = await readOne(page);
  const [line] = read.series;
  const at = await placesOf(page, chart, hours.map((hour, index) => [hour, PRICES.close[index]]));
  expect(worstOffset(read, line, at.map((place, index) => ({ position: line.positions[29] + index - 29, value: PRICES.close[index], at: place })))).toBeLessThan(0.5);
});

const STARTS = Array.from({ length: 14 }, (_, month) => new Date(Date.UTC(2023, month, 1)).toISOString().slice(0, 10));
const ENDS = Array.from({ length: 14 }, (_, month) => new Date(Date.UTC(2023, month + 1, 0)).toISOString().slice(0, 10));
const marked = { mode: 'lines+markers' };
const dozen = PRICES.close.slice(0, 12);

/** Traces that are not drawn at their places: of fourteen points twelve are shown once more, and the other two come next. */
const BESIDE: readonly { title: string; trace: Record<string, unknown>; x: readonly unknown[]; more?: readonly Record<string, unknown>[]; layout?: Record<string, unknown>; positions: readonly number[] }[] = [
  { title: 'months in the middle of which their points are', trace: { ...marked, xperiod: 'M1' }, x: STARTS, positions: STARTS.map(Date.parse) },
  { title: 'months at the end of which their points are', trace: { ...marked, xperiod: 'M1', xperiodalignment: 'end' }, x: STARTS, positions: STARTS.map(Date.parse) },
  { title: 'months that are dated by their last day', trace: { ...marked, xperiod: 'M1', xperiodalignment: 'start' }, x: ENDS, positions: ENDS.map(Date.parse) },
  { title: 'months on an axis that is reversed', trace: { ...marked, xperiod: 'M1' }, x: STARTS, layout: { xaxis: { autorange: 'reversed' } }, positions: STARTS.map(Date.parse) },
  { title: 'bars of months', trace: { type: 'bar', xperiod: 'M1' }, x: STARTS, positions: STARTS.map(Date.parse) },
  { title: 'weeks', trace: { ...marked, xperiod: 7 * DAY }, x: STARTS.map((_, week) => new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10)), positions: STARTS.map((_, week) => Date.UTC(2024, 0, 1 + 7 * week)) },
  { title: 'bars with an offset and a width of their own', trace: { type: 'bar', offset: 0.1, width: 0.6 }, x: STARTS.map((_, at) => at), positions: STARTS.map((_, at) => at) },
  { title: 'bars on one side of their dates', trace: { type: 'bar', offset: -5 * DAY, width: 5 * DAY }, x: STARTS, positions: STARTS.map(Date.parse) },
  { title: 'bars beside others', trace: { type: 'bar' }, x: STARTS, more: [{ type: 'bar', x: STARTS, y: dozen }], layout: { xaxis: { type: 'category' } }, positions: STARTS.map((_, at) => at) },
];

for (const { title, trace, x, more = [], layout, positions } of BESIDE) {
  test(`${title}: each value and the next are where Plotly draws them`, async ({ page, pages }) => {
    const drawn = { ...trace, x, y: [...dozen, 90, 95] };
    const chart = await openChart(page, pages, { data: [drawn, ...more], layout });
    const read = await readOne(page);
    const [line] = read.series;
    expect(line.positions).toEqual(positions);
    const at = await page.locator('.points path').evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect()).map(({ left, width }) => left + width / 2));
    expect(Math.max(...positions.map((position, index) => Math.abs(placeIn(read, line, position, 1).x - at[index])))).toBeLessThan(0.5);
    // What comes next, by the same axis as what is there: the chart with fewer points, in the same range.
    const range = await chart.evaluate((element) => (element as unknown as { _fullLayout: { xaxis: { range: unknown[] }; yaxis: { range: unknown[] } } })._fullLayout).then(({ xaxis, yaxis }) => [xaxis.range, yaxis.range]);
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    await addChart(page, { data: [{ ...drawn, x: x.slice(0, 12), y: dozen }, ...more.map((one) => ({ ...one, x: x.slice(0, 12) }))], layout: { ...layout, xaxis: { ...(layout?.['xaxis'] as object | undefined), range: range[0], autorange: false }, yaxis: { range: range[1] } } });
    const fewer = await readOne(page);
    expect(Math.max(...positions.map((position) => Math.abs(placeIn(fewer, fewer.series[0], position, 1).x - placeIn(read, line, position, 1).x)))).toBeLessThan(0.5);
  });
}

/** What is drawn as what: the traces, and the names and values read. */
const TRACES: readonly { title: string; data: readonly Record<string, unknown>[]; layout?: Record<string, unknown>; read: Readonly<Record<string, readonly (number | null)[]>> }[] = [
  { title: 'a candlestick is read as its close', data: [{ type: 'candlestick', name: 'a', x: PRICES.dates, open: PRICES.open, high: PRICES.high, low: PRICES.low, close: PRICES.close }], read: { a: PRICES.close } },
  { title: 'an OHLC chart is read as its close', data: [{ type: 'ohlc', name: 'a', x: PRICES.dates, open: PRICES.open, high: PRICES.high, low: PRICES.low, close: PRICES.close }], read: { a: PRICES.close } },
  { title: 'bars are read', data: [{ type: 'bar', name: 'a', x: PRICES.dates, y: PRICES.volume }], read: { a: PRICES.volume } },
  { title: 'bars beside each other are read', data: [{ type: 'bar', name: 'a', x: ['p', 'q', 'r'], y: [1, 2, 3] }, { type: 'bar', name: 'b', x: ['p', 'q', 'r'], y: [4, 5, 6] }], read: { a: [1, 2, 3], b: [4, 5, 6] } },
  { title: 'of stacked bars the lowest are read', data: [{ type: 'bar', name: 'a', y: [1, 2, 3] }, { type: 'bar', name: 'b', y: [4, 5, 6] }], layout: { barmode: 'stack' }, read: { a: [1, 2, 3] } },
  { title: 'of stacked areas the lowest is read', data: [{ stackgroup: 's', name: 'a', y: [1, 2, 3] }, { stackgroup: 's', name: 'b', y: [4, 5, 6] }], read: { a: [1, 2, 3] } },
  { title: 'of shares of a whole none is read', data: [{ stackgroup: 's', groupnorm: 'percent', name: 'a', y: [1, 2, 3] }, { stackgroup: 's', name: 'b', y: [4, 5, 6] }], read: {} },
  { title: 'of horizontal bars, a pie and a histogram none is read', data: [{ type: 'bar', orientation: 'h', x: [1, 2, 3], y: ['p', 'q', 'r'] }, { type: 'histogram', x: [1, 2, 2, 3] }, { type: 'pie', values: [1, 2] }], read: {} },
  { title: 'hidden lines and the edges of a band are not read', data: [{ name: 'a', y: [1, 2, 3] }, { name: 'b', y: [4, 5, 6], visible: 'legendonly' }, { name: 'c', y: [0, 1, 2], mode: 'lines', line: { width: 0 } }, { name: 'd', y: [2, 3, 4], mode: 'none', fill: 'tonexty' }], read: { a: [1, 2, 3] } },
  { title: 'the edges of a band that have no color are not read, nor one trace that runs along both', data: [{ name: 'high', y: [4, 5, 6, 7], line: { color: 'transparent' } }, { name: 'low', y: [0, 1, 2, 3], fill: 'tonexty', mode: 'lines', line: { color: 'rgba(0, 0, 0, 0)' } }, { name: 'around', x: [0, 1, 2, 3, 3, 2, 1, 0], y: [4, 5, 6, 7, 3, 2, 1, 0], fill: 'toself' }, { name: 'a', y: [1, 2, 3, 4] }].map((trace) => ({ mode: 'lines', ...trace })), read: { a: [1, 2, 3, 4] } },
  { title: 'a cloud of points, and a line that turns back, are not read', data: [{ mode: 'markers', x: PRICES.open.map((_, day) => PRICES.open[(37 * day) % 120]), y: PRICES.close }, { name: 'b', x: [1, 3, 2, 4], y: [1, 2, 3, 4] }], read: {} },
  { title: 'a missing value is a gap', data: [{ name: 'a', y: [1, null, 3, 'none', '4.5'] }], read: { a: [1, null, 3, null, 4.5] } },
  { title: 'points on the WebGL canvas are read', data: [{ type: 'scattergl', name: 'a', x: PRICES.dates, y: PRICES.close, mode: 'markers' }], read: { a: PRICES.close } },
  { title: 'packed numbers are read', data: [{ name: 'a', x: { dtype: 'i1', bdata: 'AQID' }, y: { dtype: 'f8', bdata: Buffer.from(Float64Array.of(0.1, 1e300, -7).buffer).toString('base64') } }], read: { a: [0.1, 1e300, -7] } },
  { title: 'what is listed newest first is read in order', data: [{ name: 'a', x: [...PRICES.dates].reverse(), y: [...PRICES.close].reverse() }], read: { a: PRICES.close } },
  { title: 'a category of two levels is read', data: [{ type: 'bar', name: 'a', x: [['2023', '2023', '2024'], ['q1', 'q2', 'q1']], y: [1, 2, 3] }], read: { a: [1, 2, 3] } },
];

for (const { title, data, layout, read } of TRACES) {
  test(title, async ({ page, pages }) => {
    await openChart(page, pages, { data, layout });
    const lines = (await readChartsOf(page)).flatMap(({ series }) => series);
    // NaN reaches the test as null nowhere else than in a gap.
    expect(Object.fromEntries(lines.map(({ name, values }) => [name, values.map((value) => (Number.isNaN(value) ? null : value))]))).toEqual(read);
  });
}

test('names in two levels are read together, each at its own place', async ({ page, pages }) => {
  const [years, quarters] = [[2023, 2023, 2023, 2023, 2024, 2024], ['Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2']];
  await openChart(page, pages, { data: [{ ...marked, x: [years, quarters], y: dozen.slice(0, 6) }] });
  const read = await readOne(page);
  const [line] = read.series;
  expect(read.x.kind).toBe('category');
  expect(line.labels).toEqual(years.map((year, index) => `${year} ${quarters[index]}`));
  expect(line.positions).toEqual([0, 1, 2, 3, 4, 5]);
  const at = await page.locator('.points path').evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect()).map(({ left, width }) => left + width / 2));
  expect(Math.max(...at.map((place, index) => Math.abs(placeIn(read, line, index, 1).x - place)))).toBeLessThan(0.5);
});

test('all of several subplots are read, the largest first with the line on its second axis', async ({ page, pages }) => {
  const chart = await openChart(page, pages, {
    data: [
      { name: 'volume', type: 'bar', x: PRICES.dates, y: PRICES.volume, yaxis: 'y2' },
      { name: 'price', x: PRICES.dates, y: PRICES.close },
      { name: 'range', x: PRICES.dates, y: PRICES.high.map((high, day) => high - PRICES.low[day]), yaxis: 'y3' },
    ],
    layout: { yaxis: { domain: [0.4, 1] }, yaxis2: { domain: [0, 0.3] }, yaxis3: { overlaying: 'y', side: 'right', type: 'log' } },
  });
  const read = await readOne(page);
  expect(read.series.map(({ name }) => name)).toEqual(['price', 'range', 'volume']);
  for (const [line, yaxis] of [[read.series[0], 'yaxis'], [read.series[1], 'yaxis3'], [read.series[2], 'yaxis2']] as const) {
    const at = await placesOf(page, chart, PRICES.dates.map((date, day) => [date, line.values[day]]), yaxis);
    expect(worstOffset(read, line, at.map((place, index) => ({ position: line.positions[index], value: line.values[index], at: place })))).toBeLessThan(0.5);
  }
});

test('a subplot is called by its y axis, and not by an invitation to name it', async ({ page, pages }) => {
  await openChart(page, pages, {
    data: ['', '2'].map((number) => ({ x: [1, 2], y: [3, 4], xaxis: `x${number}`, yaxis: `y${number}` })),
    layout: { grid: { rows: 1, columns: 2, pattern: 'independent' }, yaxis: { title: { text: '<b>USD</b>' } } },
  });
  const read = await readOne(page);
  expect(read.series.map(({ subplot }) => (subplot ?? read).title)).toEqual(['USD', '']);
});

test('each of four equal subplots is read with its own axes, be they of time or of trading days', async ({ page, pages }) => {
  const days = tradingDays(40);
  const names = ['', '2', '3', '4'];
  const chart = await openChart(page, pages, {
    data: names.map((number, nth) => ({ name: `no. ${nth}`, x: days, y: PRICES.close.slice(nth, nth + 40), xaxis: `x${number}`, yaxis: `y${number}` })),
    layout: { grid: { rows: 2, columns: 2, pattern: 'independent' }, xaxis3: { rangebreaks: WITHOUT_WEEKENDS }, yaxis4: { type: 'log' } },
  });
  const read = await readOne(page);
  expect(read.series.map(({ name }) => name)).toEqual(['no. 0', 'no. 1', 'no. 2', 'no. 3']);
  expect(read.series.map(({ subplot }) => subplot?.x.kind)).toEqual([undefined, 'time', 'category', 'time']);
  for (const [nth, line] of read.series.entries()) {
    const at = await placesOf(page, chart, days.map((day, index) => [day, line.values[index]]), `yaxis${names[nth]}`, `xaxis${names[nth]}`);
    expect(worstOffset(read, line, at.map((place, index) => ({ position: line.positions[index], value: line.values[index], at: place })))).toBeLessThan(0.5);
  }
});

test('two charts, one of them in an open shadow root, are both read with their titles and as they are called', async ({ page, pages }) => {
  await openChart(page, pages, { data: [{ y: SP500, name: 'S&P 500' }], layout: { title: { text: 'Five hundred <b>shares</b>' } } });
  await addChart(page, { data: [{ y: PRICES.close }], inShadow: true });
  const charts = await readChartsOf(page);
  expect(charts.map(({ name, reader, version }) => ({ name, reader, version }))).toEqual([
    { name: 'Five hundred shares', reader: 'plotly', version: '4.1.2' },
    { name: '', reader: 'plotly', version: '4.1.2' },
  ]);
  expect(charts[0].series[0].name).toBe('S&P 500');
});

test('a chart that a site has bundled is read, too', async ({ page, pages }) => {
  await page.goto(pages.url('plotly/bundled.html'));
  await page.locator('body[data-ready]').waitFor();
  const read = await readOne(page);
  expect(read.name).toBe('VIX, daily close');
  expect(read.series[0].positions[0]).toBe(Date.UTC(2009, 5, 1));
  expect(read.series[0].values.slice(0, 3)).toEqual([30.04, 29.63, 31.02]);
});

test('reading leaves no trace in the page, and no category that was not there', async ({ page, pages }) => {
  const chart = await openChart(page, pages, { data: [{ x: ['p', 'q'], y: [1, 2] }] });
  await chart.evaluate((element) => (element as unknown as { _fullData: { x: string[] }[] })._fullData[0].x.push('r'));
  const before = await traceOf(page);
  expect((await readOne(page)).series[0].values).toEqual([1, 2]);
  expect(await traceOf(page)).toEqual(before);
  expect(await chart.evaluate((element) => (element as unknown as { _fullLayout: { xaxis: { _categories: string[] } } })._fullLayout.xaxis._categories)).toEqual(['p', 'q']);
});

test('a chart that was purged is not read any more', async ({ page, pages }) => {
  const chart = await openChart(page, pages, { data: [{ y: SP500 }] });
  await chart.evaluate((element) => (globalThis as unknown as { Plotly: { purge(element: HTMLElement): void } }).Plotly.purge(element));
  expect(await readChartsOf(page)).toEqual([]);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await page.goto(pages.url('plotly/index.html'));
  await page.evaluate(async () => {
    const y = Float64Array.from({ length: 1_000_000 }, (_, index) => Math.sin(index / 1000));
    await (globalThis as unknown as ChartPage).addChart({ data: [{ type: 'scattergl', y }] });
  });
  const [read] = await readChartsOf(page);
  expect(read.series[0].total).toBe(1_000_000);
  expect(read.series[0].positions[0]).toBe(980_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
