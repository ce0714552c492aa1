import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where `npm test` wants the counts; nowhere when the script runs by itself. */
const summary = process.env['TEST_SUMMARY'];

/** End-to-end tests load dist/chrome and dist/firefox into real browsers; global-setup builds them when they are stale. */
export default defineConfig({
  testDir: `${root}/tests/e2e`,
  outputDir: `${root}/test-results/e2e`,
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // For what hangs: where two cores do other things, too, a page of ours takes seconds to open, and a million points to draw.
  timeout: 300_000,
  expect: { timeout: 40_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: summary === undefined ? [['list']] : [['list'], ['json', { outputFile: summary }]],
});
