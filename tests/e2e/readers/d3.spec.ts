import type { Page } from 'playwright';
import { dailyPrices } from '../../support/daily-prices.ts';
import { worstOffset } from '../../support/drawn-places.ts';
import type { ViewportPoint } from '../../support/overlay-probe.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
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
