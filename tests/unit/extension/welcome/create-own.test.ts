import { describe, expect, it, vi } from 'vitest';
import { forecast } from '../../../../src/core/forecast/forecast.ts';
import { resolveRequest } from '../../../../src/core/forecast/resolve-request.ts';
import type { Send } from '../../../../src/extension/messages/create-send.ts';
import type { Hand, Request } from '../../../../src/extension/messages/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../../src/extension/platform/settings.ts';
import { readSource } from '../../../../src/extension/reading/read-source.ts';
import { createOwn, type OwnServices } from '../../../../src/extension/welcome/own/create-own.ts';

vi.mock('../../../../src/extension/platform/browser.ts', () => ({ browser: {} }));

/** A worker that keeps its hand in a variable. */
function world(overrides: Partial<OwnServices> = {}) {
  const kept: { hand: Hand | null; written: (Hand | null)[] } = { hand: null, written: [] };
  const keep = (hand: Hand | null): null => {
    kept.hand = hand;
    kept.written.push(hand);
    return null;
  };
  const answers: Record<string, (request: never) => unknown> = {
    'read-hand': () => kept.hand,
    'put-in-hand': ({ hand }: { hand: Hand }) => keep(hand),
    'clear-hand': () => keep(null),
    forecast: ({ input, horizon, periods }: Request<'forecast'>) => forecast(input, resolveRequest(input.series, { model: 'mini', horizon, periods }), {}),
  };
  let id = 0;
  const own = createOwn({
    send: (async (verb: string, request: never) => answers[verb](request)) as Send,
    read: (source, options) => readSource(source, options),
    readingHints: () => ({}),
    loadSettings: async () => ({ ...DEFAULT_SETTINGS, model: 'mini' }),
    newId: () => String(++id),
    ...overrides,
  });
  return { own, kept };
}

describe('the box for one’s own numbers', () => {
  it('forecasts what is pasted, and keeps it in hand for a right-click', async () => {
    const { own, kept } = world();
    await own.paste('0, 0.5');
    // The article's stock_rising.
    expect(own.state().forecast?.reported).toBe(1);
    expect(own.state()).toMatchObject({ text: '0, 0.5', job: null, reading: null, problem: null, turn: 1 });
    expect(kept.hand?.series.values).toEqual(Float64Array.of(0, 0.5));
    expect(kept.hand).toMatchObject({ model: 'mini', origin: { text: '0, 0.5' } });
  });

  it('reads what was typed', async () => {
    const { own } = world();
    own.type('1\n0.5');
    await own.read();
    expect(own.state().hand?.read).toBe(2);
  });

  it.each([
    ['nothing but words', 'no_number'],
    ['  ', 'no_data'],
    ['1e999', 'too_large'],
  ])('says what is wrong with %j and keeps it, and what is in hand', async (text, code) => {
    const { own, kept } = world();
    await own.paste('3 4 5');
    await own.paste(text);
    expect(own.state()).toMatchObject({ text, problem: { code } });
    expect(own.state().hand?.series.values).toEqual(Float64Array.of(3, 4, 5));
    expect(kept.written).toHaveLength(1);
  });

  it('shows what is in hand when the page is opened again, and writes nothing', async () => {
    const { own, kept } = world();
    await own.paste('3 4 5');
    const again = world({ send: (async (verb: string, request: Request<'forecast'>) => (verb === 'read-hand' ? kept.hand : forecast(request.input, resolveRequest(request.input.series, { model: 'mini', horizon: 1, periods: null }), {}))) as Send });
    await again.own.open();
    expect(again.own.state()).toMatchObject({ turn: 0, text: '' });
    expect(again.own.state().forecast).not.toBeNull();
    expect(again.kept.written).toEqual([]);
  });

  it('lets go of the series at a click, and leaves the text', async () => {
    const { own, kept } = world();
    await own.paste('3 4 5');
    await own.clear();
    expect(kept.hand).toBeNull();
    expect(own.state()).toMatchObject({ text: '3 4 5', hand: null, input: null, forecast: null });
  });

  it('keeps the later of two that were read at once', async () => {
    const { own, kept } = world();
    await Promise.all([own.paste('1 2 3'), own.paste('7 8 9')]);
    expect(own.state().hand?.series.values).toEqual(Float64Array.of(7, 8, 9));
    expect(kept.hand?.series.values).toEqual(Float64Array.of(7, 8, 9));
    expect(own.state().input?.series.values).toEqual(Float64Array.of(7, 8, 9));
  });

  it('can be told to stop reading', async () => {
    const { own, kept } = world({
      read: (_source, _options, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('ended')))),
    });
    const reading = own.paste('1 2 3');
    expect(own.state().reading).toEqual({ size: 5 });
    own.cancel();
    await reading;
    expect(own.state()).toMatchObject({ reading: null, job: null, problem: null, hand: null });
    expect(kept.written).toEqual([]);
  });

  it('keeps a text of megabytes out of the box, and reads all of it', async () => {
    const { own } = world();
    await own.paste('12 '.repeat(100_000));
    const { text, held } = own.state();
    expect([text.length, held?.preview.length, held?.text.length]).toEqual([0, 2000, 300_000]);
    expect(own.state().hand?.read).toBe(100_000);
  });
});
