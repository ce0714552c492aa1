import type { Page } from 'playwright';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import { inPageScript } from '../../support/in-page-script.ts';
import { MEASURED } from '../../support/measured.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readTime } from '../../support/read-time.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';

interface Scale {
  readonly kind?: string;
  readonly field?: string;
  readonly domain?: readonly unknown[];
  readonly parse?: boolean;
  readonly exponent?: number;
}

interface Chart {
  readonly rows: readonly Record<string, unknown>[];
  readonly x: Scale;
  readonly y: Scale;
  readonly lines?: readonly Scale[];
  readonly mark?: string | undefined;
  readonly curve?: string | undefined;
  readonly viewBox?: boolean;
  readonly style?: string;
  readonly reversed?: boolean;
  readonly inShadow?: boolean;
  readonly axis?: string;
  readonly title?: string;
}

/** What tests/pages/d3 puts in the page's global scope. */
interface ChartPage {
  addChart(chart: Chart): Element;
  placeOf(chart: number, x: unknown, y: number, line?: number): ViewportPoint;
}

const PRICES = dailyPrices(120);
const DAY = 86_400_000;
const ROWS = PRICES.dates.map((date, day) => ({ date, day, close: PRICES.close[day], open: PRICES.open[day], volume: PRICES.volume[day], change: PRICES.close[day] - PRICES.open[day] }));
const TIMES = PRICES.dates.map((date) => Date.parse(date));

async function openCharts(page: Page, pages: PageServer, ...charts: readonly Chart[]): Promise<void> {
  await page.goto(pages.url('d3/index.html'));
  for (const chart of charts) await page.evaluate((added) => void (globalThis as unknown as ChartPage).addChart(added), chart);
}

function placesOf(page: Page, points: readonly (readonly [unknown, number])[], line = 0): Promise<ViewportPoint[]> {
  return page.evaluate(([wanted, at]) => wanted.map(([x, y]) => (globalThis as unknown as ChartPage).placeOf(0, x, y, at)), [points, line] as const);
}

async function readOne(page: Page, mostPoints = 20_000): Promise<ReadChart> {
  const charts = await readChartsOf(page, { mostPoints });
  expect(charts).toHaveLength(1);
  return charts[0];
}

const BY_TIME: Scale = { kind: 'utc', field: 'date', parse: true };
const BY_DAY: Scale = { kind: 'linear', field: 'day' };

/** Every kind of axis, what is drawn over it, and how far the steps lie beyond the last point. */
const AXES: readonly (Omit<Chart, 'rows'> & { readonly what: string; readonly rows?: Chart['rows']; readonly next?: number })[] = [
  { what: 'linear axes', x: BY_DAY, y: { kind: 'linear', field: 'close' } },
  { what: 'a line over its own count', x: { kind: 'linear' }, y: { kind: 'linear', field: 'close' } },
  { what: 'a UTC axis', x: BY_TIME, y: { kind: 'linear', field: 'close' } },
  { what: 'a local time axis', x: { ...BY_TIME, kind: 'time' }, y: { kind: 'linear', field: 'close' } },
  { what: 'a logarithmic y axis', x: BY_TIME, y: { kind: 'log', field: 'volume' } },
  { what: 'a square root y axis', x: BY_TIME, y: { kind: 'sqrt', field: 'volume', domain: [0, 3e8] } },
  { what: 'a power y axis', x: BY_TIME, y: { kind: 'pow', exponent: 2, field: 'close', domain: [0, 200] } },
  { what: 'a symmetric logarithmic y axis', x: BY_TIME, y: { kind: 'symlog', field: 'change', domain: [-10, 10] } },
  { what: 'a band axis', x: { kind: 'band', field: 'date' }, y: { kind: 'linear', field: 'close' } },
  { what: 'a point axis', x: { kind: 'point', field: 'date' }, y: { kind: 'linear', field: 'close' } },
  { what: 'reversed axes', x: BY_TIME, y: { kind: 'linear', field: 'close' }, reversed: true },
  { what: 'a zoomed chart', x: { ...BY_TIME, domain: ['2018-03-01', '2018-04-20'] }, y: { kind: 'linear', field: 'close', domain: [160, 180] } },
  { what: 'a chart stretched by its viewBox', x: BY_TIME, y: { kind: 'linear', field: 'close' }, viewBox: true, style: 'width: 811px; height: 377px; padding: 7px; border: 3px solid' },
  { what: 'a chart that CSS transforms', x: BY_TIME, y: { kind: 'linear', field: 'close' }, style: 'transform: translate(33px, 12px) scale(1.25, 0.8); transform-origin: 0 0' },
  { what: 'axes drawn by hand', x: BY_DAY, y: { kind: 'linear', field: 'close' }, axis: 'own' },
  { what: 'axes drawn by hand, one of them symmetric logarithmic', x: BY_DAY, y: { kind: 'symlog', field: 'change', domain: [-10, 10] }, axis: 'own' },
];

