import { describe, expect, it } from 'vitest';
import { snapNumbers, snapTimes } from '../../../../../src/core/chart/drawn/snap-positions.ts';
import { tradingDays } from '../../../../../src/core/chart/drawn/trading-days.ts';

const DAY = 86_400_000;
const times = (...days: string[]) => Float64Array.from(days, (day) => Date.parse(`${day}T00:00Z`));
/** Misread by up to the given ms, now early, now late. */
const misread = (exact: Float64Array, by: number) => exact.map((time, i) => time + by * Math.sin(7 * i));

describe('snapTimes', () => {
  it.each([
    ['years', times('2019-01-01', '2020-01-01', '2021-01-01'), 5 * DAY],
    ['months', times('2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'), 2 * DAY],
    ['weeks', times('2020-01-06', '2020-01-13', '2020-01-20'), DAY / 3],
    ['days', times('2020-01-06', '2020-01-07', '2020-01-08'), DAY / 5],
    ['hours', Float64Array.of(3_600_000, 7_200_000, 10_800_000), 600_000],
  ])('puts misread %s where they belong', (_, exact, by) => {
    expect(snapTimes(misread(exact, by), by)).toEqual(exact);
  });

  it('leaves what belongs to no unit', () => {
    const odd = Float64Array.of(123, 456_789, 1_000_123);
    expect(snapTimes(odd, 1)).toEqual(odd);
  });
});

describe('snapNumbers', () => {
  it('rounds to the power of ten that all are near', () => {
    expect([...snapNumbers(Float64Array.of(0.02, 1.01, 1.98, 3.01), 0.05)]).toEqual([0, 1, 2, 3]);
  });
});

describe('tradingDays', () => {
  const tick = (day: string, pixel: number) => ({ value: Date.parse(`${day}T00:00Z`), pixel, label: day });

  it('passes over weekends', () => {
    // 2024-01-04 was a Thursday.
    const days = tradingDays([0, 10, 20, 30, 40, 50, 60], [tick('2024-01-04', 10), tick('2024-01-10', 50)]);
    expect(days).toEqual(times('2024-01-03', '2024-01-04', '2024-01-05', '2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11'));
  });

  it('is not for days of which every one has room', () => {
    expect(tradingDays([0, 10, 20, 30, 40, 50, 60], [tick('2024-01-04', 10), tick('2024-01-08', 50)])).toBeNull();
  });
});
