import type { Page } from 'playwright/test';
import { traceOf } from '../../support/drawn-places.ts';
import type { PageServer } from '../../support/page-server.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readChartsOf } from '../../support/reader-page.ts';

/** Every chart of tests/pages/traps, which holds the libraries in one bundle. */
const CHARTS = ['chart.js', 'chart.js without a pointer', 'echarts in canvas', 'echarts in svg', 'uplot', 'lightweight-charts', 'lightweight-charts, watched', 'vega', 'bokeh'];

/** What the traps patch for a moment, by name. */
const PATCHED: readonly (readonly [holder: 'Set' | 'Map' | 'WeakMap' | 'Function' | 'Array', method: string])[] = [
  ['Set', 'iterator'],
  ['Map', 'forEach'],
  ['WeakMap', 'get'],
  ['Function', 'call'],
  ['Function', 'apply'],
  ['Array', 'forEach'],
];

/** The page before it is read, with what is noted of its builtins and of its errors. */
async function openPage(page: Page, pages: PageServer, prepare = ''): Promise<{ errors: string[] }> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(prepare);
  await page.goto(pages.url('traps/index.html'));
  await page.locator('body[data-ready]').waitFor();
  await drawn(page);
  // In the page's first half second lightweight-charts takes any pointer for the shadow of a touch.
  await page.waitForFunction(() => performance.now() > 500);
  return { errors };
}

/** Two frames later: what the libraries do in a frame is done. */
function drawn(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Keeps the page's own descriptors of what is patched, to be compared in the page. */
const KEEP = `globalThis.kept = () => (${JSON.stringify(PATCHED)}).map(([holder, method]) =>
  Object.getOwnPropertyDescriptor(globalThis[holder].prototype, method === 'iterator' ? Symbol.iterator : method));
globalThis.before = globalThis.kept();`;

function sameBuiltins(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { before, kept } = globalThis as unknown as { before: PropertyDescriptor[]; kept(): PropertyDescriptor[] };
    return kept().every((now, index) => {
      const was = before[index];
      const keys = Object.keys(was) as (keyof PropertyDescriptor)[];
      return keys.length === Object.keys(now).length && keys.every((key) => Object.is(was[key], now[key]));
    });
  });
}

async function namesOf(page: Page): Promise<string[]> {
  return (await readChartsOf(page)).flatMap(({ series }) => series.map(({ name }) => name));
}

test('every chart of a bundle is caught, more than once, and the page is as before', async ({ ownPage: page, pages }) => {
  const { errors } = await openPage(page, pages, KEEP);
  const before = await traceOf(page);
  const picture = await page.screenshot();
  const charts = await readChartsOf(page);
  expect(charts.flatMap(({ series }) => series.map(({ name }) => name))).toEqual(CHARTS);
  for (const { series } of charts) expect(series[0].values.slice(0, 3)).toEqual([30.04, 29.63, 31.02]);
  expect(await sameBuiltins(page)).toBe(true);
  await drawn(page);
  expect(await traceOf(page)).toEqual(before);
  expect((await page.screenshot()).equals(picture)).toBe(true);
  expect(errors).toEqual([]);
  // One without a pointer is caught at the first resize only: whoever watches it holds it.
  expect(await namesOf(page)).toEqual(CHARTS.filter((name) => name !== 'chart.js without a pointer'));
});

test('the page hears of no pointer and no crosshair that moves', async ({ ownPage: page, pages }) => {
  await openPage(page, pages);
  await readChartsOf(page);
  await drawn(page);
  expect(await page.evaluate(() => new Promise((resolve) => document.body.dispatchEvent(new CustomEvent('moves', { detail: resolve }))))).toBe(0);
});

for (const [nth, name] of [[0, 'Chart.js'], [2, 'ECharts']] as const) {
  test(`a tooltip that is shown by ${name} stays`, async ({ ownPage: page, pages }) => {
    await openPage(page, pages);
    const chart = page.locator('main > div').nth(nth);
    const box = await chart.boundingBox();
    for (const x of [300, 301]) await page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + 90);
    // Its last transition is over when two pictures are the same.
    let picture = await chart.screenshot();
    await expect.poll(async () => {
      const before = picture;
      picture = await chart.screenshot();
      return picture.equals(before);
    }).toBe(true);
    await readChartsOf(page);
    await drawn(page);
    expect((await chart.screenshot()).equals(picture)).toBe(true);
  });
}

test('a chart under the pointer follows it afterwards', async ({ ownPage: page, pages }) => {
  await openPage(page, pages);
  await page.locator('.tv-lightweight-charts').last().scrollIntoViewIfNeeded();
  const box = await page.locator('.tv-lightweight-charts').last().boundingBox();
  const moveTo = async (x: number): Promise<unknown> => {
    await page.mouse.move((box?.x ?? 0) + x, (box?.y ?? 0) + 60);
    return page.evaluate(() => new Promise((resolve) => document.body.dispatchEvent(new CustomEvent('moves', { detail: resolve }))));
  };
  await moveTo(200);
  const before = await moveTo(230);
  await readChartsOf(page);
  expect(await moveTo(260)).toBeGreaterThan(Number(before));
});

test('where the page has patched the builtins itself, charts are caught and its own are left', async ({ ownPage: page, pages }) => {
  const patch = `for (const [holder, method] of ${JSON.stringify(PATCHED)}) {
    const key = method === 'iterator' ? Symbol.iterator : method;
    const original = globalThis[holder].prototype[key];
    Object.defineProperty(globalThis[holder].prototype, key, { value: function (...args) { return Reflect.apply(original, this, args); }, writable: true, configurable: true, enumerable: false });
  }`;
  const { errors } = await openPage(page, pages, `${patch}\n${KEEP}`);
  expect(await namesOf(page)).toEqual(CHARTS);
  expect(await sameBuiltins(page)).toBe(true);
  expect(errors).toEqual([]);
});

test('where the page has frozen the builtins nothing is caught and nothing breaks', async ({ ownPage: page, pages }) => {
  const { errors } = await openPage(page, pages, `${KEEP}\nfor (const holder of [Set, Map, WeakMap, Function, Array]) Object.freeze(holder.prototype);\nglobalThis.before = globalThis.kept();`);
  expect(await namesOf(page)).toEqual([]);
  expect(await sameBuiltins(page)).toBe(true);
  expect(errors).toEqual([]);
});

test('where no library has left its mark no event is dispatched', async ({ ownPage: page, pages }) => {
  await page.addInitScript(`globalThis.heard = []; for (const type of ['resize', 'mouseout', 'mouseenter', 'mouseleave', 'mousemove', 'pointermove', 'blur']) addEventListener(type, () => heard.push(type), true);`);
  await page.goto(pages.url('tables/league.html'));
  await page.evaluate(() => document.body.append(document.createElement('canvas')));
  await readChartsOf(page);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
});
