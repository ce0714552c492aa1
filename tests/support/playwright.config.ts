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
  // Pages of a million points take their time to draw on a machine with two cores.
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: summary === undefined ? [['list']] : [['list'], ['json', { outputFile: summary }]],
});
