import type { ChartConfiguration } from 'chart.js';
import { expect, test, type Page } from 'playwright/test';
import { findChromium } from '../../src/tools/start/find-chromium.mjs';
import { addChart, openOverlayPage } from '../support/overlay-page.ts';
import { contrast, look, type Rgb } from '../support/pixel-contrast.ts';
import { root } from '../support/root.ts';

const PRICES = [12, 14, 13, 16, 15, 18, 17, 19, 18, 21, 20, 22];
const SHOWN = { source: 'chart', predicted: [23, 21, 24, 22, 25, 23], band: 2 } as const;

test.use({
  viewport: { width: 1100, height: 640 },
  deviceScaleFactor: 3,
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: async ({}, use) => {
    const found = findChromium(root);
    await use({ ...(found && { executablePath: found.path }), args: ['--no-sandbox'] });
  },
});

/** A line with room for its continuation in the plot itself, where it runs over whatever the page draws. */
function chart(others: readonly { readonly color: string; readonly width: number }[] = []): ChartConfiguration {
  const places = PRICES.length + 8;
  const crossing = others.map(({ color, width }, index) => ({
    label: color,
    data: Array.from({ length: places }, (_, at) => 14 + index * 2 + ((at * (index + 2)) % 7)),
    borderColor: color,
    borderWidth: width,
    pointRadius: 0,
  }));
  return {
    type: 'line',
    data: { labels: Array.from({ length: places }, (_, at) => String(at)), datasets: [{ label: 'Close', data: [...PRICES] }, ...crossing] },
    options: { plugins: { legend: { display: false } } },
  };
}

const BUSY = chart(['#e6194b', '#3cb44b', '#ffe119', '#4363d8', '#f58231', '#911eb4', '#c8440b'].map((color) => ({ color, width: 5 })));

const PAGES: readonly (readonly [string, string, ChartConfiguration])[] = [
  ['a light chart', '', chart()],
  ['a dark chart', 'html { background: #111519; color: #ddd }', chart()],
  ['a chart of seven thick lines, one in the colour of predictions', '', BUSY],
  ['the same on a dark page', 'html { background: #111519; color: #ddd }', BUSY],
  ['a chart on a picture that the page paints behind it', 'canvas { background: repeating-linear-gradient(45deg, #0b3d2e 0 9px, #f4d35e 9px 18px, #c8440b 18px 27px) }', chart()],
];

/** A dot of the predicted line and what is beside it: its halo before and after, and to both sides. */
interface Spot {
  readonly dot: readonly [number, number];
  readonly beside: readonly (readonly [number, number])[];
}

/** The dots of the line as it is drawn, those under the ring and the end point left out. */
async function spots(page: Page): Promise<Spot[]> {
  return page.locator('path[data-role="prediction"]').evaluate((element) => {
    const path = element as SVGPathElement;
    const matrix = path.getScreenCTM();
    if (!matrix) return [];
    const place = (at: number): readonly [number, number] => {
      const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
      return [x, y];
    };
    // A dash of 0.1 px and a gap of the halo's width: the line's own and 2.4 px.
    const period = 0.1 + parseFloat(getComputedStyle(path).strokeWidth) + 2.4;
    const found: Spot[] = [];
    for (let at = 3 * period; at < path.getTotalLength() - 3 * period; at += period) {
      const [dot, before, after] = [at + 0.05, at - 0.5, at + 0.6].map(place);
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]);
      const across = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length];
      const sides = [-2, 2].map((by) => [dot[0] + across[0] * by, dot[1] + across[1] * by] as const);
      found.push({ dot, beside: [...sides, place(at - period / 2), place(at + period / 2)] });
    }
    return found;
  });
}

/** CSS px around a letter that are seen with it. */
const AROUND = 1;

/** A text's own colour against what is behind it and around its letters, told by a second look without them. */
async function textContrasts(page: Page, selector: string): Promise<number[]> {
  const texts = await page.locator(selector).all();
  const inks: Rgb[] = [];
  for (const text of texts) {
    const [red, green, blue] = await text.evaluate((element) => getComputedStyle(element).fill.match(/\d+/g)?.map(Number) ?? []);
    inks.push([red, green, blue]);
  }
  const written = await look(page);
  for (const text of texts) await text.evaluate((element) => ((element as SVGTextElement).style.fill = 'transparent'));
  const bare = await look(page);
  const step = 1 / written.ratio;
  const found: number[] = [];
  for (const [index, text] of texts.entries()) {
    const box = await text.boundingBox();
    if (!box) throw new Error(`${selector} is not drawn.`);
    const isLetter = (x: number, y: number): boolean => written.at(x, y).some((channel, nth) => Math.abs(channel - bare.at(x, y)[nth]) > 60);
    const isBeside = (x: number, y: number): boolean => {
      for (let across = -AROUND; across <= AROUND; across += step) for (let down = -AROUND; down <= AROUND; down += step) if (isLetter(x + across, y + down)) return true;
      return false;
    };
    for (let y = box.y; y < box.y + box.height; y += step) {
      for (let x = box.x; x < box.x + box.width; x += step) {
        if (isBeside(x, y)) found.push(contrast(inks[index], bare.at(x, y)));
      }
    }
  }
  return found;
}

for (const [name, css, configuration] of PAGES) {
  test(`on ${name} the line has 3:1 against what is beside it, and its words 4.5:1`, async ({ page }, testInfo) => {
    await openOverlayPage(page, { css });
    await addChart(page, configuration);
    await page.evaluate((request) => overlayPage.show(request), SHOWN);
    await expect(page.locator('path[data-role="prediction"]')).toBeVisible();
    const sight = await look(page);
    const line = (await spots(page)).flatMap(({ dot, beside }) => beside.map((place) => contrast(sight.at(...dot), sight.at(...place))));
    expect(line.length).toBeGreaterThan(40);
    const words = await textContrasts(page, 'text.ember');
    expect(words.length).toBeGreaterThan(20);
    testInfo.annotations.push({ type: 'contrast', description: `line ${Math.min(...line).toFixed(2)}, words ${Math.min(...words).toFixed(2)}` });
    expect(Math.min(...line), 'the line').toBeGreaterThanOrEqual(3);
    expect(Math.min(...words), 'the words').toBeGreaterThanOrEqual(4.5);
  });
}
