import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Where `npm test` wants the counts; nowhere when the script runs by itself. */
const summary = process.env['TEST_SUMMARY'];

/** Unit tests run in node, on the sources themselves; what needs a browser is in tests/e2e. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // For what hangs: properties of long series take some seconds where two cores do other things, too.
    testTimeout: 30_000,
    reporters: summary === undefined ? ['default'] : ['default', ['json', { outputFile: summary }]],
  },
});
