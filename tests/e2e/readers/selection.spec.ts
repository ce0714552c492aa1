import type { Page } from 'playwright';
import { inPageScript } from '../../support/in-page-script.ts';
import { expect, test } from '../../support/plain-page.ts';

/** The text that `readSelection` reads after something was selected; null for nothing. */
async function textAfter(page: Page, html: string, select: (page: Page) => Promise<unknown>): Promise<string | null> {
  await page.setContent(html);
  await select(page);
  const bundle = await inPageScript('content/read-selection.ts');
  return page.evaluate<string | null>(`(() => { ${bundle} return inPage.readSelection(document)?.text ?? null; })()`);
}

/** Selects from a place in the text of one element to a place in that of another. */
const between = (from: string, start: number, to: string, end: number) => (page: Page): Promise<unknown> =>
  page.evaluate(
    ([first, at, last, until]) => {
      const [a, b] = [document.querySelector(first)?.firstChild, document.querySelector(last)?.firstChild];
      if (a && b) getSelection()?.setBaseAndExtent(a, at, b, until);
    },
    [from, start, to, end] as const,
  );

const TABLE = `<p>Before</p><table>
  <tr><th>Day</th><th>Price</th></tr>
  <tr><td id="a">Monday</td><td><div id="b">12.5</div><div>USD</div></td></tr>
  <tr style="display:none"><td>Secret</td><td>99</td></tr>
  <tr><td id="c">Tuesday</td><td id="d">1,234.5<sup>[1]</sup></td></tr>
  <tr><td id="e">Wednesday</td><td id="f">14</td></tr></table>`;

test('cells of a table that are selected in part are read whole, each in one line', async ({ page }) => {
  const text = await textAfter(page, TABLE, between('#b', 2, '#f', 1));
  expect(text?.split('\n').filter((line) => line.trim() !== '')).toEqual(['12.5 USD', 'Tuesday\t1,234.5', 'Wednesday\t14']);
});

test('cells of a grid of boxes are read like those of a table', async ({ page }) => {
  const row = (day: string, price: string): string => `<div role="row"><div><div role="rowheader">${day}</div></div><div><div role="gridcell"><span>${price}</span></div></div></div>`;
  const grid = `<div role="grid"><div role="rowgroup">${row('<b id="a">Monday</b>', '12.5')}${row('Tuesday', '13')}${row('<b id="b">Wednesday</b>', '14')}</div></div>`;
  expect(await textAfter(page, grid, between('#a', 2, '#b', 3))).toBe('Monday\t12.5\nTuesday\t13\nWednesday');
});

test('a selection that ends where a cell begins has none of it', async ({ page }) => {
  const text = await textAfter(page, TABLE, between('#c', 0, '#e', 0));
  expect(text).toBe('Tuesday\t1,234.5');
});

test('a part of one cell is what was selected', async ({ page }) => {
  expect(await textAfter(page, TABLE, between('#d', 2, '#d', 7))).toBe('234.5');
});

test('a number that either end of the selection cuts is read whole', async ({ page }) => {
  const text = '<p id="a">Sales were 1234, 1300 and 1400 in all.</p>';
  expect(await textAfter(page, text, between('#a', 13, '#a', 30))).toBe('1234, 1300 and 1400');
  expect(await textAfter(page, text, between('#a', 11, '#a', 21))).toBe('1234, 1300');
});

test('text has its line breaks', async ({ page }) => {
  expect(await textAfter(page, '<p id="a">1</p><p>2</p><p id="b">3</p>', between('#a', 0, '#b', 1))).toMatch(/^1\n+2\n+3$/);
});

test('the selected part of a text field is read, also in a shadow root', async ({ page }) => {
  const select = (page: Page): Promise<unknown> =>
    page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(field);
      field.value = '1 20 30 40';
      field.focus();
      field.setSelectionRange(3, 10);
    });
  expect(await textAfter(page, '', select)).toBe('20 30 40');
});

test('text selected in an open shadow root is read', async ({ page }) => {
  const select = (page: Page): Promise<unknown> =>
    page.evaluate(() => {
      const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const paragraph = shadow.appendChild(document.createElement('p'));
      paragraph.textContent = '1 2 3 4';
      const text = paragraph.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 2, text, 7);
    });
  expect(await textAfter(page, '', select)).toBe('2 3 4');
});

test('nothing selected is nothing', async ({ page }) => {
  expect(await textAfter(page, '<p id="a">1 2 3</p>', between('#a', 1, '#a', 1))).toBeNull();
});
