import { describe, expect, it } from 'vitest';
import { filterForecasts, groupBySource } from '../../../../src/extension/history/group-by-source.ts';
import { kept, SOURCE, type Made } from '../../core/history/kept.ts';

const made = (minute: number, line: string, more: Partial<Made> = {}) => kept({ source: { ...SOURCE, line }, values: [1, 2, 3 + minute], predicted: [4], made: minute, ...more });
const checked = (minute: number, line: string, came: number, more: Partial<Made> = {}) => ({ ...made(minute, line, more), outcomes: Float64Array.of(came) });

describe('forecasts by their source', () => {
  it('stand with the newest first, sources and forecasts alike', () => {
    const groups = groupBySource([made(1, 'Oil'), made(4, 'Oil'), made(2, 'Gas'), made(3, 'Coal')]);
    expect(groups.map(({ source, forecasts }) => [source.line, forecasts.map((each) => each.made)])).toEqual([['Oil', [4, 1]], ['Coal', [3]], ['Gas', [2]]]);
  });

  it('have a record for each model by which something came, and none else', () => {
    const [group] = groupBySource([checked(1, 'Oil', 5), checked(2, 'Oil', 6), made(3, 'Oil', { model: 'theta' }), checked(0, 'Oil', 5, { model: 'drift' })]);
    expect(group.records.map(({ model, record }) => [model, record.forecasts])).toEqual([['auto', 2], ['drift', 1]]);
  });

  it('are none where there are none', () => expect(groupBySource([])).toEqual([]));
});

describe('a search', () => {
  const all = [made(1, 'Oil'), made(2, 'Gas')];
  const find = (filter: string) => filterForecasts(all, filter, ({ source }) => `${source.line} ${source.path}`).map(({ source }) => source.line);
  it.each<[string, string, readonly string[]]>([
    ['nothing finds everything', '  ', ['Oil', 'Gas']],
    ['whatever the case', 'oIL', ['Oil']],
    ['by every word of it', 'prices gas', ['Gas']],
    ['not by one word alone', 'gas oil', []],
  ])('%s', (_case, filter, lines) => expect(find(filter)).toEqual(lines));
});
