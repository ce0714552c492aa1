import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../../../src/core/forecast/fitted/fingerprint.ts';
import type { Request, Verb } from '../../../../src/extension/messages/protocol.ts';
import { normalizeSeries } from '../../../../src/core/series/normalize-series.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { HandEmptyError } from '../../../../src/extension/background/problems.ts';
import { parseHand } from '../../../../src/extension/messages/requests.ts';
import { answer, AUDIENCE, identifySender, type Handlers, type Sender } from '../../../../src/extension/messages/serve.ts';

const series = createSeries([1, NaN, 3]);
const REQUESTS: { [V in Verb]: Request<V> } = {
  forecast: { id: 'a', input: normalizeSeries(series, 'auto'), model: 'mini', horizon: 3, periods: null, keeping: { name: 'prices.csv', level: 0.8 } },
  backtest: { id: 'a', input: normalizeSeries(createSeries([1, 2, 3, 4]), 'auto'), model: 'theta', horizon: 2, periods: [2], origins: [0, 1] },
  'put-in-hand': {
    hand: { series, read: 2, skipped: [], skippedCount: 0, notes: [], source: '', mode: 'auto', horizon: null, model: 'auto', level: 0.95, periods: [24, 168] },
  },
  'read-hand': {},
  'clear-hand': {},
  'show-on-page': { tabId: 4 },
  'read-page': { tabId: 4 },
  'show-found': { tabId: 4, place: { frameId: 0, element: 'canvas:1' } },
  'take-notice': {},
  'read-shortcut': {},
  'start-learning': { id: fingerprint(series), series, horizon: 3, effort: 'quick' },
  'stop-learning': { id: 'c' },
  'read-learning': { id: 'c' },
  plan: { id: 'b', trigger: 'page', selection: null, hovered: { left: 0, top: -5.5, width: 10, height: 20 }, pointer: null, choice: { kind: 'found', frameId: 2, element: 'canvas:0', seriesIndex: null, calibration: { kind: 'linear', points: [{ value: 3, at: 0.1 }, { value: 1, at: 0.9 }] } }, again: 'pixels' },
  'watch-chart': { element: 'svg:12' },
  'read-keeping': { tabId: 3 },
  'keep-site': { origin: 'https://a.example' },
  'open-kept': {},
  'open-app': {},
};
const VERBS = Object.keys(REQUESTS) as Verb[];

const SENDERS: Record<string, Sender | null> = {
  'our own page': { kind: 'own-page' },
  'a content script': { kind: 'content', tabId: 1, frameId: 0, url: 'https://a.example/', isPrivate: false },
  'a stranger': null,
};

/** Handlers that note what reached them. */
function spies() {
  const calls: { verb: string; request: unknown }[] = [];
  const handlers = Object.fromEntries(
    VERBS.map((verb) => [verb, (request: unknown) => Promise.resolve(void calls.push({ verb, request }))]),
  ) as unknown as Handlers;
  return { calls, handlers };
}

afterEach(() => vi.restoreAllMocks());