for (const pixelRatio of [1, 2, 3]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const { what, ...chart } of AXES) {
      test(`${what}: the values are the data's own, and each place and the next are where D3 puts them`, async ({ page, pages }) => {
        await openCharts(page, pages, { rows: ROWS, ...chart });
        const read = await readOne(page);
        const [line] = read.series;
        const values = ROWS.map((row) => row[chart.y.field as 'close']);
        expect(read.reader).toBe('d3');
        expect(read.expectedError).toBe(0);
        expect(line.values).toEqual(values);
        const isCategory = read.x.kind === 'category';
        expect(line.positions).toEqual(chart.x.parse ? TIMES : chart.reversed && isCategory ? [] : ROWS.map(({ day }) => day));
        const own = (index: number): unknown => (chart.x.parse ? TIMES[index] ?? TIMES[119] + (index - 119) * DAY : isCategory ? PRICES.dates[index] : index);
        const steps = isCategory ? [] : [120, 125, 140];
        const wanted = [...ROWS.map((_, index) => index), ...steps];
        const at = await placesOf(page, wanted.map((index) => [own(index), values[index] ?? values[119]]));
        const points = wanted.map((index, nth) => ({ position: chart.x.parse ? (own(index) as number) : index, value: values[index] ?? values[119], at: at[nth] }));
        expect(worstOffset(read, line, points)).toBeLessThan(0.5);
      });
    }
  });
}

/** How the same line is drawn. */
const DRAWN: readonly { what: string; mark?: string; curve?: string; x?: Scale; field?: 'close' | 'change' }[] = [
  ...['curveMonotoneX', 'curveNatural', 'curveCardinal', 'curveCatmullRom', 'curveStep', 'curveStepBefore', 'curveStepAfter'].map((curve) => ({ what: curve, curve })),
  { what: 'an area', mark: 'area' },
  { what: 'an area in curves', mark: 'area', curve: 'curveMonotoneX' },
  { what: 'an area in steps', mark: 'area', curve: 'curveStepAfter' },
  { what: 'circles', mark: 'circle' },
  { what: 'bars on bands', mark: 'bar', x: { kind: 'band', field: 'date' } },
  { what: 'bars over time', mark: 'bar' },
  { what: 'bars up and down', mark: 'bar', field: 'change', x: { kind: 'band', field: 'date' } },
];

for (const { what, mark, curve, x = BY_TIME, field = 'close' } of DRAWN) {
  test(`the values of ${what} are the data's own`, async ({ page, pages }) => {
    await openCharts(page, pages, { rows: ROWS, x, y: { kind: 'linear', field, domain: field === 'change' ? [-8, 8] : [0, 200] }, mark, curve });
    const read = await readOne(page);
    expect(read.series).toHaveLength(1);
    expect(read.series[0].name).toBe(field);
    expect(read.series[0].values).toEqual(ROWS.map((row) => row[field]));
  });
}

/** What a page has drawn by itself, with what D3 has bound to it: its code, and the names and values read. */
const OWN: readonly { what: string; draw: string; read: Readonly<Record<string, readonly (number | null)[]>>}[] = [
  {
    what: 'lines of a group each, by the key of the group',
    draw: `const long = data.flatMap(({ day, close, open }) => [{ day, sort: 'close', price: close }, { day, sort: 'open', price: open }]);
      svg.append('g').selectAll('path').data(d3.group(long, ({ sort }) => sort)).join('path').attr('fill', 'none').attr('stroke', 'red').attr('d', ([, rows]) => d3.line(({ day }) => x(day), ({ price }) => y(price))(rows));`,
    read: { close: PRICES.close, open: PRICES.open },
  },
  {
    what: 'lines with their values in an object each',
    draw: `svg.append('g').selectAll('path').data(['close', 'open'].map((id) => ({ id, values: data.map((row) => ({ day: row.day, price: row[id] })) }))).join('path').attr('fill', 'none').attr('stroke', 'red').attr('d', ({ values }) => d3.line(({ day }) => x(day), ({ price }) => y(price))(values));`,
    read: { close: PRICES.close, open: PRICES.open },
  },
  {
    what: 'lines by the key that each of their rows repeats',
    draw: `const long = data.flatMap(({ day, close }) => [{ day, city: 'Oslo', price: close }, { day, city: 'Rome', price: close / 4 }]);
      for (const rows of d3.group(long, ({ city }) => city).values()) svg.append('path').datum(rows).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line(({ day }) => x(day), ({ price }) => y(price)));`,
    read: { Oslo: PRICES.close, Rome: PRICES.close.map((close) => close / 4) },
  },
  { what: 'pairs', draw: `svg.append('path').datum(data.map(({ day, close }) => [day, close])).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((pair) => x(pair[0]), (pair) => y(pair[1])));`, read: { '': PRICES.close } },
  { what: 'plain numbers', draw: `svg.append('path').datum(data.map(({ close }) => close)).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((_, index) => x(index), y));`, read: { '': PRICES.close } },
  { what: 'numbers that a table holds as texts', draw: `svg.append('path').datum(data.map(({ day, close }) => ({ day: String(day), price: String(close) }))).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.price)));`, read: { price: PRICES.close } },
  {
    what: 'the lowest layer of a stack',
    draw: `svg.append('g').selectAll('path').data(d3.stack().keys(['low', 'high'])(data.map(({ day, close }) => ({ day, low: close / 4, high: close / 2 })))).join('path').attr('fill', 'red').attr('d', d3.area((pair) => x(pair.data.day), (pair) => y(pair[0]), (pair) => y(pair[1])));`,
    read: { low: PRICES.close.map((close) => close / 4) },
  },
  { what: 'a line with a gap', draw: `svg.append('path').datum(data.map(({ day, close }) => ({ day, close: day === 60 ? null : close }))).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)).defined((row) => row.close !== null));`, read: { close: PRICES.close.map((close, day) => (day === 60 ? null : close)) } },
  { what: 'a line of which a third is missing', draw: `svg.append('path').datum(data.map(({ day, close }) => ({ day, close: day % 3 === 1 ? NaN : close }))).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)).defined((row) => !isNaN(row.close)));`, read: { close: PRICES.close.map((close, day) => (day % 3 === 1 ? null : close)) } },
  {
    what: 'a line without the band around it',
    draw: `const rows = data.map(({ day, close }) => ({ day, high: close + 4, low: close - 4, close }));
      svg.append('path').datum(rows).attr('fill', '#ddd').attr('d', d3.area((row) => x(row.day), (row) => y(row.low), (row) => y(row.high)));
      svg.append('path').datum(rows).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)));`,
    read: { close: PRICES.close },
  },
  {
    what: 'a line and an area that stands on the axis, be it with gaps',
    draw: `svg.append('path').datum(data.map(({ day, close, open }) => ({ day, lower: open - 50, close }))).attr('fill', '#eee').attr('d', d3.area((row) => x(row.day), bottom, (row) => y(row.lower)).defined((row) => row.day % 40 !== 7));
      svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)));`,
    read: { lower: PRICES.open.map((open) => open - 50), close: PRICES.close },
  },
  { what: 'a line and its dots once', draw: `svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close))); svg.selectAll('circle').data(data).join('circle').attr('cx', (row) => x(row.day)).attr('cy', (row) => y(row.close)).attr('r', 2);`, read: { close: PRICES.close } },
  { what: 'no line that is not seen', draw: `svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').style('opacity', 0).attr('d', d3.line((row) => x(row.day), (row) => y(row.close)));`, read: {} },
  { what: 'no cloud of points', draw: `svg.selectAll('circle').data(data.map(({ day, close }) => ({ at: (day * 37) % 120, close }))).join('circle').attr('cx', (row) => x(row.at)).attr('cy', (row) => y(row.close)).attr('r', 2);`, read: {} },
  { what: 'no years for values of dots that go sideways', draw: `const down = d3.scaleLinear([2000, 2012], [300, 20]); svg.selectAll('g').filter((_, at, all) => d3.select(all[at]).selectAll('.tick').size() > 0 && at > 0 && /^translate\\(60/.test(all[at].getAttribute('transform') ?? '') && !all[at].classList.contains('tick')).remove(); svg.append('g').attr('transform', 'translate(60,0)').call(d3.axisLeft(down)); svg.selectAll('.lying').data([20, 22, 25, 27, 31, 33, 40, 44].map((value, at) => ({ year: 2002 + at, value }))).join('circle').attr('cx', (row) => x(row.value)).attr('cy', (row) => down(row.year)).attr('r', 2);`, read: {} },
  { what: 'nothing of what is not drawn', draw: `svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', 'M0,0L5,700L100,-700');`, read: {} },
];

