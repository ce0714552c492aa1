import { ARTICLE_SERIES } from '../../src/core/rnn/mini/article-series.ts';
import type { RemotePage } from '../../src/tools/browser/remote-page.ts';
import { distance, lineChart, openChartPage, placeOf } from '../support/chart-page.ts';
import { expect, test } from '../support/extension-fixture.ts';
import { waitForOverlay } from '../support/overlay-probe.ts';

/** Pastes into the popup's box as the clipboard would. */
async function pasteInto(popup: RemotePage, text: string): Promise<void> {
  await popup.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // A made-up paste fires the event, but only the browser's own would also insert the text.
    if (document.querySelector('textarea')?.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);
}

/** Chooses the article's network, as a user would, and reads what it reports. */
async function chooseMini(popup: RemotePage): Promise<string> {
  await popup.waitFor(() => document.querySelector('[data-role="next-value"]') !== null);
  await popup.evaluate(() => {
    const select = [...document.querySelectorAll('select')].find(({ labels }) => labels[0]?.textContent === 'Model');
    if (!select) return;
    select.value = 'mini';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return popup.waitFor(() => document.querySelector('[data-role="report"]')?.textContent ?? '');
}

for (const { name, values, expected, reports } of ARTICLE_SERIES) {
  test(`${name}: pasted in the popup, predicted by MiniRnn in the worker, drawn on the page's chart (${reports.article.toFixed(1)})`, async ({ page, pages, openPopup }) => {
    // Some other chart first: the series in hand belongs on the one that shows the same values.
    const charts = [lineChart([0.3, 0.4, 0.35]), lineChart(values, { places: values.length + 1 })];
    await openChartPage(page, pages, ...charts);
    const popup = await openPopup(page);
    await pasteInto(popup, values.join(', '));
    expect(await chooseMini(popup)).toContain(`MiniRnn reports ${reports.article.toFixed(1)}`);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.actions [data-kind="primary"]')?.click());

    const { points, rows } = await waitForOverlay(page);
    const drawn = Number(rows[0][1].replace('−', '-'));
    expect(Math.abs(drawn - reports.article)).toBeLessThanOrEqual(0.05);
    // The article's axis ends at 1: its second zig-zag's 2.0 is drawn at the edge and marked.
    const end = await placeOf(page, 1, values.length, Math.min(1, drawn));
    expect(distance(points[0], await placeOf(page, 1, values.length - 1, values[values.length - 1]))).toBeLessThan(1);
    expect(distance(points[1], end)).toBeLessThan(1);
    // MiniRnn is right on the eight shapes and wrong on both zig-zags, as published.
    expect(Math.abs(drawn - expected) < 0.05).toBe(!name.startsWith('data_zic_zac'));
  });
}
