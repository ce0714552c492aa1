import { describe, expect, it } from 'vitest';
import { nextPositions } from '../../../../src/core/chart/next-positions.ts';
import { axis } from './chart-fixtures.ts';

const DAY = 86_400_000;

describe('nextPositions', () => {
  it('counts categories on by one, whatever gaps came before', () => {
    expect([...nextPositions(axis('category', [0, 0], [9, 9]), Float64Array.of(0, 3, 7), 3, null)]).toEqual([8, 9, 10]);
  });

  it('goes on by the median spacing of numbers, which one gap does not move', () => {
    expect([...nextPositions(axis('linear', [0, 0], [9, 9]), Float64Array.of(0, 2, 4, 14, 16), 2, null)]).toEqual([18, 20]);
  });

  it('takes the times it is given on a time axis', () => {
    const times = Float64Array.of(3 * DAY, 6 * DAY);
    expect(nextPositions(axis('time', [0, 0], [DAY, 9]), Float64Array.of(0, DAY), 2, times)).toBe(times);
  });

  it('goes on by the median spacing of times where none are given', () => {
    expect([...nextPositions(axis('time', [0, 0], [DAY, 9]), Float64Array.of(0, DAY, 2 * DAY), 1, null)]).toEqual([3 * DAY]);
  });

  it('runs on downwards where the line does', () => {
    expect([...nextPositions(axis('linear', [0, 0], [9, 9]), Float64Array.of(9, 8, 7), 2, null)]).toEqual([6, 5]);
  });

  it('steps a tenth of the axis from a lone point', () => {
    expect([...nextPositions(axis('linear', [0, 0], [50, 9]), Float64Array.of(20), 2, null)]).toEqual([25, 30]);
  });
});