const OVER_DAYS: Omit<Chart, 'rows'> = { x: BY_DAY, y: { kind: 'linear', field: 'close', domain: [0, 200] } };

/** A chart, of two linear axes if nothing else is said, with what else a page draws in it. */
async function openOwn(page: Page, pages: PageServer, draw: string, chart: Omit<Chart, 'rows'> = OVER_DAYS, rows: Chart['rows'] = ROWS): Promise<void> {
  await page.goto(pages.url('d3/index.html'));
  await page.evaluate(
    `(() => { const data = ${JSON.stringify(rows)}; addChart({ rows: data, ...${JSON.stringify(chart)}, mark: 'none', own(svg, { xScale: x, yScales: [y], down: [bottom] }) { ${draw} } }); })()`,
  );
}

for (const { what, draw, read } of OWN) {
  test(`reads ${what}`, async ({ page, pages }) => {
    await openOwn(page, pages, draw);
    const lines = (await readChartsOf(page)).flatMap(({ series }) => series);
    // NaN reaches the test as null nowhere else than in a gap.
    expect(Object.fromEntries(lines.map(({ name, values }) => [name, values.map((value) => (Number.isNaN(value) ? null : value))]))).toEqual(read);
  });
}

const FEW = ROWS.slice(0, 12);
const OVER_BANDS: Omit<Chart, 'rows'> = { x: { kind: 'band', field: 'date' }, y: { kind: 'linear', field: 'change', domain: [-8, 8] } };
const PRICED: Omit<Chart, 'rows'> = { ...OVER_BANDS, y: { kind: 'linear', field: 'close', domain: [0, 200] } };
const UP_AND_DOWN = `.attr('x', (row) => x(row.date)).attr('width', x.bandwidth()).attr('y', (row) => y(Math.max(0, row.change))).attr('height', (row) => Math.abs(y(row.change) - y(0)));`;

