import { describe, expect, it } from 'vitest';
import { marksOfTheirOwn } from '../../../../src/extension/page/marks-of-their-own.ts';
import type { RawLine } from '../../../../src/extension/page/raw-chart.ts';

const lineOf = (name: string, points: readonly (readonly [number, number])[]): RawLine => ({
  name,
  color: '',
  positions: Float64Array.from(points, ([position]) => position),
  values: Float64Array.from(points, ([, value]) => value),
  total: points.length,
  y: { kind: 'linear', points: [{ value: 0, pixel: 0 }, { value: 1, pixel: 1 }] },
  yTicks: [],
});
const LINE = { line: lineOf('line', [[1, 5], [2, 7], [3, NaN], [4, 8]]), isPoints: false };

describe('marksOfTheirOwn', () => {
  it.each<[string, readonly (readonly [number, number])[], boolean]>([
    ['each point of the line', [[1, 5], [2, 7], [3, NaN], [4, 8]], false],
    ['some of its points', [[2, 7], [4, 8]], false],
    ['a point that is not on it', [[2, 7], [4, 8.5]], true],
    ['a place between its points', [[2.5, 7]], true],
    ['a place where the line has a gap', [[3, 7]], true],
    ['a place before the line', [[0, 5], [1, 5]], true],
  ])('points at %s: kept %s', (_where, points, kept) => {
    const marks = marksOfTheirOwn([{ line: lineOf('points', points), isPoints: true }, LINE]);
    expect(marks.map(({ name }) => name)).toEqual(kept ? ['points', 'line'] : ['line']);
  });

  it('keeps points where there is no line, and lines however alike', () => {
    expect(marksOfTheirOwn([LINE, LINE]).length).toBe(2);
    expect(marksOfTheirOwn([{ ...LINE, isPoints: true }]).length).toBe(1);
  });
});
