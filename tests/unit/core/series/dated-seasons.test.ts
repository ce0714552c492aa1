import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedSeasons } from '../../../../src/core/series/dated-seasons.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const monday = Date.UTC(2024, 0, 8);
const every = (step: number, count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => monday + i * step);
const months = (stride: number, count: number, day = 1): Float64Array => Float64Array.from({ length: count }, (_, i) => Date.UTC(2015, i * stride, day));
const keep = (times: Float64Array, kept: (date: Date) => boolean): Float64Array => times.filter((time) => kept(new Date(time)));
const isWorkday = (date: Date): boolean => date.getUTCDay() % 6 !== 0;

describe('datedSeasons', () => {
  it.each<[string, Float64Array, readonly number[] | null]>([
    ['months', months(1, 40), [12]],
    ['month ends', months(1, 40, 0), [12]],
    ['quarters', months(3, 20), [4]],
    ['half years', months(6, 20), [2]],
    ['years', months(12, 20), []],
    ['decades', months(120, 20), []],
    ['weeks', every(7 * DAY, 60), [52]],
    ['two weeks', every(14 * DAY, 60), [26]],
    ['four weeks', every(28 * DAY, 60), [13]],
    ['days', every(DAY, 60), [7, 365]],
    ['a few days', every(DAY, 4), [7, 365]],
    ['business days', keep(every(DAY, 90), isWorkday), [5, 261]],
    ['business days with holidays', keep(every(DAY, 90), (date) => isWorkday(date) && date.getUTCDate() !== 15), [5, 261]],
    ['days without Sundays', keep(every(DAY, 90), (date) => date.getUTCDay() !== 0), [6, 313]],
    ['days from Sunday to Thursday', keep(every(DAY, 90), (date) => date.getUTCDay() < 5), [5, 261]],
    ['hours', every(HOUR, 200), [24, 168]],
    ['hours with a few missing', keep(every(HOUR, 400), (date) => date.getUTCDate() % 9 !== 0 || date.getUTCHours() % 8 !== 3), [24, 168]],
    ['half hours', every(HOUR / 2, 400), [48, 336]],
    ['quarter hours', every(HOUR / 4, 400), [96, 672]],
    ['hours of trading', keep(every(HOUR, 600), (date) => isWorkday(date) && date.getUTCHours() >= 14 && date.getUTCHours() < 21), [7, 35]],
    ['less than a day of hours', every(HOUR, 20), [24, 168]],
    ['minutes', every(MINUTE, 300), [60]],
    ['seconds', every(1000, 300), [60]],
    ['what has no rhythm', Float64Array.from([0, 1, 4, 9, 16, 25, 36, 49], (t) => t * DAY), null],
    ['three times', every(DAY, 3), null],
    ['nothing', new Float64Array(0), null],
  ])('suggests the season of %s', (_, times, seasons) => {
    expect(datedSeasons(times)).toEqual(seasons);
  });

  it('is not put off by the hour of summer time', () => {
    const berlin = Float64Array.from({ length: 60 }, (_, i) => Date.UTC(2024, 2, 1 + i) - (i < 30 ? 1 : 2) * HOUR);
    expect(datedSeasons(berlin)).toEqual([7, 365]);
  });

  it('gives at most two whole periods, ascending, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 30 }), (array) => {
        const seasons = datedSeasons(Float64Array.from(new Set(array)).sort());
        if (seasons === null) return;
        expect(seasons.length).toBeLessThanOrEqual(2);
        for (const period of seasons) expect(Number.isInteger(period) && period >= 2 && period <= 1000).toBe(true);
        expect([...seasons].sort((a, b) => a - b)).toEqual(seasons);
      }),
    );
  });
});