/** Bars over bands: the code that draws them, and each line's places and values. */
const BARS: readonly { what: string; chart?: Omit<Chart, 'rows'>; draw: string; read: Readonly<Record<string, readonly (readonly [place: number, value: number])[]>> }[] = [
  {
    what: 'bars in one series whose class tells their sign',
    draw: `svg.append('g').selectAll('.bar').data(data).join('rect').attr('class', (row) => 'bar bar--' + (row.change < 0 ? 'negative' : 'positive'))${UP_AND_DOWN}`,
    read: { change: FEW.map(({ day, change }) => [day, change]) },
  },
  {
    what: 'bars of which the last is marked by a class',
    draw: `svg.append('g').selectAll('.bar').data(data).join('rect').attr('class', (_, index) => (index === 11 ? 'bar current' : 'bar'))${UP_AND_DOWN}`,
    read: { change: FEW.map(({ day, change }) => [day, change]) },
  },
  {
    what: 'candles by their closes, once, whichever way each goes',
    chart: { ...PRICED, y: { ...PRICED.y, domain: [150, 190] } },
    draw: `svg.append('g').selectAll('.c').data(data.map(({ date, open, close }) => ({ date, open, close }))).join('rect').attr('class', (row) => (row.close > row.open ? 'c up' : 'c down')).attr('x', (row) => x(row.date)).attr('width', x.bandwidth()).attr('y', (row) => y(Math.max(row.open, row.close))).attr('height', (row) => Math.abs(y(row.open) - y(row.close)));`,
    read: { close: FEW.map(({ day, close }) => [day, close]) },
  },
  {
    what: 'bars that float by where they arrive',
    draw: `svg.append('g').selectAll('rect').data(data.map(({ date, change, day }) => ({ date, from: change, to: day / 2 }))).join('rect').attr('x', (row) => x(row.date)).attr('width', x.bandwidth()).attr('y', (row) => y(Math.max(row.from, row.to))).attr('height', (row) => Math.abs(y(row.from) - y(row.to)));`,
    read: { to: FEW.map(({ day }) => [day, day / 2]) },
  },
  {
    what: 'bars of two classes that share places each by itself',
    chart: PRICED,
    draw: `for (const field of ['close', 'open']) svg.selectAll('.' + field).data(data.map((row) => ({ date: row.date, [field]: row[field] }))).join('rect').attr('class', field).attr('x', (row) => x(row.date)).attr('width', x.bandwidth()).attr('y', (row) => y(row[field])).attr('height', (row) => bottom - y(row[field]));`,
    read: { close: FEW.map(({ day, close }) => [day, close]), open: FEW.map(({ day, open }) => [day, open]) },
  },
  {
    what: 'bars grouped by their place, in the order of their inner bands, by the inner key',
    chart: PRICED,
    draw: `const inner = d3.scaleBand(['close', 'open', 'high'], [0, x.bandwidth()]);
      svg.append('g').selectAll('g').data(data).join('g').attr('transform', (row) => 'translate(' + x(row.date) + ',0)')
        .selectAll('rect').data((row) => inner.domain().map((key) => ({ key, value: key === 'high' ? row.close + row.day : row[key] }))).join('rect')
        .attr('x', ({ key }) => inner(key)).attr('width', inner.bandwidth()).attr('y', ({ value }) => y(value)).attr('height', ({ value }) => bottom - y(value));`,
    read: { close: FEW.map(({ day, close }) => [day, close]), open: FEW.map(({ day, open }) => [day, open]), high: FEW.map(({ day, close }) => [day, close + day]) },
  },
  {
    what: 'bars grouped by d3.group, of which one is missing, each at its place',
    chart: PRICED,
    draw: `const long = data.flatMap(({ date, day, close, open }) => [{ date, sort: 'close', price: close }, { date, sort: 'open', price: open }].slice(day === 4 ? 1 : 0));
      const inner = d3.scaleBand(['close', 'open'], [0, x.bandwidth()]);
      svg.append('g').selectAll().data(d3.group(long, ({ date }) => date)).join('g').attr('transform', ([date]) => 'translate(' + x(date) + ',0)')
        .selectAll().data(([, rows]) => rows).join('rect').attr('x', ({ sort }) => inner(sort)).attr('width', inner.bandwidth()).attr('y', ({ price }) => y(price)).attr('height', ({ price }) => bottom - y(price));`,
    read: { close: FEW.filter(({ day }) => day !== 4).map(({ day, close }) => [day, close]), open: FEW.map(({ day, open }) => [day, open]) },
  },
  {
    what: 'bars of one series each, beside the middle of their bands',
    chart: PRICED,
    draw: `const inner = d3.scaleBand(['close', 'open'], [0, x.bandwidth()]);
      svg.append('g').selectAll('g').data(inner.domain().map((key) => ({ key, values: data.map((row) => ({ date: row.date, price: row[key] })) }))).join('g').attr('transform', ({ key }) => 'translate(' + inner(key) + ',0)')
        .selectAll('rect').data(({ values }) => values).join('rect').attr('x', ({ date }) => x(date)).attr('width', inner.bandwidth()).attr('y', ({ price }) => y(price)).attr('height', ({ price }) => bottom - y(price));`,
    read: { close: FEW.map(({ day, close }) => [day, close]), open: FEW.map(({ day, open }) => [day, open]) },
  },
  {
    what: 'bars in a group each as one series',
    chart: PRICED,
    draw: `svg.append('g').selectAll('g').data(data.map(({ date, close }) => ({ date, close }))).join('g').attr('transform', (row) => 'translate(' + x(row.date) + ',0)').append('rect').attr('width', x.bandwidth()).attr('y', (row) => y(row.close)).attr('height', (row) => bottom - y(row.close));`,
    read: { close: FEW.map(({ day, close }) => [day, close]) },
  },
  {
    what: 'no bars that stand on one another in a group for each place',
    chart: PRICED,
    draw: `svg.append('g').selectAll('g').data(data).join('g').attr('transform', (row) => 'translate(' + x(row.date) + ',0)')
        .selectAll('rect').data((row) => [{ from: 0, to: row.close / 2 }, { from: row.close / 2, to: row.close }]).join('rect').attr('width', x.bandwidth()).attr('y', ({ to }) => y(to)).attr('height', ({ from, to }) => y(from) - y(to));`,
    read: {},
  },
  {
    what: 'bars beside one another that were drawn in one go, each series at its inner band',
    chart: PRICED,
    draw: `const inner = d3.scaleBand(['close', 'open'], [0, x.bandwidth()]);
      svg.append('g').selectAll('rect').data(data.flatMap(({ date, close, open }) => [{ date, sort: 'close', price: close }, { date, sort: 'open', price: open }])).join('rect')
        .attr('x', ({ date, sort }) => x(date) + inner(sort)).attr('width', inner.bandwidth()).attr('y', ({ price }) => y(price)).attr('height', ({ price }) => bottom - y(price));`,
    read: { close: FEW.map(({ day, close }) => [day, close]), open: FEW.map(({ day, open }) => [day, open]) },
  },
  {
    what: 'points of several series that were drawn in one go, each by itself',
    chart: PRICED,
    draw: `svg.selectAll('circle').data(['close', 'open'].flatMap((sort) => data.map((row) => ({ date: row.date, price: row[sort], sort })))).join('circle').attr('cx', ({ date }) => x(date) + x.bandwidth() / 2).attr('cy', ({ price }) => y(price)).attr('r', 2);`,
    read: { close: FEW.map(({ day, close }) => [day, close]), open: FEW.map(({ day, open }) => [day, open]) },
  },
  {
    what: 'candles of upright lines in a group each by their closes, and not the wicks',
    chart: { ...PRICED, y: { ...PRICED.y, domain: [150, 190] } },
    draw: `const candle = svg.append('g').attr('stroke', 'black').selectAll('g').data(data.map(({ date, open, close }) => ({ date, open, high: Math.max(open, close) + 2, low: Math.min(open, close) - 2, close }))).join('g').attr('transform', ({ date }) => 'translate(' + x(date) + ',0)');
      candle.append('line').attr('y1', ({ low }) => y(low)).attr('y2', ({ high }) => y(high));
      candle.append('line').attr('y1', ({ open }) => y(open)).attr('y2', ({ close }) => y(close)).attr('stroke-width', x.bandwidth());`,
    read: { close: FEW.map(({ day, close }) => [day, close]) },
  },
  {
    what: 'candles of two rows of upright lines by their closes',
    chart: { ...PRICED, y: { ...PRICED.y, domain: [150, 190] } },
    draw: `const middle = (row) => x(row.date) + x.bandwidth() / 2;
      const add = (name, from, to, width) => svg.selectAll('.' + name).data(data).join('line').attr('class', name).attr('x1', middle).attr('x2', middle).attr('y1', (row) => y(from(row))).attr('y2', (row) => y(to(row))).attr('stroke', 'red').attr('stroke-width', width);
      data.splice(0, data.length, ...data.map(({ date, open, close }) => ({ date, open, high: close + 9, low: open - 9, close })));
      add('wick', (row) => row.low, (row) => row.high, 1);
      add('body', (row) => row.open, (row) => row.close, 6);`,
    read: { close: FEW.map(({ day, close }) => [day, close]) },
  },
  {
    what: 'dots on stems once, and no grid by hand, which is bound to its places',
    chart: PRICED,
    draw: `const middle = (date) => x(date) + x.bandwidth() / 2;
      svg.append('g').selectAll('line').data(x.domain()).join('line').attr('x1', middle).attr('x2', middle).attr('y1', 20).attr('y2', bottom).attr('stroke', '#ddd');
      svg.append('g').selectAll('line').data(data).join('line').attr('x1', ({ date }) => middle(date)).attr('x2', ({ date }) => middle(date)).attr('y1', y(0)).attr('y2', ({ close }) => y(close)).attr('stroke', 'red');
      svg.append('g').selectAll('circle').data(data).join('circle').attr('cx', ({ date }) => middle(date)).attr('cy', ({ close }) => y(close)).attr('r', 2);`,
    read: { close: FEW.map(({ day, close }) => [day, close]) },
  },
  {
    what: 'lines that have not the same places, each where it is',
    chart: PRICED,
    draw: `for (const every of [3, 2]) svg.append('path').datum(data.filter(({ day }) => day % every === every - 1).map((row) => ({ date: row.date, ['by ' + every]: row.close }))).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.date) + x.bandwidth() / 2, (row) => y(row['by ' + every])));`,
    read: { 'by 3': FEW.filter(({ day }) => day % 3 === 2).map(({ day, close }) => [day - 1, close]), 'by 2': FEW.filter(({ day }) => day % 2 === 1).map(({ day, close }) => [day - 1, close]) },
  },
];

