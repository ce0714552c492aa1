import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinChunks, type JoinedChunks } from '../../../../../src/extension/background/join-chunks.ts';
import type { FirstChunk, Found, NextChunk } from '../../../../../src/extension/page/chunks/chunk.ts';
import { inChunks, MOST_AT_ONCE } from '../../../../../src/extension/page/chunks/in-chunks.ts';
import { run as nextChunk } from '../../../../../src/extension/page/next-chunk-task.ts';
import type { RawChart } from '../../../../../src/extension/page/raw-chart.ts';
import type { RawTable } from '../../../../../src/extension/page/raw-document.ts';

const listeners = new Set<string>();

/** All that the chunks need of a document, and who listens to it. */
class Document extends EventTarget {
  override addEventListener(...parameters: Parameters<EventTarget['addEventListener']>): void {
    listeners.add(parameters[0]);
    super.addEventListener(...parameters);
  }

  override removeEventListener(...parameters: Parameters<EventTarget['removeEventListener']>): void {
    listeners.delete(parameters[0]);
    super.removeEventListener(...parameters);
  }
}

beforeEach(() => {
  listeners.clear();
  vi.useFakeTimers();
  vi.stubGlobal('document', new Document());
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function chartOf(lines: readonly number[]): RawChart {
  const series = lines.map((points, line) => ({ name: `line ${line}`, positions: new Float64Array(points), values: new Float64Array(points).fill(line) }));
  return { reader: 'chart.js', name: `of ${lines.length}`, series } as unknown as RawChart;
}

function tableOf(rows: number, columns: number): RawTable {
  return { name: `of ${rows}`, rows: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => `${row}/${column}`)) } as unknown as RawTable;
}

/** Asks as the worker does, and keeps what came. */
async function fetchAll(first: FirstChunk<Found>): Promise<{ found: JoinedChunks | null; later: NextChunk[] }> {
  const later: NextChunk[] = [];
  const found = await joinChunks(first, (name) => {
    const chunk = nextChunk(name);
    if (chunk) later.push(chunk);
    return Promise.resolve(chunk);
  });
  return { found, later };
}

function sizeOf(charts: Iterable<{ readonly series: readonly { readonly values: Float64Array }[] }>, tables: Iterable<{ readonly rows: readonly (readonly string[])[] }>): number {
  let size = 0;
  for (const { series } of charts) for (const { values } of series) size += values.length;
  for (const { rows } of tables) for (const row of rows) size += row.length;
  return size;
}

test('what is no more than is handed over at once comes with the answer, as it is, and nothing listens', () => {
  const found = { charts: [chartOf([10_000, 9_000])], tables: [tableOf(100, 10)] };
  expect(inChunks(found)).toEqual({ found, more: null });
  expect(inChunks(found).found).toBe(found);
  expect(listeners.size).toBe(0);
});

test('ten lines of 20,000 points come one at a time, and a chart of a single one that is longer as it is', async () => {
  const first = inChunks({ charts: [chartOf(Array.from({ length: 10 }, () => 20_000)), chartOf([30_000])] });
  expect(first.found.charts.map(({ series }) => series.length)).toEqual([1, 0]);
  const { found, later } = await fetchAll(first);
  expect(later.map(({ pieces }) => pieces.length)).toEqual(Array.from({ length: 10 }, () => 1));
  expect(found?.charts.map(({ series }) => series.length)).toEqual([10, 1]);
});

test('any charts and tables come whole and in order, at most 20,000 points and cells at once, and nothing listens after the last', async () => {
  const charts = fc.array(fc.array(fc.integer({ min: 0, max: MOST_AT_ONCE }), { maxLength: 5 }).map(chartOf), { maxLength: 4 });
  const tables = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 20 })).map(([rows, columns]) => tableOf(rows, columns)), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(charts, tables, async (charts, tables) => {
      const first = inChunks({ charts, tables });
      expect(listeners.size).toBe(first.more === null ? 0 : 1);
      expect(sizeOf(first.found.charts, first.found.tables ?? [])).toBeLessThanOrEqual(MOST_AT_ONCE);
      const { found, later } = await fetchAll(first);
      for (const { pieces } of later) {
        const size = sizeOf(pieces.flatMap((piece) => ('series' in piece ? piece : [])), pieces.flatMap((piece) => ('rows' in piece ? piece : [])));
        expect(size).toBeLessThanOrEqual(MOST_AT_ONCE);
        expect(size).toBeGreaterThan(0);
      }
      expect(found).toEqual({ charts, tables });
      expect(listeners.size).toBe(0);
    }),
    { numRuns: 30 },
  );
});

test('the page of a worker that was stopped lets go of what nobody has asked for in ten seconds', async () => {
  const first = inChunks({ charts: [chartOf([20_000, 20_000, 20_000])] });
  vi.advanceTimersByTime(9_999);
  expect(nextChunk(first.more ?? '')?.isLast).toBe(false);
  vi.advanceTimersByTime(9_999);
  expect(listeners.size).toBe(1);
  vi.advanceTimersByTime(1);
  expect(listeners.size).toBe(0);
  expect(nextChunk(first.more ?? '')).toBeNull();
});

test('half of what was found is nothing: the rest of a table may be its newest rows', async () => {
  const first = inChunks({ charts: [], tables: [tableOf(5000, 10)] });
  expect(await joinChunks(first, () => Promise.resolve(undefined))).toBeNull();
});

test.each([undefined, null, true, 'text', [], {}, { found: {}, more: null }, { found: { charts: [1] }, more: null }, { found: { charts: [], tables: [{}] } }])('%j is no answer of a task', async (first) => {
  expect(await joinChunks(first, () => Promise.resolve(null))).toBeNull();
});

test.each([
  ['no chunk', 7],
  ['no list', { pieces: {}, isLast: true }],
  ['a place that is none', { pieces: [{ chart: -1, series: [] }], isLast: true }],
  ['a piece of nothing', { pieces: [{ picture: 0 }], isLast: true }],
])('a page that hands over %s is taken at no word', async (_, chunk) => {
  expect(await joinChunks({ found: { charts: [], tables: [] }, more: 'name' }, () => Promise.resolve(chunk))).toBeNull();
});

test('pieces of a chart or table that there is not are dropped, and a page that has ever more is left', async () => {
  const first = { found: { charts: [{ series: [] }], tables: [] }, more: 'name' };
  const pieces = [{ chart: 5, series: [1] }, { table: 0, rows: [['1']] }, { chart: 0, series: [2] }];
  expect(await joinChunks(first, () => Promise.resolve({ pieces, isLast: true }))).toEqual({ charts: [{ series: [2] }], tables: [] });
  const next = vi.fn(() => Promise.resolve({ pieces: [], isLast: false }));
  expect(await joinChunks(first, next)).toBeNull();
  expect(next.mock.calls.length).toBe(1000);
});
