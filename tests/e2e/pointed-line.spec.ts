import type { Page } from 'playwright';
import { expect, test } from '../support/extension-fixture.ts';
import { waitForOverlay, waitForOverlayText } from '../support/overlay-probe.ts';

/** Three lines far apart, the middle one the longest: without a pointer it is the one to be continued. */
const LEVELS = [1, 5, 9];
const LENGTHS = [40, 48, 40];
const ys = (line: number): number[] => Array.from({ length: LENGTHS[line] }, (_, index) => LEVELS[line] + 0.3 * Math.sin(index / 2));
const xs = Array.from({ length: 48 }, (_, index) => index);
const lines = LEVELS.map((_, line) => ys(line));
const padded = lines.map((values) => xs.map((index) => values[index] ?? null));

/** Calls what the page has in its global scope. */
async function addChart(page: Page, config: unknown): Promise<void> {
  await page.evaluate(async (given) => void (await (globalThis as unknown as { addChart(config: unknown): unknown }).addChart(given)), config);
}

/** Charts with a y axis from 0 to 10. */
const CHARTS: Readonly<Record<string, { readonly path: string; readonly element: string; readonly add: (page: Page) => Promise<void> }>> = {
  'Chart.js': {
    path: 'chart-js/index.html',
    element: 'canvas',
    add: (page) => addChart(page, { type: 'line', data: { labels: xs, datasets: padded.map((data, line) => ({ label: `line ${line}`, data })) }, options: { animation: false, scales: { y: { min: 0, max: 10 } } } }),
  },
  ECharts: {
    path: 'echarts/index.html',
    element: 'canvas',
    add: (page) => addChart(page, { grid: { top: 10, bottom: 30 }, xAxis: { type: 'category', data: xs }, yAxis: { min: 0, max: 10 }, series: padded.map((data) => ({ type: 'line', data })) }),
  },
  uPlot: {
    path: 'uplot/index.html',
    element: 'canvas',
    add: (page) => addChart(page, { options: { width: 600, height: 300, scales: { x: { time: false }, y: { range: [0, 10] } }, series: [{}, ...padded.map((_, line) => ({ label: `line ${line}`, stroke: 'teal' }))], axes: [{}, {}] }, data: [xs, ...padded] }),
  },
};

for (const [library, { path, element, add }] of Object.entries(CHARTS)) {
  for (const line of [0, 2]) {
    test(`${library}: the line under the pointer is the one that is continued, at the first gesture already (line ${line})`, async ({ page, pages, clickMenu }) => {
      await page.goto(pages.url(path));
      await add(page);
      const box = await page.locator(element).first().boundingBox();
      if (!box) throw new Error('There is no chart.');
      // A fifth from the chart's ends, whatever room the labels take: nearer to the one line than to the middle one.
      const x = box.x + box.width * 0.5;
      const y = box.y + box.height * (line === 0 ? 0.78 : 0.17);
      await page.mouse.move(x, y - 5);
      await page.mouse.move(x, y);
      await clickMenu(page);
      const { points } = await waitForOverlay(page);
      expect(Math.abs(points[0].y - y)).toBeLessThan(box.height * 0.12);
    });
  }
}

test('a drawing: the line whose path is under the pointer is the one that is continued', async ({ page, pages, clickMenu }) => {
  await page.goto(pages.url('svg/index.html'));
  const placeOf = await page.evaluate((given) => {
    const [left, right, top, bottom] = [50, 590, 20, 260];
    const atX = (index: number): number => left + ((right - left) * index) / 47;
    const atY = (value: number): number => bottom - ((bottom - top) * value) / 10;
    const path = (values: readonly number[]): string => `<path fill="none" stroke="teal" stroke-width="2" d="M${values.map((value, index) => `${atX(index)},${atY(value)}`).join('L')}"/>`;
    const texts = [0, 2, 4, 6, 8, 10].map((value) => `<text x="42" y="${atY(value) + 4}" text-anchor="end" font-size="12">${value}</text>`).join('');
    const places = [0, 10, 20, 30, 40].map((index) => `<text x="${atX(index)}" y="280" text-anchor="middle" font-size="12">${index}</text>`).join('');
    document.querySelector('#chart, main, body')?.insertAdjacentHTML('beforeend', `<svg id="hand" width="620" height="300">${given.map(path).join('')}${texts}${places}</svg>`);
    const { left: x, top: y } = document.querySelector('#hand')?.getBoundingClientRect() ?? new DOMRect();
    return [0, 2].map((line) => ({ x: x + atX(20), y: y + atY(given[line][20]), end: y + atY(given[line][39]) }));
  }, lines);
  const [lowest] = placeOf;
  await page.mouse.move(lowest.x, lowest.y);
  await clickMenu(page);
  const { points } = await waitForOverlay(page);
  expect(Math.abs(points[0].y - lowest.end)).toBeLessThan(2);
});