for (const { what, chart = OVER_BANDS, draw, read } of BARS) {
  test(`reads ${what}`, async ({ page, pages }) => {
    await openOwn(page, pages, draw, chart, FEW);
    const lines = (await readChartsOf(page)).flatMap(({ series }) => series);
    expect(Object.fromEntries(lines.map(({ name, positions, values }) => [name, values.map((value, index) => [positions[index], value])]))).toEqual(read);
    expect(lines).toHaveLength(Object.keys(read).length);
  });
}

test('bars beside one another are continued each at its inner band', async ({ page, pages }) => {
  const flat = BARS.find(({ what }) => what.startsWith('bars beside one another'));
  await openOwn(page, pages, flat?.draw ?? '', PRICED, FEW);
  const read = await readOne(page);
  const drawn = await page.locator('main rect').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect()).map(({ left, width, top }) => ({ x: left + width / 2, y: top })));
  for (const [at, line] of read.series.entries()) {
    const points = FEW.map(({ day }) => ({ position: day, value: line.values[day], at: drawn[2 * day + at] }));
    expect(worstOffset(read, line, points)).toBeLessThan(0.5);
  }
});

/** How a page tells apart lines that its data call alike. */
const TOLD: readonly { by: string; mark: string }[] = [
  { by: 'their labels', mark: `.attr('aria-label', name)` },
  { by: 'their titles', mark: `.call((path) => path.append('title').text(name))` },
  { by: 'their classes', mark: `.attr('class', 'line ' + name)` },
];

