import { describe, expect, it, vi } from 'vitest';
import { createKeptData } from '../../../../src/extension/options/create-kept-data.ts';
import { KEPT_KINDS, type KeptKind } from '../../../../src/extension/platform/kept-data.ts';
import type { KeptStore } from '../../../../src/extension/platform/kept-store.ts';

vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: {} }));

/** Stores that count what is in them, and a page that asks them. */
function world(counts: Partial<Record<KeptKind, number>>, fails: readonly KeptKind[] = []) {
  const left = new Map(KEPT_KINDS.map((kind) => [kind, counts[kind] ?? 0]));
  const deleted: (readonly KeptKind[])[] = [];
  const storeOf = (kind: KeptKind): KeptStore => ({
    measure: async () => ({ count: left.get(kind) ?? 0, bytes: 8 * (left.get(kind) ?? 0) }),
    readAll: async () => null,
    clear: async () => {
      if (fails.includes(kind)) throw new Error('no');
      left.set(kind, 0);
    },
  });
  const stores = Object.fromEntries(KEPT_KINDS.map((kind) => [kind, storeOf(kind)])) as Record<KeptKind, KeptStore>;
  const saveExport = vi.fn(async () => undefined);
  const kept = createKeptData({ stores, saveExport, onDeleted: (kinds) => void deleted.push(kinds) });
  return { kept, left, deleted, saveExport };
}

const amount = (count: number) => ({ count, bytes: 8 * count });

describe('what is kept', () => {
  it('is measured, every kind of it', async () => {
    const { kept } = world({ models: 3, forecasts: 12 });
    expect(kept.state().amounts).toBeNull();
    await kept.look();
    expect(kept.state().amounts).toEqual({ settings: amount(0), hand: amount(0), models: amount(3), forecasts: amount(12), sites: amount(0), passing: amount(0) });
  });

  it('stays when it is only asked about, or kept', async () => {
    const { kept, left, deleted } = world({ models: 3 });
    kept.ask('models');
    expect(kept.state().asking).toBe('models');
    kept.keep();
    await kept.confirm();
    expect(kept.state().asking).toBeNull();
    expect(left.get('models')).toBe(3);
    expect(deleted).toEqual([]);
  });

  it('goes by its kind, the others stay, and it is said what is gone', async () => {
    const { kept, left, deleted } = world({ models: 3, forecasts: 12 });
    kept.ask('models');
    await kept.confirm();
    expect(Object.fromEntries(left)).toMatchObject({ models: 0, forecasts: 12 });
    expect(deleted).toEqual([['models']]);
    expect(kept.state()).toMatchObject({ asking: null, isBusy: false, amounts: { models: amount(0) }, done: { what: 'deleted', part: 'models', amounts: { models: amount(3) } } });
  });

  it('goes altogether', async () => {
    const { kept, left, deleted } = world({ settings: 1, hand: 1, models: 3, forecasts: 12, sites: 1, passing: 2 });
    kept.ask('all');
    await kept.confirm();
    expect([...left.values()]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(deleted).toEqual([KEPT_KINDS]);
  });

  it('is not said to be gone when a store fails', async () => {
    const { kept } = world({ models: 3 }, ['models']);
    kept.ask('models');
    await kept.confirm();
    expect(kept.state()).toMatchObject({ isBusy: false, done: null, problem: { code: 'unexpected' } });
  });

  it('is saved as a file', async () => {
    const { kept, saveExport } = world({});
    await kept.exportAll();
    expect(saveExport).toHaveBeenCalledOnce();
    expect(kept.state().done).toEqual({ what: 'exported' });
  });

  it('is worked on once at a time', async () => {
    const { kept, saveExport } = world({});
    await Promise.all([kept.exportAll(), kept.exportAll()]);
    expect(saveExport).toHaveBeenCalledOnce();
  });
});
