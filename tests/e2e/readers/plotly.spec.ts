import type { JSHandle, Page } from 'playwright';
import { readVegaColumn } from '../../support/vega-column.ts';
import { dailyPrices } from '../../support/daily-prices.ts';
import { traceOf, worstOffset } from '../../support/drawn-places.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readChartsOf, type ReadChart } from '../../support/reader-page.ts';

interface Chart {
  readonly data: readonly Record<string, unknown>[];
  readonly layout?: Record<string, unknown>;
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

function placesOf(page: Page, chart: JSHandle<HTMLElement>, points: readonly (readonly [unknown, unknown])[], yaxis = 'yaxis'): Promise<ViewportPoint[]> {
  return page.evaluate(([element, wanted, axis]) => wanted.map(([x, y]) => (globalThis as unknown as ChartPage).placeOf(element, x, y, { yaxis: axis })), [chart, points, yaxis] as const);
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
