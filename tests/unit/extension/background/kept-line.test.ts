import { describe, expect, it } from 'vitest';
import { createSeries } from '../../../../src/core/series/series.ts';
import { keptLine } from '../../../../src/extension/background/kept-line.ts';
import type { FrameReading } from '../../../../src/extension/background/page-reading.ts';
import type { KeptChart } from '../../../../src/extension/platform/kept-sites.ts';

/** A page with one table, its columns by name. */
const page = (element: 'table:0' | 'table:1', ...names: readonly string[]): FrameReading => ({
  frameId: 0,
  charts: [],
  tables: [{ element, name: '', box: { left: 0, top: 0, width: 1, height: 1 }, inView: true, columns: names.map((name) => createSeries([1, 2, 3], { name })) }],
  pictures: [],
  view: null,
});

const kept = (line: string, seriesIndex = 0): KeptChart => ({ path: '/', kind: 'table', element: 'table:0', seriesIndex, line, title: '', drawn: 0 });

describe('the kept line of a page that was opened anew', () => {
  it.each([
    ['is where it was', page('table:0', 'Oil', 'Gas'), kept('Gas', 1), 1],
    ['is found by its name where it has moved', page('table:0', 'Coal', 'Oil', 'Gas'), kept('Gas', 1), 2],
    ['is found by its place where it has no name', page('table:0', '', ''), kept('', 1), 1],
    ['is not another one in its place', page('table:0', 'Oil', 'Coal'), kept('Gas', 1), null],
    ['is not one with a name where it had none', page('table:0', 'Oil'), kept(''), null],
    ['is not in another element', page('table:1', 'Oil'), kept('Oil'), null],
    ['is not beyond the last', page('table:0', ''), kept('', 4), null],
  ])('%s', (_case, reading, chart, index) => {
    expect(keptLine(reading, chart)).toBe(index);
  });

  it('is not one that shows no value yet', () => {
    const reading = page('table:0', 'Oil');
    const empty = { ...reading, tables: reading.tables.map((table) => ({ ...table, columns: [createSeries([NaN, NaN], { name: 'Oil' })] })) };
    expect(keptLine(empty, kept('Oil'))).toBeNull();
  });
});
