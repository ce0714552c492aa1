import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright';
import { axeViolations } from '../support/axe-violations.ts';
import { expect, tableRows, tabTo, test } from '../support/lab-fixture.ts';

/** What the article has of each series: its values, how it should go on, and the reports of both orders of relu. */
const PUBLISHED: readonly (readonly [string, string, string, string, string])[] = [
  ['stock_rising', '0, 0.5', '1', '1.0', '-0.5'],
  ['stock_constant', '0.5, 0.5', '0.5', '0.5', '-0.2'],
  ['stock_falling', '1, 0.5', '0', '0.0', '-0.0'],
  ['stock_curve', '1, 0.5, 0.5', '1', '1.0', '-0.5'],
  ['small_rising', '0, 0.1', '0.2', '0.2', '-0.1'],
  ['small_constant', '0.1, 0.1', '0.1', '0.1', '-0.0'],
  ['small_falling', '1, 0.9', '0.8', '0.8', '-0.4'],
  ['small_curve', '0.2, 0.1, 0.1', '0.2', '0.2', '-0.1'],
  ['data_zic_zac1', '0, 1, 0, 1, 0', '1', '0.0', '-0.0'],
  ['data_zic_zac2', '1, 0, 1, 0, 1', '0', '2.0', '-1.0'],
];

/** The figures that are small multiples: the start of their series' names, and whether they have a prediction. */
const PANELS: readonly (readonly [string, string, boolean])[] = [
  ['2', 'stock_', false],
  ['6', 'stock_', true],
  ['7', 'small_', false],
  ['8', 'small_', true],
  ['9', 'data_zic_zac', false],
  ['10', 'data_zic_zac', true],
];

const chooser = (page: Page, figure: string) => page.getByRole('list', { name: 'Figures of the article' }).getByRole('button', { name: new RegExp(`^${figure} `) });

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

test('all ten figures are reached by their numbers, by the keyboard alone, and show what the article has', async ({ openLab }) => {
  const page = await openLab('view=predictions');
  for (const [figure, start, isPredicted] of PANELS) {
    await tabTo(page, new RegExp(`^${figure} `));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('figure', { name: new RegExp(`^Figure ${figure}:`) })).toBeVisible();
    const expected = PUBLISHED.filter(([name]) => name.startsWith(start)).map(([name, values, follows, report]) => {
      const verdict = start === 'data_zic_zac' ? 'wrong' : 'right';
      return isPredicted ? [name, values, follows, report === '2.0' ? '2.0 (off the scale)' : report, verdict] : [name, values, follows];
    });
    expect(await tableRows(page, `figure-${figure}`)).toEqual(expected);
    await expect(page.locator(`[data-figure="figure-${figure}"] path[data-role="prediction"]`)).toHaveCount(isPredicted ? expected.length : 0);
    await expect(page.locator(`[data-figure="figure-${figure}"] path[data-role="expected"]`)).toHaveCount(expected.length);
    await page.locator('body').press('Home');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  await tabTo(page, /^1 /);
  await page.keyboard.press('Enter');
  const stocks = await tableRows(page, 'figure-1');
  expect(stocks.map(([name]) => name)).toEqual(['Google', 'Google', 'Google', 'Google', 'OpenAI', 'OpenAI', 'OpenAI']);
  expect(stocks[0][2]).toBe('$400');
  await expect(page.getByText('The other prices and the years are ours.')).toBeVisible();
});

