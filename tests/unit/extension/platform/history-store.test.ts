import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptForecast } from '../../../../src/core/history/kept-forecast.ts';
import { fromRecord, toRecord, type Step } from '../../../../src/extension/platform/history-record.ts';
import {
  clear, deleteForecasts, exportAll, loadForecasts, MOST_FORECASTS, MOST_NUMBERS, MOST_OF_SOURCE, restoreForecasts, updateSource,
} from '../../../../src/extension/platform/history-store.ts';
import { days, kept, SOURCE } from '../../core/history/kept.ts';

const VALUES = [3, 1, 4, 1, 5];

/** The forecast of a source's n-th point, made n minutes in. */
const nth = (n: number, line = 'Oil', more: Partial<Parameters<typeof kept>[0]> = {}): KeptForecast =>
  kept({ source: { ...SOURCE, line }, values: VALUES, times: days(5, n), predicted: [7], band: 1, made: n * 60_000, ...more });

const keep = async (...forecasts: readonly KeptForecast[]): Promise<void> => {
  for (const forecast of forecasts) await (await updateSource(forecast.source, () => ({ writes: [forecast], result: null }))).written;
};
const minutes = (forecasts: readonly KeptForecast[]): number[] => forecasts.map(({ made }) => made / 60_000);

/** The store as any other page of the extension could open it. */
async function raw<Result>(work: (store: { put(value: unknown): Promise<unknown>; getAll(): Promise<unknown[]> }) => Promise<Result>): Promise<Result> {
  const database = await openDB('predict-next-history');
  const transaction = database.transaction('forecasts', 'readwrite');
  const result = await work(transaction.store);
  await transaction.done;
  database.close();
  return result;
}

beforeEach(clear);

describe('the history store', () => {
  it('gives back what was kept, oldest first, to the last bit', async () => {
    const made = { ...nth(2), quantiles: { levels: [0.1, 0.9], values: Float64Array.of(6, 8) }, outcomes: Float64Array.of(-0) };
    const gaps = nth(1, 'Gas', { values: [3, NaN, 4, 1, 5] });
    await keep(made, gaps);
    expect(await loadForecasts()).toEqual([gaps, made]);
  });

  it('shows an update the forecasts of its own source, and answers before it has written', async () => {
    await keep(nth(1), nth(2), nth(3, 'Gas'));
    const { result, written } = await updateSource(SOURCE, (all) => ({ writes: [nth(4)], result: minutes(all) }));
    expect(result).toEqual([1, 2]);
    await written;
    expect(minutes(await loadForecasts())).toEqual([1, 2, 3, 4]);
  });

  it('loses nothing when two pages update a source at once', async () => {
    const sees = await Promise.all([1, 2, 3].map((n) => updateSource(SOURCE, (all) => ({ writes: [nth(n)], result: all.length }))));
    await Promise.all(sees.map(({ written }) => written));
    expect(sees.map(({ result }) => result)).toEqual([0, 1, 2]);
    expect(await loadForecasts()).toHaveLength(3);
  });

  it('keeps the same forecast once', async () => {
    await keep(nth(1), nth(1), { ...nth(1), outcomes: Float64Array.of(5) });
    expect(await loadForecasts()).toMatchObject([{ outcomes: { 0: 5 } }]);
  });

  it('deletes what it is told to, and takes it back', async () => {
    await keep(nth(1), nth(2), nth(3));
    await deleteForecasts([nth(1).id, nth(3).id]);
    expect(minutes(await loadForecasts())).toEqual([2]);
    await restoreForecasts([nth(1), nth(3)]);
    expect(minutes(await loadForecasts())).toEqual([1, 2, 3]);
  });

  it('is empty when it was cleared, also of what cannot be read', async () => {
    await keep(nth(1));
    await raw((store) => store.put({ ...toRecord(nth(2)), version: 99 }));
    await clear();
    expect(await raw((store) => store.getAll())).toEqual([]);
  });

  it('exports all of it, ready for JSON', async () => {
    await keep(nth(1), nth(2, 'Gas'));
    const exported = await exportAll();
    expect(exported.forecasts.map(({ source }) => source.line)).toEqual(['Oil', 'Gas']);
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });
});

