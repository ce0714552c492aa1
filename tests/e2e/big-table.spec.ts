import { expect, test } from '../support/extension-fixture.ts';
import { MEASURED } from '../support/measured.ts';
import { waitForOverlay, waitForOverlayText } from '../support/overlay-probe.ts';
import { traceTasks } from '../support/trace-tasks.ts';

const LONGEST_TASK_MS = 50;

test('a table of 10,500 rows of 7 cells is continued without a task of 50 ms on its page', MEASURED, async ({ page, pages, browserSession, clickMenu }) => {
  await page.goto(pages.url('tables/markdown.html'));
  await page.evaluate(() => {
    const row = (tag: string, cells: readonly string[]): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    const rows = Array.from({ length: 10_500 }, (_, index) => {
      const date = new Date(Date.UTC(2024, 0, 1) - 86_400_000 * index).toISOString().slice(0, 10);
      return row('td', [date, '1,234.50', '1,240.00', '1,230.25', (10_500 - index).toFixed(2), '+0.4%', '12,345,678']);
    });
    const table = document.querySelector('table');
    if (!table) throw new Error('No table.');
    table.innerHTML = `<thead>${row('th', ['Date', 'Open', 'High', 'Low', 'Close', 'Change', 'Volume'])}</thead><tbody>${rows.join('')}</tbody>`;
    void table.offsetHeight;
  });
  const traced = await traceTasks(browserSession, page, async () => {
    await clickMenu(page);
    await waitForOverlay(page);
  });
  const tasks = traced.filter(({ isAsked }) => !isAsked);
  console.log(`Longest of ${tasks.length} tasks: ${tasks.slice(0, 5).map(({ cpuMs }) => cpuMs.toFixed(1)).join(' ')} ms computed.`);
  expect(tasks[0].cpuMs).toBeLessThan(LONGEST_TASK_MS);
  await waitForOverlayText(page, 'read from a table of this page');
});
