import { expect, test } from 'playwright/test';
import { Firefox } from '../support/firefox.ts';
import { servePages } from '../support/page-server.ts';
import { dayAfter, tableMarkup } from '../support/table-markup.ts';

test('Firefox installs the package, and its background predicts what is pasted into the popup', async () => {
  const firefox = await Firefox.launch();
  try {
    await firefox.open(`${firefox.extensionOrigin}src/extension/popup/popup.html?tab`);
    await firefox.waitFor(() => document.querySelector('textarea') !== null);
    await firefox.paste('textarea', '0, 0.5');
    await firefox.waitFor(() => document.querySelector('[data-role="next-value"]') !== null);
    await firefox.run(() => {
      const select = [...document.querySelectorAll('select')].find(({ labels }) => labels[0]?.textContent === 'Model');
      if (!select) return;
      select.value = 'mini';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const report = await firefox.waitFor(() => document.querySelector('[data-role="report"]')?.textContent);
    // The article's report for stock_rising.
    expect(report).toContain('1.0');
  } finally {
    await firefox.close();
  }
});

test('Firefox reads a chart and a table by the native menu, and draws on the one and beside the other', async () => {
  const pages = await servePages();
  const firefox = await Firefox.launch();
  try {
    await firefox.open(pages.url('chart-js/index.html'));
    const place = await firefox.run(() => {
      const values = [12, 19, 15, 27, 22, 30, 26, 35, 31, 38, 33, 41];
      // A page's own functions are behind a wrapper here.
      const page = (globalThis as unknown as { wrappedJSObject?: unknown }).wrappedJSObject ?? globalThis;
      const { addChart, placeOf } = page as { addChart(config: unknown): unknown; placeOf(canvas: number, x: number, y: number): { x: number; y: number } };
      addChart({ type: 'line', data: { labels: values.map((_, index) => String(index)), datasets: [{ label: 'Wheat', data: values }] } });
      document.querySelector('main')?.insertAdjacentHTML('beforeend', `<table><tr><th>Year</th><th>Rye</th></tr>${values.map((value, index) => `<tr><td>${2010 + index}</td><td>${value}</td></tr>`).join('')}</table>`);
      const { x, y } = placeOf(0, values.length - 1, values[values.length - 1]);
      return { x, y };
    });
    await firefox.choosePredictNext(300, 200);
    const { start } = await settled(firefox, (text) => text.includes('read from Chart.js, exact'));
    expect(Math.hypot((start?.x ?? NaN) - place.x, (start?.y ?? NaN) - place.y)).toBeLessThan(1);

    await chooseOnTable(firefox);
    await settled(firefox, (text) => text.includes('read from a table of this page'));
  } finally {
    await firefox.close();
    await pages.close();
  }
});

test('Firefox fetches all lines and rows where they are too many for one answer of the page', async () => {
  const pages = await servePages();
  const firefox = await Firefox.launch();
  try {
    await firefox.open(pages.url('chart-js/index.html'));
    await firefox.run(() => {
      const page = (globalThis as unknown as { wrappedJSObject?: unknown }).wrappedJSObject ?? globalThis;
      const { addChart } = page as { addChart(config: unknown): unknown };
      const labels = Array.from({ length: 15_000 }, (_, index) => String(index));
      const datasets = [0, 1, 2].map((line) => ({ label: `Line ${line}`, pointRadius: 0, data: labels.map((_label, index) => 10 * line + Math.sin(index / 900)) }));
      addChart({ type: 'line', data: { labels, datasets }, options: { animation: false } });
    });
    await firefox.choosePredictNext(300, 200);
    // A chart of which not all came is not read.
    await settled(firefox, (text) => text.includes('read from Chart.js, exact'));

    const rows = Array.from({ length: 6000 }, (_, index) => [dayAfter('1970-01-01', index), ...[0, 1, 2, 3].map((column) => String(index + column))]);
    await firefox.run((markup: string) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = `<table>${markup}</table>`;
    }, tableMarkup(['Day', 'Rye', 'Oats', 'Wheat', 'Barley'], rows));
    await chooseOnTable(firefox);
    // The row that came with the last chunk.
    await settled(firefox, (text) => text.includes('read from a table of this page') && text.includes('5,999'));
  } finally {
    await firefox.close();
    await pages.close();
  }
});

interface ShownOverlay {
  readonly text: string;
  /** Where the prediction begins, in CSS px of the viewport; null where none is drawn. */
  readonly start: { readonly x: number; readonly y: number } | null;
}

/** What the overlay shows as soon as it is what is waited for. */
async function settled(firefox: Firefox, ready: (text: string) => boolean): Promise<ShownOverlay> {
  const read = (root: ShadowRoot): ShownOverlay => {
    const path = root.querySelector<SVGPathElement>('path[data-role="prediction"]');
    const matrix = path?.getScreenCTM();
    const start = path && matrix ? path.getPointAtLength(0).matrixTransform(matrix) : null;
    return { text: root.textContent ?? '', start: start && { x: start.x, y: start.y } };
  };
  const end = Date.now() + 40_000;
  for (;;) {
    const found = await firefox.readOverlay(read);
    if (found && ready(found.text)) return found;
    if (Date.now() > end) throw new Error(`The overlay says: ${found?.text ?? 'nothing'}`);
    await firefox.run(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  }
}

/** "Predict next" on the first cell of the page's first table. */
async function chooseOnTable(firefox: Firefox): Promise<void> {
  const cell = await firefox.run(() => {
    const { x, y } = document.querySelector('td')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + 5, y: y + 5 };
  });
  await firefox.choosePredictNext(cell.x, cell.y);
}