describe('answer', () => {
  const table = VERBS.flatMap((verb) => Object.keys(SENDERS).map((sender) => ({ verb, sender })));

  it.each(table)('lets $sender use "$verb" only where the audience says so', async ({ verb, sender }) => {
    const { calls, handlers } = spies();
    const allowed = SENDERS[sender]?.kind === AUDIENCE[verb];
    const { ok } = await answer(handlers, { verb, request: REQUESTS[verb] }, SENDERS[sender]);
    expect(ok).toBe(allowed);
    expect(calls.map((call) => call.verb)).toEqual(allowed ? [verb] : []);
  });

  it.each([
    ['an unknown verb', { verb: 'eval', request: {} }],
    ['a verb that every object has', { verb: 'constructor', request: {} }],
    ['no request', { verb: 'read-hand' }],
    ['a verb that is only inherited', Object.create({ verb: 'read-hand', request: {} })],
    ['no object', 'read-hand'],
    ['a horizon of half a step', { verb: 'forecast', request: { ...REQUESTS.forecast, horizon: 0.5 } }],
    ['a backtest from more places than are gone back to at once', { verb: 'backtest', request: { ...REQUESTS.backtest, origins: Array.from({ length: 9 }, () => 0) } }],
    ['a backtest from where nothing came after', { verb: 'backtest', request: { ...REQUESTS.backtest, origins: [3] } }],
    ['a backtest without a horizon', { verb: 'backtest', request: { ...REQUESTS.backtest, horizon: null } }],
    ['seasons that do not ascend', { verb: 'forecast', request: { ...REQUESTS.forecast, periods: [7, 7] } }],
    ['a season of one step', { verb: 'forecast', request: { ...REQUESTS.forecast, periods: [1] } }],
    ['more seasons than are reckoned with', { verb: 'forecast', request: { ...REQUESTS.forecast, periods: [2, 3, 4] } }],
    ['a band of a level that no forecast has', { verb: 'put-in-hand', request: { hand: { ...REQUESTS['put-in-hand'].hand, level: 0.81 } } }],
    ['a model that nobody knows', { verb: 'forecast', request: { ...REQUESTS.forecast, model: 'oracle' } }],
    ['a horizon beyond all use', { verb: 'forecast', request: { ...REQUESTS.forecast, horizon: 1e9 } }],
    [
      'units that are not finite',
      { verb: 'forecast', request: { ...REQUESTS.forecast, input: { ...REQUESTS.forecast.input, units: Float64Array.of(NaN) } } },
    ],
    [
      'to learn a series under the fingerprint of another',
      { verb: 'start-learning', request: { ...REQUESTS['start-learning'], series: createSeries([1, 2, 3]) } },
    ],
    [
      'dates that do not ascend',
      {
        verb: 'put-in-hand',
        request: { hand: { ...REQUESTS['put-in-hand'].hand, series: { ...series, times: Float64Array.of(3, 2, 1) } } },
      },
    ],
  ])('refuses %s', async (_case, message) => {
    const { calls, handlers } = spies();
    expect(await answer(handlers, message, { kind: 'own-page' })).toEqual({
      ok: false,
      problem: { code: 'bad_request', parameters: {} },
    });
    expect(calls).toEqual([]);
  });

  it('takes a series in hand from before band and seasons could be chosen, with what was shown then', () => {
    const { level: _level, periods: _periods, ...before } = REQUESTS['put-in-hand'].hand;
    expect(parseHand(before)).toMatchObject({ level: 0.8, periods: null });
  });

  it('takes the gaps of a series from its values, whatever the mask says', async () => {
    const { calls, handlers } = spies();
    const lying = { ...REQUESTS['put-in-hand'].hand, series: { ...series, gaps: Uint8Array.of(1, 0, 0) } };
    await answer(handlers, { verb: 'put-in-hand', request: { hand: lying } }, { kind: 'own-page' });
    expect(calls[0]).toMatchObject({ request: { hand: { series: { gaps: Uint8Array.of(0, 1, 0) } } } });
  });

  it('hands over fresh objects without keys that nobody asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toJSON', 'then', 'extra'), fc.anything()),
        async (extra) => {
          const { calls, handlers } = spies();
          const request: Record<string, unknown> = { element: 'canvas:2' };
          for (const key of Object.keys(extra)) Object.defineProperty(request, key, { value: extra[key], enumerable: true });
          await answer(handlers, { verb: 'watch-chart', request }, { kind: 'content', tabId: 1, frameId: 0, url: 'https://a.example/', isPrivate: false });
          expect(Object.getOwnPropertyNames(calls[0].request)).toEqual(['element']);
          expect(Object.getPrototypeOf(calls[0].request)).toBe(Object.prototype);
        },
      ),
    );
  });

  it('passes on a problem as data, with its parameters', async () => {
    const { handlers } = spies();
    const failing: Handlers = { ...handlers, 'read-hand': () => Promise.reject(new HandEmptyError({ count: 1 })) };
    expect(await answer(failing, { verb: 'read-hand', request: {} }, { kind: 'own-page' })).toEqual({
      ok: false,
      problem: { code: 'hand_empty', parameters: { count: 1 } },
    });
  });

  it('tells the caller nothing of a failure that has no words, but the console all', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { handlers } = spies();
    const failure = new TypeError('secret');
    const failing: Handlers = { ...handlers, 'read-hand': () => Promise.reject(failure) };
    expect(await answer(failing, { verb: 'read-hand', request: {} }, { kind: 'own-page' })).toEqual({
      ok: false,
      problem: { code: 'unexpected', parameters: {} },
    });
    expect(logged).toHaveBeenCalledWith(failure);
  });
});

describe('identifySender', () => {
  const ORIGIN = 'chrome-extension://abc/';
  it.each([
    ['our popup', { id: 'abc', url: `${ORIGIN}popup.html` }, { kind: 'own-page' }],
    ['our page in a tab', { id: 'abc', url: `${ORIGIN}popup.html?tab`, tab: { id: 3 }, frameId: 0 }, { kind: 'own-page' }],
    ['our script in a page', { id: 'abc', url: 'https://a.example/', tab: { id: 3, incognito: false }, frameId: 2 }, { kind: 'content', tabId: 3, frameId: 2, url: 'https://a.example/', isPrivate: false }],
    ['our script in a page of a private window', { id: 'abc', url: 'https://a.example/', tab: { id: 3, incognito: true }, frameId: 0 }, { kind: 'content', tabId: 3, frameId: 0, url: 'https://a.example/', isPrivate: true }],
    ['our script in a window of which nobody says whether it is private', { id: 'abc', tab: { id: 3 }, frameId: 0 }, { kind: 'content', tabId: 3, frameId: 0, url: '', isPrivate: true }],
    ['another extension', { id: 'xyz', url: `${ORIGIN}popup.html` }, null],
    ['a page whose address only contains ours', { id: 'abc', url: `https://a.example/${ORIGIN}`, tab: { id: 3, incognito: false }, frameId: 0 }, { kind: 'content', tabId: 3, frameId: 0, url: `https://a.example/${ORIGIN}`, isPrivate: false }],
    ['a sender without a tab', { id: 'abc', url: 'https://a.example/' }, null],
  ])('knows %s', (_case, sender, expected) => {
    expect(identifySender(sender, 'abc', ORIGIN)).toEqual(expected);
  });
});
