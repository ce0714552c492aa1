import { expect, test } from '../support/extension-fixture.ts';
import { MEASURED } from '../support/measured.ts';
import { traceTasks } from '../support/trace-tasks.ts';

const POINTS = 1_000_000;
const LONGEST_TASK_MS = 50;

test('a file of a million values is read, kept and continued without a task of 50 ms in the popup', MEASURED, async ({ openPopupTab, browserSession }) => {
  const page = await openPopupTab();
  await page.locator('input[type="file"]').waitFor({ state: 'attached' });
  await page.evaluate((count) => {
    const text = Array.from({ length: count }, (_, t) => (100 + 10 * Math.sin(t / 5000) + Math.sin(t * t)).toFixed(3)).join('\n');
    const files = new DataTransfer();
    files.items.add(new File([text], 'million.csv', { type: 'text/csv' }));
    Object.assign(globalThis, { files: files.files });
  }, POINTS);
  const tasks = await traceTasks(browserSession, page, async () => {
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) throw new Error('no input for a file');
      input.files = (globalThis as unknown as { files: FileList }).files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(page.locator('[data-role="prediction"]')).toBeVisible();
  });
  console.log(`Longest tasks with ${POINTS} values: ${tasks.slice(0, 5).map(({ cpuMs }) => cpuMs.toFixed(1)).join(', ')} ms computed.`);
  expect(tasks[0].cpuMs).toBeLessThan(LONGEST_TASK_MS);
});
