import { describe, expect, it } from 'vitest';
import { parseSeries } from '../../../../src/core/series/parse-series.ts';
import { createSeries } from '../../../../src/core/series/series.ts';
import { chooseSource, type Candidates } from '../../../../src/extension/background/choose-source.ts';
import type { Hand, PlanRequest } from '../../../../src/extension/messages/protocol.ts';
import type { FrameReading } from '../../../../src/extension/background/page-reading.ts';
import { chartOf, tableOf } from './charts-of.ts';

const hand: Hand = {
  series: createSeries([7, 8, 9]),
  read: 3,
  skipped: [],
  skippedCount: 0,
  notes: [],
  source: '',
  mode: 'auto',
  horizon: 1,
  level: 0.8,
  periods: null,
  model: 'mini',
};
const nothing: Candidates = { selection: null, hand: null, frames: [], frameId: 0 };

/** The frame of the gesture with some charts and tables. */
function frame(charts: FrameReading['charts'], tables: FrameReading['tables'] = [], frameId = 0): FrameReading {
  return { frameId, charts, tables, pictures: [], view: null };
}
const gesture: Pick<PlanRequest, 'trigger' | 'choice' | 'hovered' | 'pointer'> = { trigger: 'page', choice: null, hovered: null, pointer: null };

describe('chooseSource', () => {
  it('takes a selection of numbers before everything else', () => {
    const all = { ...nothing, selection: parseSeries('1 2 3'), hand, frames: [frame([chartOf(0, [[1, 2]])])] };
    expect(chooseSource({ ...gesture, trigger: 'selection' }, all)).toMatchObject({ kind: 'selection' });
  });

  it.each([
    ['two numbers', '1 2'],
    ['prose with a few numbers', 'In the years that followed prices rose by 3 or 4 or perhaps 5 per cent'],
  ])('passes over a selection of %s', (_case, text) => {
    const all = { ...nothing, selection: parseSeries(text), hand };
    expect(chooseSource({ ...gesture, trigger: 'selection' }, all)).toMatchObject({ kind: 'hand' });
  });

  it('takes the series in hand before an image and the charts', () => {
    const all = { ...nothing, hand, frames: [frame([chartOf(0, [[1, 2]])])] };
    expect(chooseSource({ ...gesture, trigger: 'image' }, all)).toEqual({ kind: 'hand', hand, line: null });
  });

  it('draws the series in hand on the chart that shows the same values', () => {
    const all = { ...nothing, hand, frames: [frame([chartOf(0, [[1, 2]]), chartOf(1, [[5, 6], [6, 7, 8, 9]])])] };
    expect(chooseSource(gesture, all)).toMatchObject({ kind: 'hand', line: { reading: { element: 'canvas:1' }, seriesIndex: 1 } });
  });

  it('takes the series in hand, not the selection, when the popup shows it', () => {
    const all = { ...nothing, selection: parseSeries('1 2 3'), hand };
    expect(chooseSource({ ...gesture, trigger: 'popup' }, all)).toMatchObject({ kind: 'hand' });
  });

  it('takes the one chart in view', () => {
    const all = { ...nothing, frames: [frame([chartOf(0, [[1, 2]], false), chartOf(1, [[1, 2]])])] };
    expect(chooseSource(gesture, all)).toMatchObject({ kind: 'chart', line: { reading: { element: 'canvas:1' } } });
  });

  it('takes the chart under the pointer where several are in view', () => {
    const all = { ...nothing, frames: [frame([chartOf(0, [[1, 2]]), chartOf(1, [[1, 2]])])] };
    expect(chooseSource({ ...gesture, hovered: chartOf(1, []).box }, all)).toMatchObject({ line: { reading: { element: 'canvas:1' } } });
  });

  it('lets the user pick where several charts are in view and none is under the pointer', () => {
    const all = { ...nothing, frames: [frame([chartOf(0, [[1, 2]]), chartOf(1, [[1, 2]])])] };
    expect(chooseSource(gesture, all)).toEqual({ kind: 'pick' });
  });

  it('takes the longest line of a chart, and the chosen one when the user chose', () => {
    const all = { ...nothing, frames: [frame([chartOf(0, [[1, 2], [1, 2, 3]])])] };
    expect(chooseSource(gesture, all)).toMatchObject({ line: { seriesIndex: 1 } });
    const choice = { kind: 'found', frameId: 0, element: 'canvas:0', seriesIndex: 0, calibration: null } as const;
    expect(chooseSource({ ...gesture, choice }, { ...all, hand })).toMatchObject({ kind: 'chart', line: { seriesIndex: 0 } });
  });

  it('takes the line nearest to the pointer where its place is known', () => {
    // On a plot from 0 at the bottom to 1 at the top the lines run at 0.1, 0.5 and 0.9; the pointer is a little above the middle one.
    const [chart] = [chartOf(0, [[0.1, 0.1, 0.1, 0.1], [0.5, 0.5], [0.9, 0.9]])];
    const pointer = { x: chart.box.left + 50, y: chart.box.top + 80 };
    expect(chooseSource({ ...gesture, pointer }, { ...nothing, frames: [frame([chart])] })).toMatchObject({ line: { seriesIndex: 1 } });
  });

  it('takes a table where there is no chart, and one under the pointer before charts elsewhere', () => {
    const alone = { ...nothing, frames: [frame([], [tableOf(0, [[1, 2, 3]])])] };
    expect(chooseSource(gesture, alone)).toMatchObject({ kind: 'table', table: { element: 'table:0' }, columnIndex: 0 });
    const both = { ...nothing, frames: [frame([chartOf(0, [[1, 2]])], [tableOf(0, [[1, 2, 3], [4, 5, 6]])])] };
    expect(chooseSource(gesture, both)).toMatchObject({ kind: 'chart' });
    const hovered = { left: 30, top: 5050, width: 60, height: 20 };
    expect(chooseSource({ ...gesture, hovered }, both)).toMatchObject({ kind: 'table' });
    const choice = { kind: 'found', frameId: 0, element: 'table:0', seriesIndex: 1, calibration: null } as const;
    expect(chooseSource({ ...gesture, choice }, both)).toMatchObject({ kind: 'table', columnIndex: 1 });
  });

  it('takes the one table that tells when its values were before those that do not', () => {
    const [column] = tableOf(1, [[1, 2, 3]]).columns;
    const dated = { ...tableOf(1, [[1, 2, 3]]), columns: [{ ...column, times: Float64Array.of(1, 2, 3) }] };
    expect(chooseSource(gesture, { ...nothing, frames: [frame([], [tableOf(0, [[4, 5, 6]]), dated, tableOf(2, [[7, 8, 9]])])] })).toMatchObject({ kind: 'table', table: { element: 'table:1' } });
    expect(chooseSource(gesture, { ...nothing, frames: [frame([], [tableOf(0, [[4, 5, 6]]), tableOf(2, [[7, 8, 9]])])] })).toEqual({ kind: 'pick' });
  });

  it('takes the one picture in view where there is nothing else, and one that was pointed at', () => {
    const picture = (index: number, inView = true) => ({ element: `img:${index}`, name: '', box: { left: 500, top: 300 * index, width: 400, height: 200 }, inView, isCovered: false }) as const;
    const shown = (...pictures: ReturnType<typeof picture>[]) => ({ ...nothing, frames: [{ ...frame([]), pictures }] });
    expect(chooseSource(gesture, shown(picture(0), picture(1, false)))).toMatchObject({ kind: 'picture', picture: { element: 'img:0' } });
    expect(chooseSource(gesture, shown(picture(0), picture(1)))).toEqual({ kind: 'pick' });
    expect(chooseSource({ ...gesture, hovered: picture(1).box }, shown(picture(0), picture(1)))).toMatchObject({ kind: 'picture', picture: { element: 'img:1' } });
    expect(chooseSource({ ...gesture, pointer: { x: 7, y: 9 } }, shown(picture(0)))).toMatchObject({ kind: 'picture', pointer: { x: 7, y: 9 } });
  });

  it('leaves what is in another frame to an overlay there', () => {
    const all = { ...nothing, frames: [frame([]), frame([chartOf(0, [[1, 2]])], [], 7)] };
    expect(chooseSource(gesture, all)).toEqual({ kind: 'elsewhere', place: { frameId: 7, element: 'canvas:0' } });
    const choice = { kind: 'found', frameId: 7, element: 'canvas:0', seriesIndex: null, calibration: null } as const;
    expect(chooseSource({ ...gesture, choice }, { ...all, frameId: 7 })).toMatchObject({ kind: 'chart', line: { reading: { element: 'canvas:0' } } });
  });

  it.each([
    ['an empty page', gesture, nothing, 'nothing_to_read'],
    ['a selection without numbers', { ...gesture, trigger: 'selection' as const }, { ...nothing, selection: parseSeries('words') }, 'selection_unreadable'],
    ['a series in hand that has gone', { ...gesture, trigger: 'popup' as const }, nothing, 'hand_empty'],
    ['a chosen chart that has gone', { ...gesture, choice: { kind: 'found', frameId: 0, element: 'canvas:3', seriesIndex: 0, calibration: null } as const }, nothing, 'nothing_to_read'],
  ])('says in words why there is nothing to forecast: %s', (_case, asked, candidates, code) => {
    expect(() => chooseSource(asked, candidates)).toThrowError(expect.objectContaining({ code }));
  });
});
