import { expect, test } from '../support/extension-fixture.ts';
import { MEASURED } from '../support/measured.ts';
import { waitForOverlay, waitForOverlayText } from '../support/overlay-probe.ts';
import { traceTasks } from '../support/trace-tasks.ts';

const POINTS = 1_000_000;
const LONGEST_TASK_MS = 50;

test('a chart of a million points is continued without a task of 50 ms on its page, and says how much of it was read', MEASURED, async ({ page, pages, browserSession, clickMenu }) => {
  await page.goto(pages.url('uplot/index.html'));
  await page.evaluate((count) => {
    const xs = Float64Array.from({ length: count }, (_, index) => index);
    const ys = xs.map((x) => 100 + 10 * Math.sin(x / 5000) + Math.sin(x / 7));
    const page = globalThis as unknown as { addChart(chart: unknown): unknown };
    page.addChart({ options: { width: 900, height: 300, scales: { x: { time: false } }, series: [{}, { label: 'wave', stroke: 'teal' }], axes: [{}, {}] }, data: [xs, ys] });
  }, POINTS);
  const tasks = await traceTasks(browserSession, page, async () => {
    await clickMenu(page);
    await waitForOverlay(page);
  });
  console.log(`Longest of ${tasks.length} tasks with ${POINTS} points: ${tasks[0].cpuMs.toFixed(1)} ms computed.`);
  expect(tasks[0].cpuMs).toBeLessThan(LONGEST_TASK_MS);
  await waitForOverlayText(page, 'Read the last 20,000 of 1,000,000 points.');
});

test('ten lines of 20,000 points over the names of their places are continued without a task of 50 ms on their page', MEASURED, async ({ page, pages, browserSession, clickMenu }) => {
  await page.goto(pages.url('chart-js/index.html'));
  await page.evaluate(async (points) => {
    const day = 86_400_000;
    const labels = Array.from({ length: points }, (_, index) => new Date(index * day).toISOString().slice(0, 10));
    const datasets = Array.from({ length: 10 }, (_, line) => ({ label: `Line ${line}`, pointRadius: 0, data: labels.map((_label, index) => 10 * line + Math.sin(index / 900)) }));
    const page = globalThis as unknown as { addChart(config: unknown): unknown };
    await page.addChart({ type: 'line', data: { labels, datasets }, options: { animation: false } });
  }, 20_000);
  const tasks = await traceTasks(browserSession, page, async () => {
    await clickMenu(page);
    await waitForOverlay(page);
  });
  console.log(`Longest of ${tasks.length} tasks with ten lines: ${tasks[0].cpuMs.toFixed(1)} ms computed.`);
  expect(tasks[0].cpuMs).toBeLessThan(LONGEST_TASK_MS);
  await waitForOverlayText(page, 'read from Chart.js, exact');
});