for (const [figure, drawing] of [['3', 'feed-forward'], ['4', 'unrolled'], ['5', 'folded']]) {
  test(`figure ${figure} leads to the ${drawing} drawing of the network`, async ({ openLab }) => {
    // From another drawing, so that the address has to change.
    const page = await openLab(`view=predictions&drawing=${drawing === 'folded' ? 'feed-forward' : 'folded'}`);
    await chooser(page, figure).click();
    await expect(page.getByRole('button', { name: 'Step through', exact: true })).toHaveAttribute('aria-current', 'page');
    const drawn = drawing === 'unrolled' ? /^(?!.*drawing=)/ : new RegExp(`drawing=${drawing}`);
    await expect.poll(() => new URL(page.url()).hash).toMatch(drawn);
    await page.goto(page.url().replace(/#.*/, `#view=predictions&figure=${figure}`));
    await expect(page.getByRole('button', { name: 'Open in Step through' })).toBeVisible();
  });
}

test('the second zig-zag is marked off the scale with its number, where the article’s figure let it vanish', async ({ openLab }) => {
  const page = await openLab('view=predictions&figure=10');
  const panel = page.locator('[data-panel="data_zic_zac2"]');
  await expect(panel.locator('[data-role="off-scale"]')).toHaveText('2.0 off the scale');
  const [mark, svg] = [await panel.locator('[data-role="off-scale"]').boundingBox(), await page.locator('[data-figure="figure-10"] .figure-drawing svg').boundingBox()];
  expect(mark && svg && mark.y >= svg.y && mark.x >= svg.x && mark.x + mark.width <= svg.x + svg.width).toBe(true);
  await expect(panel.locator('[data-role="report"]')).toHaveText('MiniRnn says 2.0 ✗ wrong');
  await expect(page.locator('[data-panel="data_zic_zac1"] [data-role="report"]')).toHaveText('MiniRnn says 0.0 ✗ wrong');
});

test('a figure is a picture with words, a table and two files in the accessibility tree', async ({ openLab }) => {
  const page = await openLab('view=predictions&figure=10');
  await page.locator('summary', { hasText: 'Values' }).click();
  const figure = page.getByRole('figure', { name: 'Figure 10: The zig-zags, predicted' });
  await expect(figure).toMatchAriaSnapshot(`
    - 'figure "Figure 10: The zig-zags, predicted"':
      - 'heading "Figure 10: The zig-zags, predicted" [level=3]'
      - paragraph: /the second leaves the axis/
      - 'img "Figure 10: The zig-zags, predicted"'
      - group:
        - 'region "Figure 10: The zig-zags, predicted"':
          - table:
            - rowgroup:
              - row "Series Values Expected MiniRnn says Verdict"
            - rowgroup:
              - row "data_zic_zac1 0, 1, 0, 1, 0 1 0.0 wrong"
              - row "data_zic_zac2 1, 0, 1, 0, 1 0 2.0 (off the scale) wrong"
      - button "Save as SVG"
      - button "Save as PNG"
  `);
  await expect(figure.getByRole('img', { name: 'Figure 10: The zig-zags, predicted' })).toHaveAccessibleDescription(/data_zic_zac2: 1, 0, 1, 0, 1; expected 0, MiniRnn says 2\.0 \(off the scale\): wrong\./);
});

test('the predictions follow the sliders, and the order of relu', async ({ openLab }) => {
  const page = await openLab('view=predictions&figure=6');
  const report = page.locator('[data-panel="stock_rising"] [data-role="report"]');
  await expect(report).toHaveText('MiniRnn says 1.0 ✓ right');
  await page.getByRole('slider', { name: 'w₁ input' }).press('Home');
  await expect(report).toHaveText('MiniRnn says 0.0 ✗ wrong');
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await page.getByRole('radio', { name: /StatQuest/ }).check();
  await expect(report).toHaveText('MiniRnn says -0.5 ✗ wrong');
});

test('the chosen series is predicted, too, a real one of 250 prices', async ({ openLab }) => {
  const page = await openLab('view=predictions&figure=chosen');
  await page.getByRole('button', { name: /^Crude oil/ }).click();
  await expect(page.locator('[data-panel="Crude oil, WTI"] [data-role="report"]')).toHaveText(/^MiniRnn says \d\.\d$/);
});

for (const dark of [false, true]) {
  test(`a figure is saved as an SVG that stands by itself and a PNG of twice its size (${dark ? 'dark' : 'light'})`, async ({ openLab }) => {
    const page = await openLab('view=predictions&figure=7');
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const [svg] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as SVG' }).click()]);
    expect(svg.suggestedFilename()).toBe('predict-next-lab-figure-7.svg');
    const markup = (await contentOf(svg)).toString('utf8');
    expect(markup).not.toContain('var(');
    expect(markup).not.toMatch(/\s(?:class|style|data-[a-z]+)=/);
    const drawn = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      const root = parsed.documentElement;
      return { tag: root.tagName, error: parsed.querySelector('parsererror')?.textContent ?? null, width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')), title: parsed.querySelector('title')?.textContent, ground: parsed.querySelector('rect')?.getAttribute('fill') };
    }, markup);
    expect(drawn).toMatchObject({ tag: 'svg', error: null, title: 'Figure 7: Smaller moves and how they should go on' });
    expect(drawn.ground).toMatch(dark ? /^#1c2025$/ : /^#fff(?:fff)?$/);
    expect(markup).toContain(dark ? 'rgb(134, 182, 230)' : 'rgb(35, 81, 125)');

    const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as PNG' }).click()]);
    expect(png.suggestedFilename()).toBe('predict-next-lab-figure-7.png');
    const bytes = await contentOf(png);
    const pixels = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.subarray(at, at + 4).join());
      return { width: image.naturalWidth, height: image.naturalHeight, colours: [...colours].length, hasSeries: colours.has('35,81,125,255') || colours.has('134,182,230,255') };
    }, bytes.toString('base64'));
    expect(pixels).toMatchObject({ width: drawn.width * 2, height: drawn.height * 2, hasSeries: true });
    expect(pixels.colours).toBeGreaterThan(20);
    expect(requests.filter((url) => /^(?:https?|wss?):/.test(url))).toEqual([]);
  });
}

