import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_MODELS, DEFAULT_SETTINGS, loadSettings, parseSettings, storeSettings } from '../../../../src/extension/platform/settings.ts';

const { storage } = vi.hoisted(() => ({ storage: new Map<string, unknown>() }));
vi.mock('../../../../src/extension/platform/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (storage.has(key) ? { [key]: storage.get(key) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) storage.set(key, value);
        },
      },
    },
  },
}));

const stored = (items: unknown) => ({ version: 1, items });

describe('the settings', () => {
  it('are automatic, 80 %, by the rule, ember, with forecasts kept, until somebody chooses', async () => {
    expect(DEFAULT_SETTINGS).toEqual({ model: 'auto', level: 0.8, horizon: null, mode: 'auto', lineColor: 'ember', lineWidth: 'normal', keepForecasts: true });
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('come back as they were stored', async () => {
    const chosen = { model: 'theta', level: 0.95, horizon: 12, mode: 'min-max', lineColor: 'violet', lineWidth: 'thin', keepForecasts: false } as const;
    await storeSettings(chosen);
    expect(await loadSettings()).toEqual(chosen);
  });

  it.each<[string, unknown, Partial<typeof DEFAULT_SETTINGS>]>([
    ['nothing', undefined, {}],
    ['no record', 'auto', {}],
    ['a record of a later version', { version: 2, items: { model: 'mini' } }, {}],
    ['items that are none', stored(null), {}],
    ['a model that a later version had', stored({ model: 'oracle', level: 0.5 }), { level: 0.5 }],
    ['a fitted network, which belongs to its series', stored({ model: 'fitted' }), {}],
    ['a level that no forecast has', stored({ level: 0.9, horizon: 3 }), { horizon: 3 }],
    ['a horizon beyond all use', stored({ horizon: 1e9, mode: 'as-is' }), { mode: 'as-is' }],
    ['a colour that nobody knows', stored({ lineColor: 'url(x)', lineWidth: 'bold' }), { lineWidth: 'bold' }],
    ['a switch that is neither on nor off', stored({ keepForecasts: 'no', model: 'mini' }), { model: 'mini' }],
    ['an item that is not there yet', stored({ model: 'mini' }), { model: 'mini' }],
  ])('are the defaults but for what holds in %s', (_case, record, kept) => expect(parseSettings(record)).toEqual({ ...DEFAULT_SETTINGS, ...kept }));

  it('are valid and fresh whatever was stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ version: fc.constant(1), items: fc.anything() })), (record) => {
        const settings = parseSettings(record);
        expect(Object.keys(settings).sort()).toEqual(['horizon', 'keepForecasts', 'level', 'lineColor', 'lineWidth', 'mode', 'model']);
        expect(DEFAULT_MODELS).toContain(settings.model);
        expect([0.5, 0.8, 0.95]).toContain(settings.level);
      }),
    );
  });
});
