import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright';
import type { ViewportPoint } from './overlay-probe.ts';
import { root } from './root.ts';

const ORIGIN = 'http://hard.test/';

/** A page that makes it hard to draw on it. */
export interface HardPage {
  /** Before anything else; `<!doctype html>` unless said otherwise, '' for quirks mode. */
  readonly doctype?: string;
  /** Attributes of `<html>`. */
  readonly html?: string;
  readonly css?: string;
  /** Runs before the page's own script. */
  readonly before?: string;
  /** What the body holds: an element of class `chart` for each chart. */
  readonly body?: string;
  /** Runs after the charts are there. */
  readonly after?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const HARD_PRICES = [0.2, 0.4, 0.3, 0.6, 0.5];

const CHART = readFileSync(`${root}/node_modules/chart.js/dist/chart.umd.js`, 'utf8');

/** The page's own script: a chart in each element of class `chart`, open shadow roots included, and where a point of it is. */
const SCRIPT = `
  const holders = (root) => [...root.querySelectorAll('*')].flatMap((element) => [...(element.matches('.chart') ? [element] : []), ...(element.shadowRoot ? holders(element.shadowRoot) : [])]);
  const charts = holders(document).map((holder) => {
    const canvas = holder.appendChild(document.createElement('canvas'));
    return new Chart(canvas, {
      type: 'line',
      data: { labels: ['0', '1', '2', '3', '4', '5', '6', '7'], datasets: [{ label: 'series', data: ${JSON.stringify(HARD_PRICES)} }] },
      options: { animation: false, maintainAspectRatio: false, scales: { y: { min: 0, max: 1 }, x: { reverse: holder.dataset.reverse !== undefined } } },
    });
  });
  globalThis.placeIn = (index, x, y) => {
    const { canvas, width, height, scales } = charts[index];
    const box = canvas.getBoundingClientRect();
    return { x: box.left + (scales.x.getPixelForValue(x) * box.width) / width, y: box.top + (scales.y.getPixelForValue(y) * box.height) / height };
  };
`;

/** The text of such a page. */
export function hardDocument({ doctype = '<!doctype html>', html = '', css = '', before = '', body = '<div class="chart"></div>', after = '' }: HardPage): string {
  return `${doctype}<html ${html}><head><meta charset="utf-8"><title>A hard page</title><link rel="stylesheet" href="/page.css"><style>${css}</style></head>
<body><h1>A hard page</h1>${body}<script nonce="own">${before}</script><script nonce="own" src="/chart.js"></script><script nonce="own">${SCRIPT}${after}</script></body></html>`;
}

/** Opens a page on an origin of its own; `/frame.html` is another one, if there is one. */
export async function openHardPage(page: Page, hard: HardPage, frame: HardPage = {}): Promise<void> {
  await page.route(`${ORIGIN}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/chart.js') return route.fulfill({ contentType: 'text/javascript', body: CHART });
    if (pathname === '/page.css') return route.fulfill({ contentType: 'text/css', body: '.chart { width: 560px; height: 260px; margin: 20px }' });
    const shown = pathname === '/frame.html' ? frame : hard;
    return route.fulfill({ contentType: 'text/html', headers: { ...shown.headers }, body: hardDocument(shown) });
  });
  await page.goto(ORIGIN);
}

/** Where Chart.js itself puts a point, in the viewport of its frame. */
export function placeIn(frame: Page | Frame, index: number, x: number, y: number): Promise<ViewportPoint> {
  return frame.evaluate(([index, x, y]) => (globalThis as unknown as { placeIn(index: number, x: number, y: number): ViewportPoint }).placeIn(index, x, y), [index, x, y] as const);
}
