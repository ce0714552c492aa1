import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLabels } from '../../../../src/core/chart/joined-labels.ts';
import { parseChartReadings } from '../../../../src/extension/background/parse-chart-readings.ts';
import { chartOf } from './charts-of.ts';

/** A reading with some of its fields replaced, as a hostile page would forge it. */
const forged = (fields: object): object => ({ ...chartOf(0, [[1, 2]]), ...fields });
const forgedLine = (fields: object): object => forged({ series: [{ ...chartOf(0, [[1, 2]]).series[0], ...fields }] });
const axis = (kind: string, from: number, to: number, pixels = [0, 10]) => ({
  kind,
  points: [{ value: from, pixel: pixels[0] }, { value: to, pixel: pixels[1] }],
});

describe('parseChartReadings', () => {
  it('keeps what a reader tells', () => {
    const reading = chartOf(3, [[1, NaN, 2], [4, 5, 6]]);
    expect(parseChartReadings([reading])).toEqual([reading]);
  });

  it('takes doubles as a typed array and as its bare buffer', () => {
    const line = chartOf(0, [[1, NaN, 2]]).series[0];
    const buffers = { ...line, positions: Float64Array.of(0, 1, 2).buffer, values: Float64Array.of(1, NaN, 2).buffer };
    for (const series of [line, buffers]) {
      expect(parseChartReadings([forged({ series: [series] })])[0].series).toEqual([line]);
    }
  });

  it.each([
    ['no array', { length: 1 }],
    ['another reader', [forged({ reader: 'evil' })]],
    ['an error that is no share', [forged({ expectedError: 2 })]],
    ['an axis of one point', [forged({ x: { kind: 'linear', points: [{ value: 0, pixel: 0 }] } })]],
    ['an axis that turns back', [forged({ x: { kind: 'linear', points: [0, 1, 0.5].map((value) => ({ value, pixel: value })) } })]],
    ['a plot without width', [forged({ plot: { left: 0, top: 0, width: 0, height: 10 } })]],
    ['an axis that stands still', [forged({ x: axis('linear', 1, 1) })]],
    ['an axis whose places coincide', [forged({ x: axis('linear', 0, 1, [5, 5]) })]],
    ['an axis at infinity', [forged({ x: axis('linear', 0, Infinity) })]],
    ['a logarithmic axis through zero', [forged({ x: axis('logarithmic', 0, 10) })]],
    ['an element that is no address', [forged({ element: 'canvas:-1' })]],
    ['an element of another tag', [forged({ element: 'body:0' })]],
    ['no line', [forged({ series: [] })]],
    ['arrays of unequal length', [forgedLine({ positions: Float64Array.of(1) })]],
    ['a place that is not finite', [forgedLine({ positions: Float64Array.of(0, NaN) })]],
    ['more points than a reader may hand over', [forgedLine({ values: new Float64Array(20_001), positions: new Float64Array(20_001) })]],
    ['a buffer of half a double', [forgedLine({ values: new ArrayBuffer(12) })]],
    ['words for numbers', [forgedLine({ values: ['1', '2'] })]],
    ['numbers in a plain array', [forgedLine({ values: [1, 2] })]],
    ['no value at all', [forgedLine({ values: Float64Array.of(NaN, NaN) })]],
  ])('drops %s', (_case, raw) => {
    expect(parseChartReadings(raw)).toEqual([]);
  });

  it('keeps the good line of a chart beside an odd one', () => {
    const [good] = chartOf(0, [[1, 2]]).series;
    expect(parseChartReadings([forged({ series: [{ values: 3 }, good] })])[0].series).toEqual([good]);
  });

  it('takes the times that a reader tells, or that its labels are, where they ascend', () => {
    const days = [1, 2].map((day) => Date.UTC(2024, 0, day));
    const timesOf = (fields: object) => parseChartReadings([forgedLine(fields)])[0].series[0].times;
    expect(timesOf({ times: Float64Array.from(days) })).toEqual(Float64Array.from(days));
    expect(timesOf({ labels: joinLabels(['2024-01-01', '2024-01-02']) })).toEqual(Float64Array.from(days));
    expect(timesOf({ labels: joinLabels([`2024-01-01${' '.repeat(200)}and more than anybody reads`, '2024-01-02']) })).toEqual(Float64Array.from(days));
    expect(timesOf({ labels: joinLabels(['apples', 'pears']) })).toBeNull();
    expect(timesOf({ labels: joinLabels(['2024-01-01', '2024-01-02', '2024-01-03']) })).toBeNull();
    expect(timesOf({ labels: joinLabels(['2024-01-01', '2024-01-02', ' '.repeat(5e6)]) })).toBeNull();
    expect(timesOf({ times: Float64Array.from(days.reverse()) })).toBeNull();
  });

  it('takes a line in a plot of its own, by the axis of that, and drops one whose plot is none', () => {
    const days = [1, 2].map((day) => Date.UTC(2024, 0, day));
    const plot = { left: 0, top: 0, width: 10, height: 10 };
    const subplot = { plot, x: axis('time', days[0], days[1]) };
    const [read] = parseChartReadings([forgedLine({ positions: Float64Array.from(days), subplot })]);
    expect(read.series[0]).toMatchObject({ subplot, times: Float64Array.from(days) });
    for (const odd of [{ ...subplot, plot: { ...plot, width: 0 } }, { plot }, 3]) expect(parseChartReadings([forgedLine({ subplot: odd })])).toEqual([]);
  });

  it('takes an axis of many points, as one that is bent needs', () => {
    const y = { kind: 'linear', points: [0, 1, 4, 9].map((value) => ({ value, pixel: 100 - 10 * Math.sqrt(value) })) };
    expect(parseChartReadings([forgedLine({ y })])[0].series[0].y).toEqual(y);
  });

  it('cuts endless labels', () => {
    expect(parseChartReadings([forged({ name: 'x'.repeat(1e6) })])[0].name).toHaveLength(200);
  });

  it('never throws, whatever a page returns', () => {
    fc.assert(fc.property(fc.anything(), (raw) => Array.isArray(parseChartReadings(raw))));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(chartOf(0, [[1]]))), fc.anything(), (key, value) =>
        Array.isArray(parseChartReadings([forged({ [key]: value })])),
      ),
    );
  });
});
