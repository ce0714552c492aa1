import { expect, test } from 'playwright/test';
import { Firefox } from '../support/firefox.ts';

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
