import { describe, expect, it } from 'vitest';
import { settleSource } from '../../../../src/core/history/settle-source.ts';
import { isOwn, looseKeyStart, looseSource, sourceKey, type HistorySource } from '../../../../src/core/history/source.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { days, kept, reading, SOURCE } from './kept.ts';

const PAGE = { origin: 'https://example.org', path: '/prices' };
const VALUES = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
const ownOf = (values: readonly number[], name = 'Close'): HistorySource => looseSource('own', PAGE, createSeries(values, { name }));
const keptOf = (source: HistorySource, values: readonly number[] = VALUES, times: Float64Array | null = null) => kept({ source, values, times, predicted: [1], made: values.length });

describe('the source of what lies at no place of its own', () => {
  it('is the user’s own wherever it was pasted, and of its page where it was selected', () => {
    expect(isOwn(ownOf(VALUES))).toBe(true);
    expect(looseSource('selection', PAGE, createSeries(VALUES))).toEqual({ ...PAGE, locator: 'selection:3,1,4,1,5,9', line: '' });
  });

  it.each<[string, HistorySource, boolean]>([
    ['stays the same as the series grows', ownOf([...VALUES, 9]), true],
    ['does not count gaps', ownOf([NaN, ...VALUES]), true],
    ['is another for another name', ownOf(VALUES, 'Open'), false],
    ['is another for other values', ownOf([7, ...VALUES]), false],
  ])('%s', (_case, source, isSame) => expect(sourceKey(source) === sourceKey(ownOf(VALUES))).toBe(isSame));

  it('is looked for among its own kind on its own page', () => {
    const start = looseKeyStart(ownOf(VALUES)) ?? '';
    expect(sourceKey(ownOf([7, 8], 'Open')).startsWith(start)).toBe(true);
    expect(sourceKey(looseSource('selection', PAGE, createSeries(VALUES))).startsWith(start)).toBe(false);
    expect(looseKeyStart(SOURCE)).toBeNull();
  });
});

describe('which source a reading is of', () => {
  it('is told by the place on a page alone', () => {
    const other = reading([100, 200, 300, 400]);
    expect(settleSource(SOURCE, [keptOf(SOURCE)], other)).toMatchObject({ source: SOURCE, earlier: { length: 1 } });
  });

  it('is the newest of its name that it goes on, where its first values were let go', () => {
    const before = keptOf(ownOf(VALUES));
    const later = [...VALUES.slice(2), 9, 7];
    expect(settleSource(ownOf(later), [before], reading(later))).toEqual({ source: before.source, earlier: [before] });
  });

  it('is found by its dates just so', () => {
    const before = keptOf(ownOf(VALUES), VALUES, days(12));
    const later = VALUES.slice(3);
    expect(settleSource(ownOf(later), [before], reading(later, days(9, 3))).earlier).toEqual([before]);
  });

  it.each<[string, HistorySource, readonly number[]]>([
    ['a series of another name', ownOf(VALUES, 'Open'), VALUES],
    ['other values of the same name', ownOf([20, 30, 10, 50, 40, 70, 60, 90, 80]), [20, 30, 10, 50, 40, 70, 60, 90, 80]],
  ])('is a new one for %s', (_case, source, values) => {
    expect(settleSource(source, [keptOf(ownOf(VALUES))], reading(values))).toEqual({ source, earlier: [] });
  });
});
