import type { Worker } from 'playwright';
import { expect, test } from '../support/extension-fixture.ts';
import { waitForOverlayText } from '../support/overlay-probe.ts';
import { dayAfter, tableMarkup } from '../support/table-markup.ts';

declare global {
  /** Points and cells of each answer of a page, the answers without any left out. */
  var sizesOfAnswers: number[];
}

/** Has the worker count what each answer of a page holds. */
function countAnswers(worker: Worker): Promise<void> {
  return worker.evaluate(() => {
    const { scripting } = chrome;
    const execute = scripting.executeScript.bind(scripting);
    globalThis.sizesOfAnswers = [];
    // Doubles arrive as their bare buffer; what is text in a row of a table is a cell.
    const sizeOf = (value: unknown, key = ''): number => {
      if (value instanceof ArrayBuffer) return key === 'values' ? value.byteLength / 8 : 0;
      if (Array.isArray(value)) return key === 'rows' ? value.flat().length : value.reduce<number>((sum, one) => sum + sizeOf(one), 0);
      return typeof value === 'object' && value !== null ? Object.entries(value).reduce((sum, [name, of]) => sum + sizeOf(of, name), 0) : 0;
    };
    scripting.executeScript = (async (injection: chrome.scripting.ScriptInjection<unknown[], unknown>) => {
      const results = await execute(injection);
      const size = sizeOf(results);
      if (size > 0) globalThis.sizesOfAnswers.push(size);
      return results;
    });
  });
}

test('six lines of 20,000 points leave their page one by one, and nothing listens there any more', async ({ page, pages, worker, clickMenu }) => {
  await page.goto(pages.url('chart-js/index.html'));
  await page.evaluate(async (points) => {
    const labels = Array.from({ length: points }, (_, index) => String(index));
    const datasets = Array.from({ length: 6 }, (_, line) => ({ label: `Line ${line}`, pointRadius: 0, data: labels.map((_label, index) => 10 * line + Math.sin(index / 900)) }));
    const page = globalThis as unknown as { addChart(config: unknown): unknown };
    await page.addChart({ type: 'line', data: { labels, datasets }, options: { animation: false } });
  }, 20_500);
  await countAnswers(worker);
  await clickMenu(page);
  await waitForOverlayText(page, 'Read the last 20,000 of 20,500 points.');
  expect(await worker.evaluate(() => globalThis.sizesOfAnswers)).toEqual([20_000, 20_000, 20_000, 20_000, 20_000, 20_000]);
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'document' });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
  expect(listeners.map(({ type }) => type).filter((type) => type.startsWith('predict-next-more'))).toEqual([]);
});

test('a table of 5,000 rows of 9 cells leaves its page in three answers, its last row with the last', async ({ page, pages, worker, clickMenu }) => {
  await page.goto(pages.url('tables/markdown.html'));
  const columns = Array.from({ length: 7 }, (_, index) => `Column ${index}`);
  const rows = Array.from({ length: 5000 }, (_, index) => [dayAfter('2005-01-01', index), String(index), ...columns.map((_column, column) => `${column}.5`)]);
  await page.locator('table').evaluate((table, markup) => void (table.innerHTML = markup), tableMarkup(['Day', 'Count', ...columns], rows));
  await countAnswers(worker);
  await clickMenu(page);
  await waitForOverlayText(page, /read from a table of this page/);
  const sizes = await worker.evaluate(() => globalThis.sizesOfAnswers);
  expect(sizes).toHaveLength(3);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(9 * 5001);
  expect(await waitForOverlayText(page, 'Count')).toContain('4,999');
});