for (const { by, mark } of TOLD) {
  test(`lines whose data call them alike are called by ${by}`, async ({ page, pages }) => {
    await openOwn(page, pages, `const names = ['Oslo', 'Rome'];
      names.forEach((name, at) => svg.append('path').datum(data.map(({ day, close }) => ({ day, price: close / (1 + at) })))${mark}.attr('fill', 'none').attr('stroke', d3.schemeCategory10[at]).attr('d', d3.line((row) => x(row.day), (row) => y(row.price))));`);
    expect((await readOne(page)).series.map(({ name }) => name)).toEqual(['Oslo', 'Rome']);
  });
}

/** Several plots that a page has drawn in one SVG: its code, and the lines read, each with the left and the top of its plot. */
const PLOTS: readonly { what: string; draw: string; read: readonly (readonly [name: string, left: number, top: number])[] }[] = [
  {
    what: 'each of several small charts is read with its place',
    draw: `const [across, up] = [d3.scaleLinear([0, 119], [0, 180]), d3.scaleLinear([0, 200], [110, 0])];
      const cell = svg.selectAll('.cell').data(['close', 'open', 'day']).join('g').attr('class', 'cell').attr('transform', (_, at) => 'translate(' + (60 + 225 * at) + ',400)');
      cell.append('g').attr('transform', 'translate(0,110)').call(d3.axisBottom(across)); cell.append('g').call(d3.axisLeft(up));
      cell.append('path').attr('fill', 'none').attr('stroke', 'red').datum((name) => ({ name, rows: data.map((row) => ({ day: row.day, price: row[name] })) })).attr('d', ({ rows }) => d3.line(({ day }) => across(day), ({ price }) => up(price))(rows));`,
    read: [['close', 60, 400], ['open', 285, 400], ['day', 510, 400]],
  },
  {
    what: 'volumes under prices are read, over the axis of both',
    draw: `const up = d3.scaleLinear([0, 4e8], [bottom + 90, bottom + 30]); svg.append('g').attr('transform', 'translate(60,0)').call(d3.axisLeft(up));
      svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)));
      svg.selectAll('.volume').data(data).join('rect').attr('class', 'volume').attr('x', ({ day }) => x(day) - 1).attr('width', 2).attr('y', ({ volume }) => up(volume)).attr('height', ({ volume }) => up(0) - up(volume));`,
    read: [['close', 60, 20], ['volume', 60, 360]],
  },
  {
    what: 'the small chart to zoom a chart by, which has no values of its own, is not read, nor is its brush',
    draw: `svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)));
      const up = d3.scaleLinear([0, 200], [50, 0]); const context = svg.append('g').attr('transform', 'translate(0,400)'); context.append('g').attr('transform', 'translate(0,50)').call(d3.axisBottom(x));
      context.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => up(row.close)));
      const brush = d3.brushX().extent([[60, 0], [580, 50]]); context.append('g').call(brush).call(brush.move, [100, 300]);`,
    read: [['close', 60, 20]],
  },
];

for (const { what, draw, read: wanted } of PLOTS) {
  test(`of several plots in one drawing ${what}`, async ({ page, pages }) => {
    await openOwn(page, pages, draw, { ...OVER_DAYS, style: 'overflow: visible' });
    const read = await readOne(page);
    expect(read.series.map(({ name, subplot }) => [name, Math.floor((subplot ?? read).plot.left), Math.floor((subplot ?? read).plot.top)])).toEqual(wanted);
    for (const { name, values } of read.series) expect(values).toEqual(ROWS.map((row) => row[name as 'close']));
  });
}

test('lines whose points are px with a key are called by the key', async ({ page, pages }) => {
  await openOwn(page, pages, `const points = data.flatMap(({ day, close }) => [[x(day), y(close), 'Oslo'], [x(day), y(close / 2), 'Rome']]);
    svg.append('g').attr('fill', 'none').attr('stroke', 'red').selectAll('path').data(d3.group(points, ([, , city]) => city).values()).join('path').attr('d', d3.line());`);
  expect((await readOne(page)).series.map(({ name, total }) => [name, total])).toEqual([['Oslo', 120], ['Rome', 120]]);
});

test('values that the page has computed as it drew are read off the axis, and said to be so', async ({ page, pages }) => {
  await openOwn(page, pages, `svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close / 2 + 7)));`);
  const read = await readOne(page);
  expect(read.expectedError).toBeGreaterThan(0);
  expect(read.series[0].positions).toEqual(ROWS.map(({ day }) => day));
  read.series[0].values.forEach((value, day) => expect(Math.abs(value - (PRICES.close[day] / 2 + 7))).toBeLessThan(200 * read.expectedError));
});