describe('the caps of the history', () => {
  it(`are ${MOST_OF_SOURCE} forecasts of one source: its oldest make room, whatever else is older`, async () => {
    await keep(nth(0, 'Gas'));
    for (let n = 1; n <= MOST_OF_SOURCE + 2; n++) await keep(nth(n));
    const all = await loadForecasts();
    expect(minutes(all.filter(({ source }) => source.line === 'Oil'))).toEqual(Array.from({ length: MOST_OF_SOURCE }, (_, i) => i + 3));
    expect(all).toHaveLength(MOST_OF_SOURCE + 1);
  });

  it(`are ${MOST_FORECASTS} forecasts in all: the oldest make room`, async () => {
    await restoreForecasts(Array.from({ length: MOST_FORECASTS }, (_, n) => nth(n, `line ${n}`)));
    await keep(nth(MOST_FORECASTS, 'another'));
    const all = minutes(await loadForecasts());
    expect([all.length, all[0], all[all.length - 1]]).toEqual([MOST_FORECASTS, 1, MOST_FORECASTS]);
  });

  it(`are ${MOST_NUMBERS} numbers in all`, async () => {
    const heavy = (n: number): KeptForecast => nth(n, `line ${n}`, { predicted: Array.from({ length: 1000 }, () => 7) });
    const { weight } = toRecord(heavy(0));
    const room = Math.floor(MOST_NUMBERS / weight);
    expect(room).toBeLessThan(MOST_FORECASTS);
    await restoreForecasts(Array.from({ length: room + 3 }, (_, n) => heavy(n)));
    await keep(nth(room + 3, 'another'));
    const all = await loadForecasts();
    expect(all.reduce((sum, forecast) => sum + toRecord(forecast).weight, 0)).toBeLessThanOrEqual(MOST_NUMBERS);
    expect(all.length).toBeGreaterThan(room - 2);
    expect(minutes(all)[all.length - 1]).toBe(room + 3);
  });
});

describe('a stored forecast that is not as it should be', () => {
  const record = toRecord(nth(1));
  const broken = (change: Partial<KeptForecast>) => ({ ...record, forecast: { ...nth(1), ...change } });

  it.each<[string, unknown]>([
    ['of a version yet to come', { ...record, version: 2 }],
    ['of no version', { id: 'a', source: 'b', made: 1, weight: 1, forecast: nth(1) }],
    ['without a forecast', { ...record, forecast: undefined }],
    ['with a model that nobody knows', broken({ model: 'oracle' as never })],
    ['with outcomes of another length', broken({ outcomes: Float64Array.of(1, 2) })],
    ['with a band of another length', broken({ bands: [{ level: 0.8, low: Float64Array.of(1, 2), high: Float64Array.of(1) }] })],
    ['with a forecast of nothing', broken({ values: new Float64Array(0), outcomes: new Float64Array(0), bands: [], times: null })],
    ['with a forecast that is no number', broken({ values: Float64Array.of(NaN) })],
    ['whose series ends in a gap', broken({ series: { ...nth(1).series, values: Float64Array.of(1, NaN), times: null } })],
    ['whose dates do not ascend', broken({ series: { ...nth(1).series, times: Float64Array.of(5, 4, 3, 2, 1) } })],
  ])('%s is passed over, and stays where it is', async (_case, stored) => {
    await keep(nth(2));
    await raw((store) => store.put(stored));
    expect(minutes(await loadForecasts())).toEqual([2]);
    expect(await raw((store) => store.getAll())).toHaveLength(2);
  });

  it('takes no key along that was not asked for', () => {
    const stray = JSON.parse('{"__proto__": {"polluted": true}, "toJSON": 1}') as object;
    const read = fromRecord({ ...record, forecast: { ...stray, ...nth(1) } });
    expect(read).toEqual(nth(1));
    expect(Object.keys(read ?? {})).not.toContain('toJSON');
  });
});

describe('a forecast that an earlier version stored', () => {
  /** As versions 1 and 2 could have written it: other names, then another unit. */
  const first: Step = (forecast) => ({ ...(forecast as { at: number }), made: (forecast as { at: number }).at / 1000 });
  const second: Step = (forecast) => ({ ...(forecast as { made: number }), made: (forecast as { made: number }).made * 1000 });
  const old = { ...toRecord(nth(1)), version: 1, forecast: { ...nth(1), made: undefined, at: 60_000 } };

  it('is brought along step by step', () => {
    expect(fromRecord(old, [first, second])).toEqual(nth(1));
  });

  it('goes only the steps that are left', () => {
    expect(fromRecord({ ...old, version: 2, forecast: { ...nth(1), made: 60 } }, [first, second])).toEqual(nth(1));
    expect(fromRecord({ ...toRecord(nth(1)), version: 3 }, [first, second])).toEqual(nth(1));
  });

  it('is as it was where a step fails', () => {
    const before = structuredClone(old);
    const failing: Step = () => {
      throw new Error('no way on');
    };
    expect(fromRecord(old, [failing, second])).toBeNull();
    expect(old).toEqual(before);
    expect(fromRecord(old, [first, second])).toEqual(nth(1));
  });
});
