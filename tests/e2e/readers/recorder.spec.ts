import { type Page } from 'playwright/test';
import { traceOf } from '../../support/drawn-places.ts';
import { expect, test } from '../../support/plain-page.ts';
import { readChartsOf, recordChartOf, type ReadLine } from '../../support/reader-page.ts';

/** What a page of tests/pages/recorder says that it shows. */
interface Shown {
  /** `months`: those of no year. */
  readonly x: 'time' | 'linear' | 'months';
  readonly y: 'linear' | 'logarithmic';
  readonly lines: readonly { readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
}

/** The largest error of a value that is put up with, as a share of the range of its axis' labels. */
const MOST_ERROR = 0.005;

const LIBRARIES = ['chartJs', 'chartJsBars', 'chartJsLog', 'chartJsTwo', 'uplot', 'lightweight', 'lightweightFixed', 'echarts', 'echartsTooltip', 'echartsResizes', 'dygraphs', 'bokeh', 'bokehLog', 'bokehStretched', 'vegaStretched'];
const BY_HAND = ['byHand', 'byHandPointed', 'byHandCopied', 'byHandPath'];
/**
 * What these leave of any redraw, or of a pointer that went by: Chart.js a time
 * axis laid out anew, ECharts the name of its cursor, Dygraphs its labels built
 * anew. From then on nothing changes.
 */
const OWN_TRACES = ['chartJs', 'chartJsTwo', 'echarts', 'echartsTooltip', 'dygraphs'];
/** Vega keeps to its size, and under a pointer draws only the piece that changes. */
const NEVER_DRAWN_ANEW = ['vega', 'byHandOnce'];

async function draw(page: Page, origin: string, name: string): Promise<Shown> {
  await page.goto(`${origin}/pages/recorder/index.html`);
  const shown = await page.evaluate((of) => (globalThis as unknown as { charts: Record<string, () => Promise<Shown>> }).charts[of](), name);
  await untilStill(page);
  return shown;
}

/** Until an animation has ended: the pictures of the canvases are the same for half a second. */
async function untilStill(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvases = (root: Document | ShadowRoot): HTMLCanvasElement[] => [...root.querySelectorAll('*')].flatMap((one) => (one instanceof HTMLCanvasElement ? [one] : one.shadowRoot ? canvases(one.shadowRoot) : []));
    const picture = (): string => canvases(document).map((canvas) => canvas.toDataURL()).join();
    let last = picture();
    for (let same = 0; same < 10; ) {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      const now = picture();
      same = now === last ? same + 1 : 0;
      last = now;
    }
    return last;
  });
}

/** The places of a line as the page counts them: ms, numbers, the times of months. */
function placesOf(line: ReadLine, kind: string, shown: Shown, points: Shown['lines'][number]['points']): readonly number[] {
  if (shown.x === 'linear' && kind === 'time') return line.positions.map((time) => new Date(time).getUTCFullYear());
  if (shown.x !== 'months') return line.positions;
  return line.positions.map((time, i) => (new Date(time).getUTCMonth() === new Date(points[i][0]).getUTCMonth() ? points[i][0] : NaN));
}

/** The largest error of a line's values, as a share of the range of its axis. */
function errorOf(read: ReadLine, points: Shown['lines'][number]['points'], places: readonly number[]): number {
  const straight = read.y.kind === 'logarithmic' ? Math.log : (value: number): number => value;
  const values = read.yTicks.map(({ value }) => straight(value));
  const range = Math.max(...values) - Math.min(...values);
  const known = new Map(points);
  return Math.max(...places.map((place, i) => Math.abs(straight(read.values[i]) - straight(known.get(place) ?? NaN)) / range));
}

/** The property descriptors of everything that is patched while a canvas is recorded. */
function builtinsOf(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const holders = [CanvasRenderingContext2D.prototype, OffscreenCanvasRenderingContext2D.prototype, Path2D.prototype, HTMLCanvasElement.prototype, OffscreenCanvas.prototype];
    const now = [...holders.map((holder) => Object.getOwnPropertyDescriptors(holder)), { Path2D: Object.getOwnPropertyDescriptor(globalThis, 'Path2D') }] as Record<string, PropertyDescriptor>[];
    const kept = globalThis as unknown as Record<symbol, typeof now | undefined>;
    const key = Symbol.for('kept builtins');
    const before = (kept[key] ??= now);
    return before.every((all, nth) => {
      const names = Reflect.ownKeys(all) as string[];
      const same = (one: PropertyDescriptor, other: PropertyDescriptor): boolean =>
        (['value', 'get', 'set', 'writable', 'enumerable', 'configurable'] as const).every((field) => one[field] === other[field]);
      return names.join !== undefined && names.length === Reflect.ownKeys(now[nth]).length && names.every((name, i) => Reflect.ownKeys(now[nth])[i] === name && same(all[name], now[nth][name]));
    });
  });
}