test('moments over a scale of numbers are times where the labels write dates, and cells that only hear of the pointer are no lines', async ({ page, pages }) => {
  await openOwn(page, pages, `const rows = data.map(({ day, close }) => ({ moment: Date.UTC(2024, 0, 1 + day), close }));
    const moments = d3.scaleLinear(d3.extent(rows, ({ moment }) => moment), [60, 580]);
    svg.select('g').remove();
    svg.append('g').attr('transform', 'translate(0,' + bottom + ')').call(d3.axisBottom(moments).tickFormat((moment) => new Date(moment).toISOString().slice(0, 10)));
    svg.append('path').datum(rows).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line(({ moment }) => moments(moment), ({ close }) => y(close)));
    const cells = rows.slice(0, 9).map(({ moment, close }) => ({ data: [[moments(moment) - 9, y(close)], [moments(moment) + 9, y(close) + 9], [moments(moment) + 9, y(close) - 9]] }));
    svg.append('g').attr('fill-opacity', 0).attr('stroke-opacity', 0).selectAll('path').data(cells).join('path').attr('d', ({ data }) => d3.line()(data));`);
  const { x, series } = await readOne(page);
  expect(x.kind).toBe('time');
  expect(series).toHaveLength(1);
  expect(series[0].positions).toEqual(ROWS.map(({ day }) => Date.UTC(2024, 0, 1 + day)));
});

test('large numbers over a scale of numbers stay what they are', async ({ page, pages }) => {
  await openOwn(page, pages, `const rows = data.map(({ day, close }) => ({ count: 1.6e12 + day * 1e9, close }));
    const counts = d3.scaleLinear(d3.extent(rows, ({ count }) => count), [60, 580]);
    svg.select('g').remove();
    svg.append('g').attr('transform', 'translate(0,' + bottom + ')').call(d3.axisBottom(counts).ticks(5, 's'));
    svg.append('path').datum(rows).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line(({ count }) => counts(count), ({ close }) => y(close)));`);
  expect((await readOne(page)).x.kind).toBe('linear');
});

/** Rows of a few weeks, in which the labels of the ticks tell no year. */
const WEEKS = ROWS.slice(45, 75);

/** Lines over time that nothing is bound to: how they are drawn, and how many points are read. */
const UNBOUND: readonly { what: string; draw: string; rows?: Chart['rows']; points: readonly number[] }[] = [
  { what: 'is read off the path by the scale of its axes, with its year', draw: '', points: [WEEKS.length] },
  { what: 'in curves through its points is read', draw: '.curve(d3.curveMonotoneX)', points: [WEEKS.length] },
  { what: 'in curves that pass its points by is not read', draw: '.curve(d3.curveBasis)', points: [] },
  { what: 'in steps is not read', draw: '.curve(d3.curveStepAfter)', points: [] },
  { what: 'is left to its labels where they tell the year', draw: '', rows: ROWS, points: [] },
];

for (const { what, draw, rows = WEEKS, points } of UNBOUND) {
  test(`a line over time to which nothing is bound ${what}`, async ({ page, pages }) => {
    const chart = { x: BY_TIME, y: { kind: 'linear', field: 'close', domain: [0, 200] } };
    await openOwn(page, pages, `svg.append('path').attr('d', 'M0,0L5,5').attr('stroke', 'red'); svg.append('path').attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(new Date(row.date)), (row) => y(row.close))${draw}(data));`, chart, rows);
    const charts = await readChartsOf(page);
    const lines = charts.flatMap(({ series }) => series);
    expect(lines.map(({ values }) => values.length)).toEqual(points);
    for (const { positions, values } of lines) {
      expect(positions).toEqual(WEEKS.map(({ date }) => Date.parse(date)));
      values.forEach((value, index) => expect(Math.abs(value - WEEKS[index].close)).toBeLessThan(200 * charts[0].expectedError));
    }
  });
}

test('a chart that only its drawing tells of is not watched, where it would be taken for gone', async ({ page, pages }) => {
  const task = await inPageScript('page/chart-task.ts');
  const watch = (): Promise<boolean> => page.evaluate<boolean>(`(() => { ${task} return inPage.run({ kind: 'watch', element: 'svg:0' }); })()`);
  const line = (datum: string): string => `svg.append('path')${datum}.attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)).curve(d3.curveBasis)(data));`;
  await openOwn(page, pages, line(''));
  expect(await readChartsOf(page)).toEqual([]);
  expect(await watch()).toBe(false);
  await openOwn(page, pages, line('.datum(data)').replace('.curve(d3.curveBasis)', ''));
  expect(await watch()).toBe(true);
});

/** A page takes the lines of its axes away; how far the chart reaches is told by what is drawn, if all of that is seen. */
const OPEN: readonly { what: string; chart: Omit<Chart, 'rows'>; draw: string; reaches: readonly [right: number, top: number] }[] = [
  { what: 'the ends of what is drawn', chart: { x: BY_TIME, y: { kind: 'linear', field: 'close', domain: [100, Math.max(...PRICES.close)] } }, draw: '', reaches: [580, 20] },
  { what: 'its outermost ticks, what is drawn being clipped', chart: { x: { ...BY_TIME, domain: ['2018-03-01', '2018-03-20'] }, y: { kind: 'linear', field: 'close', domain: [100, 200] } }, draw: `.style('clip-path', 'inset(0)')`, reaches: [580, 20] },
];

for (const { what, chart, draw, reaches } of OPEN) {
  test(`a chart whose axes have no lines reaches to ${what}`, async ({ page, pages }) => {
    await openOwn(page, pages, `svg.selectAll('.domain').remove(); svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => x(new Date(row.date)), (row) => y(row.close)))${draw};`, chart);
    const { plot, series } = await readOne(page);
    expect(series.map(({ name }) => name)).toEqual(['close']);
    const [right, top] = reaches;
    const ends = [plot.left + plot.width - right, plot.top - top, plot.top + plot.height - 330];
    expect(Math.max(...ends.map(Math.abs))).toBeLessThan(1);
  });
}

