import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/extension/background/findings-of.ts';
import type { FrameReading } from '../../../../src/extension/background/page-reading.ts';
import { chartOf, tableOf } from './charts-of.ts';

const many = Array.from({ length: 12 }, (_, i) => i);
const frame = (change: Partial<FrameReading>): FrameReading => ({ frameId: 0, charts: [], tables: [], pictures: [], view: null, ...change });

describe('findingsOf', () => {
  it('lists what is in view before what is not, charts before tables and pictures, and few points last of their kind', () => {
    const picture = (index: number, inView: boolean) => ({ element: `img:${index}`, name: '', box: { left: 0, top: 0, width: 300, height: 200 }, inView, isCovered: false }) as const;
    const frames = [
      frame({
        charts: [chartOf(0, [many], false), chartOf(1, [[1, 2, 3]]), chartOf(2, [many])],
        tables: [tableOf(0, [many])],
        pictures: [picture(0, true), picture(1, false)],
      }),
      frame({ frameId: 5, charts: [chartOf(0, [many])] }),
    ];
    expect(findingsOf(frames).map(({ frameId, element }) => `${frameId} ${element}`)).toEqual([
      '0 canvas:2', '5 canvas:0', '0 canvas:0', '0 canvas:1', '0 table:0', '0 img:0',
    ]);
  });

  it('hands over every line with its name, its times and how many points there really are', () => {
    const chart = chartOf(0, [many, many]);
    const times = Float64Array.from(many, (day) => day * 86_400_000);
    const [first, second] = chart.series;
    const [finding] = findingsOf([frame({ charts: [{ ...chart, series: [{ ...first, times, total: 90_000 }, { ...second, name: '' }] }] })]);
    expect(finding).toMatchObject({ kind: 'chart', reader: 'chart.js', expectedError: 0, total: 90_000 });
    expect(finding.series.map(({ name }) => name)).toEqual(['line 0', 'chart 0']);
    expect(finding.series[0].times).toEqual(times);
  });
});