for (const pixelRatio of [1, 2]) {
  test.describe(`at ${pixelRatio} device px per CSS px`, () => {
    test.use({ pixelRatio });

    for (const name of [...LIBRARIES, ...BY_HAND]) {
      test(`reads ${name} by what it draws, every value to 0.5 % of its axis, and leaves it as it was`, async ({ page, pages }) => {
        const shown = await draw(page, pages.origin, name);
        await builtinsOf(page);
        const before = { ...(await traceOf(page)), picture: await untilStill(page) };
        const charts = await recordChartOf(page, 'canvas:0');
        expect(await builtinsOf(page)).toBe(true);
        expect(charts).toHaveLength(1);
        const [chart] = charts;
        expect(chart.reader).toBe('recorder');
        expect(chart.series.map((line) => line.name).sort()).toEqual(shown.lines.map((line) => line.name).sort());
        for (const { name: called, points } of shown.lines) {
          const line = chart.series.find((candidate) => candidate.name === called) ?? chart.series[0];
          const error = errorOf(line, points, placesOf(line, chart.x.kind, shown, points));
          console.log(`${name.padEnd(17)} ${pixelRatio}x ${chart.x.kind.padEnd(9)}${line.y.kind.padEnd(12)}${String(line.values.length).padStart(4)} of ${points.length} points, error ${(100 * error).toFixed(3)} % (expected ${(100 * chart.expectedError).toFixed(2)} %)`);
          expect(line.y.kind).toBe(shown.y);
          expect(line.values).toHaveLength(points.length);
          expect(error).toBeLessThan(MOST_ERROR);
          expect(error).toBeLessThanOrEqual(chart.expectedError);
        }
        const picture = await untilStill(page);
        const after = await traceOf(page);
        expect(after.globals).toEqual(before.globals);
        if (!OWN_TRACES.includes(name)) {
          expect(after.html).toBe(before.html);
          expect(picture === before.picture).toBe(true);
        }
        expect(await recordChartOf(page, 'canvas:0')).toEqual(charts);
        const again = await untilStill(page);
        expect(await traceOf(page)).toEqual(after);
        expect(again === picture).toBe(true);
      });
    }

    test('reads the columns of a line that is drawn by its lowest and highest values of each', async ({ page, pages }) => {
      const shown = await draw(page, pages.origin, 'uplotDense');
      const [chart] = await recordChartOf(page, 'canvas:0');
      const [line] = chart.series;
      const { points } = shown.lines[0];
      // A place is known to one CSS px, in which there are as many columns as device px.
      const apart = (pixelRatio * (points[points.length - 1][0] - points[0][0])) / (line.values.length - 1);
      const off = line.positions.map((place, i) => {
        const within = points.filter(([x]) => Math.abs(x - place) <= apart).map(([, y]) => y);
        return Math.max(0, Math.min(...within) - line.values[i], line.values[i] - Math.max(...within));
      });
      const range = line.yTicks[line.yTicks.length - 1].value - line.yTicks[0].value;
      console.log(`uplotDense        ${pixelRatio}x ${line.values.length} columns of ${points.length} points, outside of their column by ${((100 * Math.max(...off)) / range).toFixed(3)} %`);
      expect(line.values.length).toBeGreaterThan(500);
      expect(Math.max(...off) / range).toBeLessThan(MOST_ERROR);
    });
  });
}

for (const name of NEVER_DRAWN_ANEW) {
  test(`finds nothing in ${name}, which does not draw itself anew`, async ({ page, pages }) => {
    await draw(page, pages.origin, name);
    await builtinsOf(page);
    const before = await untilStill(page);
    expect(await recordChartOf(page, 'canvas:0')).toEqual([]);
    expect(await builtinsOf(page)).toBe(true);
    expect((await untilStill(page)) === before).toBe(true);
  });
}

test('finds nothing where an address is of no canvas', async ({ page, pages }) => {
  await draw(page, pages.origin, 'byHand');
  expect(await recordChartOf(page, 'canvas:7')).toEqual([]);
  expect(await readChartsOf(page)).toEqual([]);
});
