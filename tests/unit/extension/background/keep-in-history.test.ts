import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forecast } from '../../../../src/core/forecast/forecast.ts';
import { normalizeSeries } from '../../../../src/core/series/normalize-series.ts';
import { createSeries, type Series } from '../../../../src/core/series/series.ts';
import { keepInHistory, sourceOf, type Making } from '../../../../src/extension/background/keep-in-history.ts';
import * as store from '../../../../src/extension/platform/history-store.ts';
import { days } from '../../core/history/kept.ts';

const PAGE = 'https://example.org/prices?user=me#top';
const VALUES = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];

/** A forecast by Theta of a series with a date for each value. */
function making(values: readonly number[], more: Partial<Making> = {}): Making {
  const series: Series = createSeries(values, { name: 'Oil', times: days(values.length) });
  const made = forecast(normalizeSeries(series, 'auto'), { model: 'theta', horizon: 2, periods: null });
  return { from: { kind: 'element', element: 'canvas:0', seriesIndex: 0, lineName: 'Oil' }, series, model: 'theta', level: 0.8, readingError: 0, forecast: made, isFollowing: false, ...more };
}
const stored = () => vi.waitFor(async () => {
  const forecasts = await store.loadForecasts();
  expect(forecasts).not.toEqual([]);
  return forecasts;
});

beforeEach(store.clear);
afterEach(() => vi.restoreAllMocks());

describe('a forecast that was asked for', () => {
  it('is kept, and has nothing before it to speak of', async () => {
    expect(await keepInHistory(making(VALUES), PAGE)).toBe('');
    expect(await stored()).toMatchObject([{ source: { origin: 'https://example.org', path: '/prices', locator: 'canvas:0', line: 'Oil' }, model: 'theta', level: 0.8 }]);
  });

  it('scores those before it, and says so', async () => {
    await keepInHistory(making(VALUES), PAGE);
    await stored();
    expect(await keepInHistory(making([...VALUES, 7, 8]), PAGE)).toContain('track_record');
    await vi.waitFor(async () => expect((await store.loadForecasts()).map(({ outcomes }) => [...outcomes])).toEqual([[7, 8], [NaN, NaN]]));
  });

  it('is of the same source as a pasted one whose first values were let go', async () => {
    const own = { from: { kind: 'own' } } as const;
    await keepInHistory(making(VALUES, own), '');
    await stored();
    const later = createSeries([...VALUES.slice(2), 7], { name: 'Oil', times: days(9, 2) });
    expect(await keepInHistory({ ...making([...VALUES.slice(2), 7], own), series: later }, '')).toContain('track_record');
    await vi.waitFor(async () => expect(new Set((await store.loadForecasts()).map(({ source }) => source.locator))).toEqual(new Set(['own:3,1,4,1,5,9'])));
  });

  it('on a page without an address that could be come back to is not kept', async () => {
    expect(await keepInHistory(making(VALUES), 'about:srcdoc')).toBe('');
    await keepInHistory(making(VALUES), PAGE);
    expect(await stored()).toHaveLength(1);
  });

  it('is made all the same where the store fails: its details say so', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(IDBObjectStore.prototype, 'index').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await keepInHistory(making(VALUES), PAGE)).toBe('track_record_unkept');
  });

  it('does not wait for a store that does not answer', async () => {
    const unanswered = Object.defineProperty(Object.create(IDBRequest.prototype) as IDBRequest<unknown[]>, 'addEventListener', { value: () => undefined });
    vi.spyOn(IDBIndex.prototype, 'getAll').mockReturnValue(unanswered);
    expect(await keepInHistory(making(VALUES), PAGE)).toBe('');
  });
});

describe('where a series was read', () => {
  const series = createSeries(VALUES);
  it.each<[string, Parameters<typeof sourceOf>[0], string, ReturnType<typeof sourceOf>]>([
    ['an element, by its line’s number where it has no name', { kind: 'element', element: 'svg:2', seriesIndex: 1, lineName: '' }, PAGE, { origin: 'https://example.org', path: '/prices', locator: 'svg:2', line: '#2' }],
    ['a selection', { kind: 'selection' }, 'http://127.0.0.1:8080/', { origin: 'http://127.0.0.1:8080', path: '/', locator: 'selection:3,1,4,1,5,9', line: '' }],
    ['the user’s own, on whatever page', { kind: 'own' }, PAGE, { origin: '', path: '', locator: 'own:3,1,4,1,5,9', line: '' }],
    ['a file', { kind: 'element', element: 'canvas:0', seriesIndex: 0, lineName: '' }, 'file:///charts/oil.html', { origin: 'file://', path: '/charts/oil.html', locator: 'canvas:0', line: '#1' }],
    ['a page with a name and password in its address', { kind: 'element', element: 'canvas:0', seriesIndex: 0, lineName: '' }, 'https://me:secret@example.org/a', { origin: 'https://example.org', path: '/a', locator: 'canvas:0', line: '#1' }],
    ['no page', { kind: 'selection' }, 'data:text/html,x', null],
    ['no address', { kind: 'selection' }, '', null],
    ['a page whose path is longer than any', { kind: 'selection' }, `https://example.org/${'a'.repeat(3000)}`, null],
  ])('%s', (_case, from, address, source) => expect(sourceOf(from, address, series)).toEqual(source));
});
