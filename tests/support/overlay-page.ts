import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChartConfiguration } from 'chart.js';
import type { Page } from 'playwright/test';
import { build } from 'vite';
import type { OverlayPage } from '../pages/overlay/overlay-page.ts';

declare global {
  // The test page's own global; `var` is what declares one.
  var overlayPage: OverlayPage;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const ORIGIN = 'http://overlay.test/';

/** Bundles the overlay's test page into one script, once for all tests of a worker. */
let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${root}/tests/pages/overlay/overlay-page.ts`, formats: ['iife'], name: 'overlayPageScript', fileName: 'overlay-page' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the test page gave no script');
  return chunk.code;
}

/** What a page around the charts may look like. */
export interface PageLook {
  readonly css?: string;
  readonly html?: string;
}

/** Opens a page that someone else made, with Chart.js and the overlay's module, open to look inside. */
export async function openOverlayPage(page: Page, { css = '', html = '' }: PageLook = {}): Promise<void> {
  script ??= bundle();
  const code = await script;
  const chartJs = readFileSync(`${root}/node_modules/chart.js/dist/chart.umd.min.js`, 'utf8');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page that someone else made</title>
<style>body { margin: 40px 60px; font: 15px Georgia, serif } main { display: block } ${css}</style></head>
<body><main><h1>Wheat futures, daily close</h1><p>A page that someone else made</p>${html}</main></body></html>`;
  await page.route(`${ORIGIN}**`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: chartJs });
  await page.addScriptTag({ content: code });
}

/** Adds a chart to the page, with animation off: where things are is then settled. */
export async function addChart(page: Page, configuration: ChartConfiguration, style = 'width: 900px; height: 340px; margin-top: 60px'): Promise<void> {
  const settled: unknown = { ...configuration, options: { animation: false, maintainAspectRatio: false, ...configuration.options } };
  await page.evaluate((chart) => overlayPage.addChart(chart), { configuration: settled, style });
}
