import { describe, expect, it, vi } from 'vitest';
import { createOptions } from '../../../../src/extension/options/create-options.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/extension/platform/settings.ts';

vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: {} }));

/** A storage in a variable. */
function world(stored: Settings = DEFAULT_SETTINGS) {
  const kept = { settings: stored, writes: 0 };
  const options = createOptions({
    loadSettings: async () => kept.settings,
    storeSettings: async (settings) => {
      kept.settings = settings;
      kept.writes++;
    },
  });
  return { kept, options };
}

describe('the options', () => {
  it('show what is stored', async () => {
    const { options } = world({ ...DEFAULT_SETTINGS, model: 'theta' });
    expect(options.state().settings).toBeNull();
    await options.open();
    expect(options.state()).toMatchObject({ settings: { model: 'theta' }, saved: null });
  });

  it('save each change at once and say so beside it', async () => {
    const { options, kept } = world();
    await options.open();
    await options.change('level', 0.95);
    expect(kept.settings).toEqual({ ...DEFAULT_SETTINGS, level: 0.95 });
    expect(options.state().saved?.item).toBe('level');
    await options.change('horizon', 12);
    expect(kept.settings).toMatchObject({ level: 0.95, horizon: 12 });
    expect(options.state().saved?.item).toBe('horizon');
  });

  it('write nothing where nothing changes', async () => {
    const { options, kept } = world();
    await options.open();
    await options.change('model', 'auto');
    expect(kept.writes).toBe(0);
  });

  it('keep the order of quick changes, and speak of the last', async () => {
    const { options, kept } = world();
    await options.open();
    await Promise.all([options.change('horizon', 1), options.change('horizon', 12), options.change('mode', 'min-max')]);
    expect(kept.settings).toEqual({ ...DEFAULT_SETTINGS, horizon: 12, mode: 'min-max' });
    expect(options.state().saved?.item).toBe('mode');
  });

  it('go back to the defaults', async () => {
    const { options, kept } = world({ model: 'mini', level: 0.5, horizon: 3, mode: 'as-is', lineColor: 'ink', lineWidth: 'bold', keepForecasts: true });
    await options.open();
    await options.reset();
    expect(kept.settings).toEqual(DEFAULT_SETTINGS);
    expect(options.state()).toMatchObject({ settings: DEFAULT_SETTINGS, saved: { item: 'all' } });
  });

  it('say when they could not be saved', async () => {
    const options = createOptions({ loadSettings: async () => DEFAULT_SETTINGS, storeSettings: () => Promise.reject(new Error('full')) });
    await options.open();
    await options.change('model', 'theta');
    expect(options.state()).toMatchObject({ saved: null, problem: { code: 'unexpected' } });
  });
});