test('both orders of relu report, for all ten series, what is published, a negative zero included', async ({ openLab }) => {
  const page = await openLab('view=compare');
  expect(await tableRows(page, 'orders')).toEqual(PUBLISHED.map((row) => [...row]));
  await expect(page.getByText('In StatQuest’s order nothing is ever above 0.')).toBeVisible();
  await expect(page.getByText('With these weights 8 of 10 right in the article’s order')).toBeVisible();
});

test('on real prices MiniRnn is said to be a multiple of “no change”, and the product’s own models come out close to it', async ({ openLab }) => {
  const page = await openLab('view=compare');
  const verdicts = page.locator('[data-role="real-verdict"]');
  await expect(verdicts.nth(0)).toHaveText(/^Crude oil, WTI: over the last 40 days MiniRnn was off by \$7\.34 on average, “no change” by \$2\.17: 3\.4 × as far off\.$/);
  await expect(verdicts.nth(1)).toHaveText(/^Natural gas, Henry Hub: .* 2\.6 × as far off\.$/);
  await expect(page.getByRole('rowheader', { name: 'Automatic' })).toBeVisible();
  const rows = await tableRows(page, 'real-prices');
  expect(rows.length).toBeGreaterThan(5);
  for (const [model, , oil, , gas] of rows.slice(1)) {
    for (const ratio of [oil, gas].map((written) => Number(written.replace(' ×', '')))) {
      expect(ratio, model).toBeGreaterThan(0.9);
      expect(ratio, model).toBeLessThan(1.1);
    }
  }
});

test('the comparison with the other models can be cancelled and taken up again', async ({ openLab }) => {
  const page = await openLab('view=step');
  // Looked at for the first time here: what was computed before would come at once.
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.locator('.view-progress').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The comparison with the other models was cancelled.')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Automatic' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page.getByRole('rowheader', { name: 'Automatic' })).toBeVisible();
});

test('on the loss surface the weights are moved by the keyboard and dragged by the pointer', async ({ openLab }) => {
  const page = await openLab('view=compare');
  const handle = page.getByRole('slider', { name: /^Your weights/ });
  await expect(handle).toHaveAttribute('aria-valuetext', 'w₁ 1.4, w₂ −0.5');
  await tabTo(page, /^Your weights/);
  await expect(handle).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuetext', 'w₁ 1.44, w₂ −0.55');
  await expect(page.getByRole('spinbutton', { name: 'w₁ input' })).toHaveValue('1.44');
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle has no place');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 90, { steps: 4 });
  await page.mouse.up();
  const weights = () =>
    handle.evaluate((element) => {
      const [, first, second] = /w₁ (\S+), w₂ (\S+)/.exec((element.getAttribute('aria-valuetext') ?? '').replaceAll('−', '-')) ?? [];
      return { w1: Number(first), w2: Number(second) };
    });
  await expect.poll(async () => (await weights()).w1).toBeGreaterThan(1.6);
  await expect.poll(async () => (await weights()).w2).toBeGreaterThan(0);
});

for (const [ending, weights, words] of [
  ['found', '0.5,0.3,0.5', /^Found after 237 epochs: w₁ 1\.41, w₂ −0\.5, w₃ 1\.41, loss 0\b/],
  ['dead at the start', '-1,0,1', /^Dead at the start: w₁ is 0 or below/],
  ['died', '3,3,3', /^Died after 2 epochs/],
  ['shut', '2,-2,1', /^Shut after 1 epochs/],
] as const) {
  test(`a descent from ${weights} is ${ending}, is drawn, and says so`, async ({ openLab }) => {
    const page = await openLab(`view=compare&w=${weights}`);
    await page.getByRole('button', { name: 'Go down from here' }).press('Enter');
    await expect(page.locator('[data-role="ending"]')).toHaveText(words);
    await expect(page.locator('path[data-role="descent"]')).toHaveAttribute('d', /^M[-\d.]+ [-\d.]+L/);
    await expect(page.getByRole('button', { name: 'Go down from here' })).toBeEnabled();
  });
}

test('weights that a descent found are taken over by the sliders', async ({ openLab }) => {
  const page = await openLab('view=compare&w=0.5,0.3,0.5');
  await page.getByRole('button', { name: 'Go down from here' }).click();
  await page.getByRole('button', { name: 'Take these weights' }).click();
  await expect(page.getByText('With these weights 8 of 10 right in the article’s order')).toBeVisible();
});

for (const dark of [false, true]) {
  for (const hash of ['view=predictions&figure=1', 'view=predictions&figure=10', 'view=compare']) {
    test(`${hash} has nothing that axe objects to, and fits 320 px (${dark ? 'dark' : 'light'})`, async ({ openLab }) => {
      const page = await openLab(hash);
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      if (hash === 'view=compare') await expect(page.getByRole('rowheader', { name: 'Automatic' })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      // What is drawn for a width is drawn anew in the frame after it changed.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
}
