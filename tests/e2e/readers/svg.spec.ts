import { type Page } from 'playwright/test';
import { MEASURED } from '../../support/measured.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readDocumentOf, type ReadLine } from '../../support/reader-page.ts';
import { traceTasks } from '../../support/trace-tasks.ts';

/** What a page of tests/pages/svg says that it shows. */
interface Shown {
  /** `months`: those of no year; `trading`: days, weekends having no room. */
  readonly x: 'time' | 'linear' | 'category' | 'months' | 'trading';
  readonly y: 'linear' | 'logarithmic';
  readonly lines: readonly { readonly name: string; readonly points: readonly (readonly [x: number, y: number | null])[] }[];
}

/** The largest error of a value that is put up with, as a share of the range of its axis. */
const MOST_ERROR = 0.003;
const DAY = 86_400_000;

const LIBRARIES = [
  ...['d3', 'd3Days', 'd3Log', 'd3Root', 'd3Gaps', 'd3Steps', 'd3StepsAround', 'd3Bars', 'd3Reversed', 'd3ViewBox'],
  ...['plot', 'plotBars', 'plotPanels', 'vega', 'plotly', 'plotlyLog', 'echarts', 'echartsBars', 'echartsCandles'],
  ...['chartist', 'frappe', 'billboard', 'recharts', 'nivo'],
];
const DRAWINGS = ['googleLike', 'pieces', 'powers', 'gnuplot', 'htmlLabels', 'nested', 'rightToLeft', 'stacked', 'twoAxes', 'words', 'dots', 'hidden', 'stackedEdges', 'offset', 'dotsTrend', 'turnedDates', 'bands', 'shortMonths', 'roundedBars', 'strokedBars', 'strokedPaths', 'coloredBars', 'coloredPieces', 'twoPlainAxes', 'groupedBars', 'spelledTexts'];
const NO_CHARTS = ['outlinedTexts', 'floorPlan', 'pie', 'plotRules', 'plotSideways'];
/** React and what is made with it has no browser file: as a site bundles it. */
const BUNDLED = ['recharts', 'nivo'];
/** Plotly leaves out points on a straight line between others; they are not there to be read. */
const LEAVES_OUT = ['plotly', 'plotlyLog'];

/** The middle of a month is noon where it has 31 days; what is read is put at a whole day. */
const IN_THE_MIDDLE = ['plotBars'];

async function draw(page: Page, origin: string, name: string): Promise<Shown | null> {
  await page.goto(`${origin}/pages/svg/index.html`);
  const script = BUNDLED.includes(name) ? `/bundled/svg/${name}.js` : DRAWINGS.includes(name) || (NO_CHARTS.includes(name) && !name.startsWith('plot')) ? '/pages/svg/drawings.js' : '/pages/svg/charts.js';
  await page.addScriptTag({ url: `${origin}${script}` });
  return page.evaluate((of) => (globalThis as unknown as { charts: Record<string, () => Promise<Shown | null>> }).charts[of](), name);
}

/** The largest error of a line's values, as a share of the range of its axis. */
function errorOf(read: ReadLine, points: Shown['lines'][number]['points'], times: readonly number[]): number {
  const straight = read.y.kind === 'logarithmic' ? Math.log : (value: number): number => value;
  const values = read.yTicks.map(({ value }) => straight(value));
  const range = Math.max(...values) - Math.min(...values);
  return Math.max(...times.map((time, i) => {
    const value = points.reduce((one, other) => (Math.abs(other[0] - time) < Math.abs(one[0] - time) ? other : one))[1];
    return typeof value === 'number' && Number.isFinite(value + read.values[i]) ? Math.abs(straight(read.values[i]) - straight(value)) / range : 0;
  }));
}

/** Where each point was read, as the page counts places: ms, numbers, indexes. */
function placesOf(line: ReadLine, shown: Shown, points: Shown['lines'][number]['points']): readonly number[] {
  if (shown.x === 'trading') return line.times ?? [];
  if (shown.x !== 'months') return line.positions;
  return line.positions.map((time, i) => (new Date(time).getUTCMonth() === new Date(points[i][0]).getUTCMonth() ? points[i][0] : NaN));
}

