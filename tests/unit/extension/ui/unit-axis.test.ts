import { describe, expect, it } from 'vitest';
import { unitAxis } from '../../../../src/extension/ui/unit-axis.ts';

const UNIT = { low: 0, high: 1 };

describe('unitAxis', () => {
  it('is 0..1 with three lines while everything lies in it', () => {
    expect(unitAxis(UNIT, [0.7])).toEqual({ low: 0, high: 1, ticks: [0, 0.5, 1] });
    expect(unitAxis({ low: 0.4, high: 0.5 }, [])).toEqual({ low: 0, high: 1, ticks: [0, 0.5, 1] });
  });

  it('reaches up to what the second zig-zag predicts, and on to the next line', () => {
    expect(unitAxis(UNIT, [1.96])).toEqual({ low: 0, high: 2, ticks: [0, 0.5, 1, 1.5, 2] });
  });

  it('lets no continuation squeeze the series flat', () => {
    const { low, high } = unitAxis(UNIT, [44, -100]);
    expect(high).toBe(2.25);
    expect(low).toBe(-1.25);
  });

  it('leaves 0..1 where values taken as they are lie far from it', () => {
    const axis = unitAxis({ low: 100, high: 180 }, [190]);
    expect(axis.low).toBe(100);
    expect(axis.high).toBeGreaterThanOrEqual(190);
    expect(axis.ticks.length).toBeGreaterThan(2);
    expect(axis.ticks.length).toBeLessThan(9);
  });

  it('gives a single far value room on both sides', () => {
    const { low, high } = unitAxis({ low: 42, high: 42 }, []);
    expect(low).toBeLessThan(42);
    expect(high).toBeGreaterThan(42);
  });

  it('stays finite for the largest doubles', () => {
    const axis = unitAxis({ low: -1.7e308, high: 1.7e308 }, [1.7e308]);
    for (const value of [axis.low, axis.high, ...axis.ticks]) expect(Number.isFinite(value)).toBe(true);
    expect(axis.high).toBeGreaterThan(axis.low);
  });
});
