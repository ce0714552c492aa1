import { describe, expect, it } from 'vitest';
import { decimateSeries, LINE_BREAK } from '../../../../src/extension/ui/decimate-series.ts';

describe('decimateSeries', () => {
  it('keeps every point while there are no more than columns', () => {
    expect(decimateSeries([5, 3, 4], 10)).toEqual([0, 1, 2]);
    expect(decimateSeries([7], 1)).toEqual([0]);
    expect(decimateSeries([], 10)).toEqual([]);
  });

  it('keeps first, lowest, highest and last of each column, in order', () => {
    expect(decimateSeries([5, 9, 1, 6, 4, 4, 4, 4], 2)).toEqual([0, 1, 2, 3, 4, 7]);
  });

  it('keeps a single spike among a million values', () => {
    const values = new Float64Array(1_000_000).fill(1);
    values[123_457] = 50;
    values[876_543] = -50;
    const indices = decimateSeries(values, 300);
    expect(indices).toContain(123_457);
    expect(indices).toContain(876_543);
    expect(indices.length).toBeLessThanOrEqual(4 * 300);
  });

  it('gives ascending indices and both ends, whatever the length', () => {
    for (const length of [2, 299, 300, 301, 1000, 12_345]) {
      const values = Float64Array.from({ length }, (_, i) => Math.sin(i));
      const indices = decimateSeries(values, 300);
      expect(indices[0]).toBe(0);
      expect(indices.at(-1)).toBe(length - 1);
      expect(indices.every((index, i) => i === 0 || index > indices[i - 1])).toBe(true);
    }
  });

  it('breaks the line at gaps, not before the first or after the last value', () => {
    expect(decimateSeries([NaN, 1, NaN, NaN, 2, 3, NaN], 100)).toEqual([1, LINE_BREAK, 4, 5]);
    expect(decimateSeries([NaN, NaN], 100)).toEqual([]);
  });

  it('breaks the line at a gap that is wider than a column', () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => (i >= 400 && i < 600 ? NaN : i));
    const indices = decimateSeries(values, 10);
    expect(indices.filter((index) => index === LINE_BREAK)).toHaveLength(1);
    expect(indices[indices.indexOf(LINE_BREAK) - 1]).toBe(399);
    expect(indices[indices.indexOf(LINE_BREAK) + 1]).toBe(600);
  });
});