test('lines over two y axes without lines, whose ticks do not end at one height, are both read', async ({ page, pages }) => {
  await openCharts(page, pages, { rows: ROWS, x: BY_TIME, y: { kind: 'linear' }, lines: [{ field: 'close', domain: [120, 199] }, { field: 'volume', domain: [0, 1.9e8] }] });
  await page.evaluate(() => document.querySelectorAll('.domain').forEach((line) => line.remove()));
  expect((await readOne(page)).series.map(({ name }) => name)).toEqual(['close', 'volume']);
});

test('lines over two y axes are read, each by its own', async ({ page, pages }) => {
  await openCharts(page, pages, { rows: ROWS, x: BY_TIME, y: { kind: 'linear' }, lines: [{ field: 'close', domain: [140, 190] }, { field: 'volume', kind: 'log', domain: [1e7, 2e8] }] });
  const read = await readOne(page);
  expect(read.series.map(({ name }) => name)).toEqual(['close', 'volume']);
  expect(read.series.map(({ y }) => y.kind)).toEqual(['linear', 'logarithmic']);
  for (const [nth, line] of read.series.entries()) {
    const at = await placesOf(page, TIMES.map((time, day) => [time, line.values[day]]), nth);
    expect(worstOffset(read, line, at.map((place, day) => ({ position: TIMES[day], value: line.values[day], at: place })))).toBeLessThan(0.5);
  }
});

test('a chart and the small one that it is zoomed by: only the large one is read, with all of its points', async ({ page, pages }) => {
  await openOwn(
    page,
    pages,
    `const small = x.copy(); const low = d3.scaleLinear().domain([0, 200]).range([380, 350]);
     svg.append('g').attr('transform', 'translate(0,380)').call(d3.axisBottom(small)); svg.append('g').attr('transform', 'translate(20,0)').call(d3.axisLeft(low).ticks(2));
     svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'red').attr('d', d3.line((row) => small(row.day), (row) => low(row.close)));
     svg.append('path').datum(data).attr('fill', 'none').attr('stroke', 'blue').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)));`,
  );
  const read = await readOne(page);
  expect(read.series.map(({ color, values }) => [color, values])).toEqual([['rgb(0, 0, 255)', PRICES.close]]);
});

test('two charts, one of them in an open shadow root, are both read as they are called', async ({ page, pages }) => {
  const chart = { rows: ROWS, x: BY_TIME, y: { kind: 'linear', field: 'close' } };
  await openCharts(page, pages, { ...chart, title: 'A share' }, { ...chart, y: { kind: 'linear', field: 'open' }, inShadow: true });
  expect((await readChartsOf(page)).map(({ name, series }) => [name, series[0].name])).toEqual([['A share', 'close'], ['', 'open']]);
});

test('a chart that a site has bundled is read, too', async ({ page, pages }) => {
  await page.goto(pages.url('d3/bundled.html'));
  await page.locator('body[data-ready]').waitFor();
  const read = await readOne(page);
  expect(read.name).toBe('S&P 500');
  expect(read.series[0].values.slice(0, 3)).toEqual([1394.46, 1366.42, 1498.58]);
});

test('only as many of the last points are read as are wanted', async ({ page, pages }) => {
  await openCharts(page, pages, { rows: ROWS, x: BY_TIME, y: { kind: 'linear', field: 'close' } });
  const [line] = (await readOne(page, 10)).series;
  expect(line.total).toBe(120);
  expect(line.values).toEqual(PRICES.close.slice(-10));
  expect(line.positions).toEqual(TIMES.slice(-10));
});

test('an SVG without axes, and one whose data were taken away, are not read', async ({ page, pages }) => {
  await openOwn(page, pages, `svg.selectAll('.tick').remove(); svg.append('path').datum(data).attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close)));`);
  expect(await readChartsOf(page)).toEqual([]);
  await openOwn(page, pages, `svg.append('path').attr('stroke', 'red').attr('d', d3.line((row) => x(row.day), (row) => y(row.close))(data));`);
  expect(await readChartsOf(page)).toEqual([]);
});

test('reading leaves no trace in the page', async ({ page, pages }) => {
  await openCharts(page, pages, { rows: ROWS, x: { kind: 'band', field: 'date' }, y: { kind: 'linear', field: 'close' } });
  const before = await traceOf(page);
  await readOne(page);
  expect(await traceOf(page)).toEqual(before);
});

test('the last 20,000 of a million points are read in less than 50 ms', MEASURED, async ({ page, pages }) => {
  await page.goto(pages.url('d3/index.html'));
  await page.evaluate(() => {
    const rows = Array.from({ length: 1_000_000 }, (_, day) => ({ day, value: Math.sin(day / 1000) }));
    (globalThis as unknown as ChartPage).addChart({ rows, x: { kind: 'linear', field: 'day' }, y: { kind: 'linear', field: 'value' } });
  });
  const [read] = await readChartsOf(page);
  expect(read.series[0].total).toBe(1_000_000);
  expect(read.series[0].positions[0]).toBe(980_000);
  const [all, few] = [await readTime(page, 20_000), await readTime(page, 64)];
  console.log(`20,000 points in ${all.toFixed(1)} ms, 64 in ${few.toFixed(1)} ms`);
  expect(all).toBeLessThan(50);
});