/** Two plots in one drawing, the upper one with the longer line. */
const upper = lines[1];
const lower = lines[0].slice(0, 30);
const rows = [...upper.map((b, a) => ({ a, b, z: 'p' })), ...lower.map((b, a) => ({ a, b, z: 'q' }))];
const PLOTS: typeof CHARTS = {
  ECharts: {
    path: 'echarts/index.html',
    element: 'canvas',
    add: (page) => addChart(page, { grid: [{ top: '5%', height: '35%' }, { top: '55%', height: '35%' }], xAxis: [0, 1].map((gridIndex) => ({ type: 'category', data: xs, gridIndex })), yAxis: [0, 1].map((gridIndex) => ({ min: 0, max: 10, gridIndex })), series: [upper, lower].map((data, nth) => ({ type: 'line', data, xAxisIndex: nth, yAxisIndex: nth })) }),
  },
  Plotly: {
    path: 'plotly/index.html',
    element: 'svg.main-svg',
    add: (page) => addChart(page, { data: [{ y: upper }, { y: lower, yaxis: 'y2' }], layout: { showlegend: false, yaxis: { domain: [0.55, 1], range: [0, 10] }, yaxis2: { domain: [0, 0.45], range: [0, 10] } } }),
  },
  'Lightweight Charts': {
    path: 'lightweight-charts/index.html',
    element: '.tv-lightweight-charts table',
    add: (page) =>
      page.evaluate((series) => {
        const { chart } = (globalThis as unknown as { addChart(chart: unknown): { chart: { panes(): readonly { setStretchFactor(factor: number): void }[] } } }).addChart({ series });
        for (const pane of chart.panes()) pane.setStretchFactor(1);
      }, [upper, lower].map((values, pane) => ({ type: 'Line', pane, scale: { scaleMargins: { top: 0.7, bottom: 0.05 } }, data: values.map((value, day) => ({ time: 86_400 * day, value })) }))),
  },
  'Vega-Lite': {
    path: 'vega/index.html',
    element: 'svg.marks',
    add: (page) => addChart(page, { spec: { data: { values: rows }, height: 120, mark: 'line', encoding: { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative', scale: { domain: [0, 10] } }, row: { field: 'z' } } } }),
  },
};

for (const [library, { path, element, add }] of Object.entries(PLOTS)) {
  test(`${library}: of several plots the one under the pointer is continued, far from its line, too`, async ({ page, pages, clickMenu }) => {
    await page.goto(pages.url(path));
    await add(page);
    const box = await page.locator(element).first().boundingBox();
    if (!box) throw new Error('There is no chart.');
    // High in the lower plot, in which the line is low.
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6);
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.62);
    await clickMenu(page);
    const { points } = await waitForOverlay(page);
    expect(points[0].y).toBeGreaterThan(box.y + box.height * 0.65);
  });
}

test('of two plots side by side the left one, whose continuation would cover the labels of the other, is continued in the card', async ({ page, pages, clickMenu }) => {
  await page.goto(pages.url('echarts/index.html'));
  const half = (side: 'left' | 'right') => ({ [side]: '7%', width: '38%' });
  const axes = [0, 1].map((gridIndex) => ({ gridIndex }));
  await addChart(page, { grid: [half('left'), half('right')], xAxis: axes.map((axis) => ({ ...axis, type: 'category', data: xs })), yAxis: axes, series: [0, 1].map((index) => ({ type: 'line', xAxisIndex: index, yAxisIndex: index, data: lines[1] })) });
  const box = await page.locator('canvas').first().boundingBox();
  if (!box) throw new Error('There is no chart.');
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5);
  await clickMenu(page);
  await waitForOverlayText(page, 'The chart has no room beside it, so it is drawn here.');
});
