import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropSite, keptSites, loadSites, MOST_PAGES, updateSites, withChart, type KeptChart } from '../../../../src/extension/platform/kept-sites.ts';
import { locksInTurn } from '../../../support/locks.ts';

const { local, permissions, scripting } = await vi.hoisted(async () => {
  const { storageArea } = await import('../../../support/browser-storage.ts');
  return {
    local: storageArea(),
    permissions: { removed: [] as string[], remove: async ({ origins }: { origins: string[] }) => permissions.removed.push(...origins) > 0 },
    scripting: { ended: [] as string[], unregisterContentScripts: async ({ ids }: { ids: string[] }) => void scripting.ended.push(...ids) },
  };
});
vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: { storage: { local }, permissions, scripting } }));
vi.stubGlobal('navigator', { locks: locksInTurn() });

const chart = (path: string, drawn = 0): KeptChart => ({ path, kind: 'chart', element: 'canvas:0', seriesIndex: 0, line: 'Oil', title: '', drawn });
const keep = (origin: string, ...charts: readonly KeptChart[]) => updateSites((sites) => charts.reduce((all, each) => withChart(all, origin, each), sites));

beforeEach(() => {
  local.records.clear();
  permissions.removed.length = 0;
  scripting.ended.length = 0;
});

describe('the sites that are kept updated', () => {
  it('keep one forecast a page: the one last asked for, the newest page first', async () => {
    await keep('https://a.example', chart('/oil', 1), chart('/gas', 2), chart('/oil', 3));
    expect(await loadSites()).toEqual([{ origin: 'https://a.example', charts: [chart('/oil', 3), chart('/gas', 2)] }]);
  });

  it('make room for the newest page', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 * MOST_PAGES), { minLength: 1, maxLength: 4 * MOST_PAGES }), (numbers) => {
        const [{ charts }] = numbers.reduce((all, n) => withChart(all, 'https://a.example', chart(`/${n}`)), withChart([], 'https://a.example', chart('/0')));
        expect(charts[0].path).toBe(`/${numbers[numbers.length - 1]}`);
        expect(charts.length).toBeLessThanOrEqual(MOST_PAGES);
        expect(new Set(charts.map(({ path }) => path)).size).toBe(charts.length);
      }),
    );
  });

  it('are none where the record is damaged or of another version', async () => {
    for (const stored of [null, 'x', { version: 2, sites: [] }, { version: 1, sites: [{ origin: 'https://a.example', charts: [{ path: '/', element: 'body' }] }] }]) {
      await local.set({ 'kept-sites': stored });
      expect(await loadSites()).toEqual([]);
    }
  });

  it('end with their permission and their script', async () => {
    await keep('https://a.example', chart('/'));
    await keep('https://b.example', chart('/'));
    await dropSite('https://a.example');
    expect((await loadSites()).map(({ origin }) => origin)).toEqual(['https://b.example']);
    expect(permissions.removed).toEqual(['https://a.example/*']);
    expect(scripting.ended).toEqual(['kept https://a.example']);
  });

  it('leave a permission that another site of the same host still needs', async () => {
    await keep('http://127.0.0.1:8080', chart('/'));
    await keep('http://127.0.0.1:9090', chart('/'));
    await dropSite('http://127.0.0.1:8080');
    expect(permissions.removed).toEqual([]);
    await dropSite('http://127.0.0.1:9090');
    expect(permissions.removed).toEqual(['http://127.0.0.1/*']);
  });

  it('are counted, and deleted with every permission', async () => {
    await keep('https://a.example', chart('/'));
    await keep('https://b.example', chart('/'));
    expect((await keptSites.measure()).count).toBe(2);
    await keptSites.clear();
    expect(local.records.size).toBe(0);
    expect(permissions.removed.sort()).toEqual(['https://a.example/*', 'https://b.example/*']);
  });
});
