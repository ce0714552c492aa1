import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { awaitedFitStore } from '../../../../src/extension/platform/awaited-fit-store.ts';
import { noteDrawn, storeAskedSite } from '../../../../src/extension/platform/drawn-store.ts';
import { draftStore } from '../../../../src/extension/platform/draft-store.ts';
import { finishJob, loadJob, loadModel, putJob } from '../../../../src/extension/platform/fit-store.ts';
import { loadHand, storeHand } from '../../../../src/extension/platform/hand-store.ts';
import { loadForecasts, updateSource } from '../../../../src/extension/platform/history-store.ts';
import { exportKeptData, KEPT, KEPT_KINDS } from '../../../../src/extension/platform/kept-data.ts';
import { updateSites, withChart } from '../../../../src/extension/platform/kept-sites.ts';
import { dataAsJson, sizeOf } from '../../../../src/extension/platform/kept-store.ts';
import { storeNotice } from '../../../../src/extension/platform/notice-store.ts';
import { getParcel, putParcel } from '../../../../src/extension/platform/parcel-store.ts';
import { DEFAULT_SETTINGS, loadSettings, storeSettings } from '../../../../src/extension/platform/settings.ts';
import { createLesson, learnHere, seriesOf } from '../../../support/learning.ts';
import { locksInTurn } from '../../../support/locks.ts';
import { days, kept, SOURCE } from '../../core/history/kept.ts';

const storage = await vi.hoisted(async () => {
  const { storageArea: area } = await import('../../../support/browser-storage.ts');
  return { local: area(), session: area() };
});
vi.mock('../../../../src/extension/platform/browser.ts', () => ({
  browser: { storage, permissions: { remove: async () => true }, scripting: { unregisterContentScripts: async () => undefined } },
}));
vi.stubGlobal('navigator', { locks: locksInTurn() });

const lesson = createLesson(5, 'quick', 41, 2);
const forecast = kept({ source: SOURCE, values: [3, 1, 4, 1, 5], times: days(5, 1), predicted: [7], band: 1, made: 1 });

/** Something of every kind, as the extension itself would keep it. */
async function keepSomething(): Promise<{ readonly parcel: string }> {
  await storeSettings({ ...DEFAULT_SETTINGS, model: 'theta', level: 0.95 });
  await storeHand({ series: { values: Float64Array.of(1, NaN, 3) } });
  const { token } = await putJob({ id: lesson.id, series: seriesOf(lesson), horizon: 2, effort: 'quick' });
  await finishJob(token, learnHere(lesson, plainEngine));
  await (await updateSource(SOURCE, () => ({ writes: [forecast], result: null }))).written;
  const chart = { path: '/oil', kind: 'chart', element: 'canvas:0', seriesIndex: 0, line: 'Oil', title: '', drawn: 1 } as const;
  await updateSites((sites) => withChart(sites, 'https://a.example', chart));
  await noteDrawn({ tabId: 3, origin: 'https://a.example', chart });
  await storeAskedSite('https://a.example');
  await draftStore.store('1, 2, 3 and');
  await storeNotice('page_forbidden');
  await awaitedFitStore.store(lesson.id);
  return { parcel: await putParcel(Float64Array.of(1, 2, 3)) };
}

const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all(KEPT_KINDS.map(async (kind) => [kind, (await KEPT[kind].measure()).count] as const)));
const clearAll = async (): Promise<void> => void (await Promise.all(KEPT_KINDS.map((kind) => KEPT[kind].clear())));

beforeEach(clearAll);

describe('what is kept', () => {
  it('is counted as a user would: nothing at first, then each thing once', async () => {
    expect(await counts()).toEqual({ settings: 0, hand: 0, models: 0, forecasts: 0, sites: 0, passing: 0 });
    await keepSomething();
    expect(await counts()).toEqual({ settings: 2, hand: 1, models: 1, forecasts: 1, sites: 1, passing: 6 });
  });

  it('weighs something while it is there, and nothing after', async () => {
    await keepSomething();
    for (const kind of KEPT_KINDS) expect((await KEPT[kind].measure()).bytes, kind).toBeGreaterThan(0);
    await clearAll();
    for (const kind of KEPT_KINDS) expect((await KEPT[kind].measure()).bytes, kind).toBe(0);
  });

  it('is nowhere any more once it is deleted', async () => {
    const { parcel } = await keepSomething();
    await clearAll();
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await loadHand()).toBeNull();
    expect(await loadModel(lesson.id)).toBeNull();
    expect(await loadForecasts()).toEqual([]);
    expect(await getParcel(parcel)).toBeUndefined();
    expect([...storage.local.records.keys(), ...storage.session.records.keys()]).toEqual([]);
  });

  it.each(KEPT_KINDS)('of the kind %s goes alone', async (kind) => {
    await keepSomething();
    const before = await counts();
    await KEPT[kind].clear();
    expect(await counts()).toEqual({ ...before, [kind]: 0 });
  });

  it('takes a fit under way with the networks', async () => {
    await putJob({ id: lesson.id, series: seriesOf(lesson), horizon: 2, effort: 'quick' });
    await KEPT.models.clear();
    expect(await loadJob()).toBeNull();
  });

  it('is exported whole, as JSON that says what it is', async () => {
    await keepSomething();
    const data = JSON.parse(dataAsJson(await exportKeptData(new Date(Date.UTC(2026, 10, 30))))) as unknown;
    expect(data).toMatchObject({
      format: 'predict-next-data',
      version: 1,
      exported: '2026-11-30T00:00:00.000Z',
      settings: { settings: { items: { model: 'theta' } } },
      hand: { series: { values: [1, null, 3] } },
      models: { [`model ${lesson.id}`]: { model: { fingerprint: lesson.id } } },
      forecasts: { format: 'predict-next-history', forecasts: [{ source: SOURCE }] },
      sites: { 'kept-sites': { sites: [{ origin: 'https://a.example', charts: [{ path: '/oil' }] }] } },
      passing: { draft: { 'popup-draft': { text: '1, 2, 3 and' } } },
    });
  });

  it('names every storage area that anything is kept in', async () => {
    await keepSomething();
    const stores = [storage.local, storage.session].flatMap(({ records }) => [...records.keys()]);
    // A new key is a new thing kept: it belongs to a kind, so that the options show, export and delete it.
    expect(stores.sort()).toEqual(['awaited-fit', 'drawn', 'hand', 'kept-sites', 'notice', 'popup-draft', 'settings', 'site-asked-for']);
  });
});

describe('the size of data', () => {
  it.each([
    ['a number', 1, 8],
    ['Latin text', 'abc', 3],
    ['other text', 'abж', 6],
    ['a typed array', Float64Array.of(1, 2), 16],
    ['a record, names included', { ab: [1, 2] }, 18],
    ['nothing', null, 1],
  ])('%s', (_case, data, bytes) => {
    expect(sizeOf(data)).toBe(bytes);
  });

  it('is that of its parts, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (parts) => {
        expect(sizeOf(parts)).toBe(parts.reduce<number>((sum, part) => sum + sizeOf(part), 0));
      }),
    );
  });
});

describe('data as JSON', () => {
  it('has every number of a typed array, and null for what is none', () => {
    fc.assert(
      fc.property(fc.float64Array(), (values) => {
        const read = JSON.parse(dataAsJson({ values })) as { values: (number | null)[] };
        expect(read.values).toEqual(Array.from(values, (value) => (Number.isFinite(value) ? value + 0 : null)));
      }),
    );
  });
});