for (const pixelRatio of [1, 2]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });
    for (const name of [...LIBRARIES, ...DRAWINGS]) {
      test(`reads ${name} with the right scales, every value to 0.3 % of its axis`, async ({ page, pages }) => {
        const shown = await draw(page, pages.origin, name);
        if (!shown) throw new Error('The page shows nothing.');
        const { charts } = await readDocumentOf(page);
        expect(charts).toHaveLength(1);
        const [chart] = charts;
        expect(chart.x.kind).toBe(shown.x === 'months' ? 'time' : shown.x === 'trading' ? 'category' : shown.x);
        expect(chart.series.map((line) => line.name)).toEqual(shown.lines.map((line) => line.name));
        shown.lines.forEach(({ points }, i) => {
          const line = chart.series[i];
          const places = placesOf(line, shown, points);
          const seen = points.filter(([, y]) => y !== null && !Number.isNaN(y)).map(([x]) => x);
          const read = places.filter((_, at) => Number.isFinite(line.values[at]));
          const off = Math.max(...read.map((place) => Math.min(...seen.map((x) => Math.abs(x - place)))));
          const error = errorOf(line, points, places);
          console.log(`${name.padEnd(15)} ${pixelRatio}x ${chart.x.kind.padEnd(9)}${line.y.kind.padEnd(12)}${String(read.length).padStart(4)} of ${seen.length} points, error ${(100 * error).toFixed(3)} % (expected ${(100 * chart.expectedError).toFixed(2)} %)`);
          expect(line.y.kind).toBe(shown.y);
          expect(off).toBeLessThanOrEqual(IN_THE_MIDDLE.includes(name) ? DAY / 2 : 0);
          if (LEAVES_OUT.includes(name)) expect(read.length).toBeGreaterThan(seen.length * 0.8);
          else expect(read).toHaveLength(seen.length);
          expect(error).toBeLessThanOrEqual(MOST_ERROR);
          expect(error).toBeLessThanOrEqual(chart.expectedError);
        });
      });
    }
  });
}

for (const name of NO_CHARTS) {
  test(`reads no chart from ${name}`, async ({ page, pages }) => {
    expect(await draw(page, pages.origin, name)).toBeNull();
    expect((await readDocumentOf(page)).charts).toEqual([]);
  });
}

test('reads only the one that is asked for, and leaves the page as it was', async ({ page, pages }) => {
  await draw(page, pages.origin, 'dots');
  const second = await page.evaluate(() => {
    const svg = document.querySelector('svg');
    if (svg) document.body.append(svg.cloneNode(true));
    return document.documentElement.outerHTML;
  });
  expect((await readDocumentOf(page)).charts.map(({ element }) => element)).toEqual(['svg:0', 'svg:1']);
  expect((await readDocumentOf(page, { element: 'svg:1' })).charts.map(({ element }) => element)).toEqual(['svg:1']);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(second);
});

test('hands over the last points that are wanted, and says how many there are', async ({ page, pages }) => {
  const shown = await draw(page, pages.origin, 'pieces');
  const [{ series }] = (await readDocumentOf(page, { mostPoints: 5 })).charts;
  expect(series[0].positions).toEqual([15, 16, 17, 18, 19]);
  expect(series[0].total).toBe(shown?.lines[0].points.length);
});

function drawPieces(count: number): void {
  const elements = Array.from({ length: count }, (_, i) => `<path d="M${i % 600} ${i % 397}l3 2l1 4z" fill="#${String(i % 1000).padStart(3, '0')}"/>`);
  document.body.insertAdjacentHTML('beforeend', `<svg width="640" height="400">${elements.join('')}</svg>`);
}

const HEAVY: readonly (readonly [name: string, charts: number, markup: (count: number) => void, count?: number])[] = [
  ['a page with a thousand icons', 0, () => {
    const icon = '<svg width="24" height="24" viewBox="0 0 24 24"><path d="M3 3h18v18H3zM6 9l4 4 3-6 5 8"/></svg>';
    document.body.insertAdjacentHTML('beforeend', icon.repeat(1000));
  }],
  ...([20_000, 100_000] as const).map((pieces) => [`a drawing of ${pieces.toLocaleString('en-US')} elements`, 0, drawPieces, pieces] as const),
  ['a chart of a line with a hundred thousand points', 1, () => {
    const path = Array.from({ length: 100_000 }, (_, i) => `${i ? 'L' : 'M'}${(50 + i * 0.005).toFixed(3)} ${(150 + 90 * Math.sin(i / 900)).toFixed(3)}`);
    const labels = [0, 25_000, 50_000, 75_000, 100_000].map((v) => `<text x="${50 + v * 0.005}" y="280" text-anchor="middle">${v}</text>`);
    const values = [0, 50, 100].map((v) => `<text x="44" y="${254 - 2 * v}" text-anchor="end">${v}</text>`);
    document.body.insertAdjacentHTML('beforeend', `<svg width="640" height="300"><path fill="none" stroke="red" d="${path.join('')}"/>${labels.join('')}${values.join('')}</svg>`);
  }],
];

for (const [name, count, markup, pieces = 0] of HEAVY) {
  test(`reads ${name} without a task of 50 ms`, MEASURED, async ({ ownPage: page, pages, browser }) => {
    await page.goto(`${pages.origin}/pages/svg/index.html`);
    await page.evaluate(markup, pieces);
    // The page's own layout of all that comes first, and is not ours.
    await page.evaluate(() => document.querySelectorAll('svg').forEach((svg) => svg.getBoundingClientRect()));
    let charts: unknown[] = [];
    const tasks = await traceTasks(await browser.newBrowserCDPSession(), page, async () => {
      ({ charts } = await readDocumentOf(page, { mostPoints: 64 }));
    });
    const total = tasks.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    console.log(`${name}: the longest task computed ${tasks[0].cpuMs.toFixed(1)} ms, all together ${total.toFixed(0)} ms`);
    expect(charts).toHaveLength(count);
    expect(tasks[0].cpuMs).toBeLessThan(50);
  });
}
