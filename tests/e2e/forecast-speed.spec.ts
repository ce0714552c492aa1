import type { Page } from 'playwright';
import { expect, test } from '../support/extension-fixture.ts';
import { MEASURED } from '../support/measured.ts';

/** Budgets in ms of the clock, three times what a machine of two cores at work with other things has taken: they catch a cost that grows, not a busy day. */
const BUDGET = { short: 150, long: 900, backtest: 6000 };

interface Timing {
  readonly median: number;
  readonly least: number;
}

/** How long the background worker takes for a forecast of a made-up series, the way to it and back included; the first is not counted. */
async function timeForecast(page: Page, length: number, rounds: number): Promise<Timing> {
  return page.evaluate(
    async ({ length, rounds }) => {
      const times: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        // New values each time: nothing is to be remembered from the round before.
        const values = Float64Array.from({ length }, (_, t) => 50 + t / length + 5 * Math.sin((2 * Math.PI * t) / 12) + 2 * Math.sin(t * t + round));
        const series = { name: '', unit: '', values, gaps: null, times: null };
        const input = { series, mode: 'as-is', normalization: { mode: 'as-is', min: 0, max: 1 }, units: values };
        const began = performance.now();
        const answer = await chrome.runtime.sendMessage<unknown, { ok: boolean }>({
          verb: 'forecast',
          request: { id: String(round), input, model: 'auto', horizon: 24, periods: null },
        });
        times.push(performance.now() - began);
        if (!answer.ok) throw new Error(JSON.stringify(answer));
      }
      const sorted = times.slice(1).sort((a, b) => a - b);
      return { median: sorted[sorted.length >> 1], least: sorted[0] };
    },
    { length, rounds },
  );
}

test('the worker forecasts 500 values, and 100,000, before anybody has waited', MEASURED, async ({ openPopupTab }) => {
  const page = await openPopupTab();
  const short = await timeForecast(page, 500, 15);
  const long = await timeForecast(page, 100_000, 7);
  console.log(`500 values: median ${short.median.toFixed(1)} ms, least ${short.least.toFixed(1)}; 100,000: median ${long.median.toFixed(1)} ms, least ${long.least.toFixed(1)}`);
  expect(short.least).toBeLessThan(BUDGET.short);
  expect(long.least).toBeLessThan(BUDGET.long);
});

test('a backtest of 40 origins takes a moment, in which the popup draws on', MEASURED, async ({ openPopupTab }) => {
  const page = await openPopupTab();
  const values = Array.from({ length: 500 }, (_, t) => (50 + 5 * Math.sin((2 * Math.PI * t) / 12) + 2 * Math.sin(t * t)).toFixed(3)).join('\n');
  await page.getByLabel('Paste a series').fill(values);
  await page.getByRole('button', { name: 'Predict' }).click();
  await expect(page.locator('[data-role="next-value"]')).toBeVisible();
  const frames = page.evaluate(
    () =>
      new Promise<{ ms: number; frames: number }>((resolve) => {
        const began = performance.now();
        let frames = 0;
        const count = (): void => {
          frames++;
          if (document.querySelector('[data-role="backtest"][data-stage="done"]')) resolve({ ms: performance.now() - began, frames });
          else requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
      }),
  );
  await page.locator('[data-role="details"] summary').click();
  const { ms, frames: drawn } = await frames;
  console.log(`backtest of 40 origins: ${ms.toFixed(0)} ms from the press, ${drawn} frames drawn meanwhile`);
  expect(ms).toBeLessThan(BUDGET.backtest);
  // Alive is at least a frame every 100 ms.
  expect(drawn).toBeGreaterThan(ms / 100);
});
