import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { futureTimes } from '../../../../src/core/series/future-times.ts';

const DAY = 86_400_000;

function times(...texts: string[]): Float64Array {
  return Float64Array.from(texts, (text) => Date.parse(text.length > 10 ? text : `${text}T00:00Z`));
}

function continued(known: Float64Array, steps: number): string[] {
  return Array.from(futureTimes(known, steps), (time) => new Date(time).toISOString().replace('T00:00:00.000Z', ''));
}

describe('futureTimes', () => {
  it.each<[string, string[], string[]]>([
    ['business days over a weekend', ['2024-01-04', '2024-01-05', '2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11'], ['2024-01-12', '2024-01-15', '2024-01-16']],
    ['business days that end on a Friday', ['2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11', '2024-01-12'], ['2024-01-15', '2024-01-16', '2024-01-17']],
    ['business days with a holiday', ['2024-01-11', '2024-01-12', '2024-01-16', '2024-01-17', '2024-01-18', '2024-01-19'], ['2024-01-22', '2024-01-23', '2024-01-24']],
    ['a few days in a row as days', ['2024-01-10', '2024-01-11', '2024-01-12'], ['2024-01-13', '2024-01-14', '2024-01-15']],
    ['days with weekends', ['2024-01-11', '2024-01-12', '2024-01-13', '2024-01-14'], ['2024-01-15', '2024-01-16', '2024-01-17']],
    ['weeks', ['2024-01-07', '2024-01-14', '2024-01-21'], ['2024-01-28', '2024-02-04', '2024-02-11']],
    ['first days of months', ['2023-11-01', '2023-12-01', '2024-01-01'], ['2024-02-01', '2024-03-01', '2024-04-01']],
    ['month ends', ['2023-11-30', '2023-12-31', '2024-01-31'], ['2024-02-29', '2024-03-31', '2024-04-30']],
    ['the thirtieth, which February has not', ['2023-12-30', '2024-01-30'], ['2024-02-29', '2024-03-30', '2024-04-30']],
    ['quarters', ['2023-03-31', '2023-06-30', '2023-09-30'], ['2023-12-31', '2024-03-31', '2024-06-30']],
    ['years', ['2021-01-01', '2022-01-01', '2023-01-01'], ['2024-01-01', '2025-01-01', '2026-01-01']],
    ['months with one missing', ['2023-08-15', '2023-09-15', '2023-11-15', '2023-12-15'], ['2024-01-15', '2024-02-15', '2024-03-15']],
    ['a single day', ['2024-02-28'], ['2024-02-29', '2024-03-01', '2024-03-02']],
    ['two days', ['2024-02-28', '2024-02-29'], ['2024-03-01', '2024-03-02', '2024-03-03']],
    ['uneven steps by their median', ['2024-01-01', '2024-01-03', '2024-01-10', '2024-01-13'], ['2024-01-16', '2024-01-19', '2024-01-22']],
  ])('continues %s', (_, known, expected) => {
    expect(continued(times(...known), 3)).toEqual(expected);
  });

  it('takes midnights of another zone for days: months of Berlin', () => {
    expect(continued(times('2023-10-31T23:00Z', '2023-11-30T23:00Z', '2023-12-31T23:00Z'), 2)).toEqual([
      '2024-01-31T23:00:00.000Z',
      '2024-02-29T23:00:00.000Z',
    ]);
  });

  it('takes midnights of another zone for days: business days of Berlin', () => {
    const mondayToFriday = ['2024-01-07', '2024-01-08', '2024-01-09', '2024-01-10', '2024-01-11'].map((day) => `${day}T23:00Z`);
    expect(continued(times(...mondayToFriday), 1)).toEqual(['2024-01-14T23:00:00.000Z']);
  });

  const daysFrom = (first: string, count: number, isWorked: (weekday: number) => boolean): string[] =>
    Array.from({ length: count }, (_, i) => new Date(Date.parse(`${first}T00:00Z`) + i * DAY))
      .filter((day) => isWorked(day.getUTCDay()))
      .map((day) => day.toISOString().slice(0, 10));

  it.each<[string, string[], string[]]>([
    ['without Sundays, when shops are closed', daysFrom('2024-01-01', 40, (weekday) => weekday !== 0), ['2024-02-10', '2024-02-12', '2024-02-13']],
    ['from Sunday to Thursday', daysFrom('2024-01-01', 39, (weekday) => weekday < 5), ['2024-02-11', '2024-02-12', '2024-02-13']],
    ['of too few weeks to know of a day of rest', ['2024-01-05', '2024-01-06', '2024-01-08', '2024-01-09', '2024-01-10'], ['2024-01-11', '2024-01-12', '2024-01-13']],
    ['of business over Christmas', ['2023-12-20', '2023-12-21', '2023-12-22', '2023-12-27', '2023-12-28', '2023-12-29', '2024-01-02', '2024-01-03'], ['2024-01-04', '2024-01-05', '2024-01-08']],
    ['of business before a holiday', ['2024-03-22', '2024-03-25', '2024-03-26', '2024-03-27', '2024-03-28'], ['2024-03-29', '2024-04-01', '2024-04-02']],
  ])('continues days %s', (_, known, expected) => {
    expect(continued(times(...known), 3)).toEqual(expected);
  });

  it.each<[string, (i: number) => number]>([
    // Local midnight in Berlin is 23:00Z in winter and 22:00Z from 31 March 2024 on.
    ['midnights', (i) => Date.UTC(2024, 2, 18 + i) - (18 + i <= 31 ? 1 : 2) * 3_600_000],
    ['noons', (i) => Date.UTC(2024, 2, 18 + i, 12) - (18 + i <= 31 ? 1 : 2) * 3_600_000],
  ])('passes over the hour of summer time: business days at %s of Berlin', (_, timeOf) => {
    const all = Array.from({ length: 26 }, (_, i) => i).filter((i) => i % 7 < 5).map(timeOf);
    expect([...futureTimes(Float64Array.from(all.slice(0, 14)), 4)]).toEqual(all.slice(14, 18));
  });

  it('keeps the end of months from February on', () => {
    expect(continued(times('2024-12-31', '2025-01-31', '2025-02-28'), 3)).toEqual(['2025-03-31', '2025-04-30', '2025-05-31']);
  });

  it('keeps the hour', () => {
    expect(continued(times('2024-01-31T16:30Z', '2024-02-29T16:30Z'), 1)).toEqual(['2024-03-31T16:30:00.000Z']);
  });

  it('does not take steps of some hours for business days', () => {
    // Ten hours apart from Monday on: no weekend, and mostly one day after the other.
    const known = Float64Array.from({ length: 7 }, (_, i) => Date.UTC(2024, 0, 8) + i * 36_000_000);
    expect(continued(known, 1)).toEqual(['2024-01-10T22:00:00.000Z']);
  });

  it('refuses an empty axis', () => {
    expect(() => futureTimes(new Float64Array(0), 3)).toThrow(RangeError);
  });

  const start = fc.integer({ min: -20_000, max: 40_000 });
  const month = fc.integer({ min: 0, max: 3000 });

  it('goes on as the series would: any even step', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 27 * 24 }), fc.integer({ min: 6, max: 60 }), (first, hours, count) => {
        const axis = Float64Array.from({ length: count + 5 }, (_, i) => first * DAY + i * hours * 3_600_000);
        expect([...futureTimes(axis.slice(0, count), 5)]).toEqual([...axis.slice(count)]);
      }),
    );
  });

  it('goes on as the series would: months, quarters and years on any day', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 27 }), fc.constantFrom(1, 2, 3, 6, 12), fc.integer({ min: 2, max: 30 }), (first, day, months, count) => {
        const axis = Float64Array.from({ length: count + 5 }, (_, i) => Date.UTC(1900, first + i * months, day));
        expect([...futureTimes(axis.slice(0, count), 5)]).toEqual([...axis.slice(count)]);
      }),
    );
  });

  it('goes on as the series would: month ends', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 3, max: 30 }), (first, count) => {
        const axis = Float64Array.from({ length: count + 14 }, (_, i) => Date.UTC(1900, first + i + 1, 0));
        expect([...futureTimes(axis.slice(0, count), 14)]).toEqual([...axis.slice(count)]);
      }),
    );
  });

  it('goes on as the series would: business days', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 6, max: 60 }), (first, count) => {
        const all: number[] = [];
        for (let day = first; all.length < count + 12; day++) {
          const weekday = new Date(day * DAY).getUTCDay();
          if (weekday !== 0 && weekday !== 6) all.push(day * DAY);
        }
        expect([...futureTimes(Float64Array.from(all.slice(0, count)), 12)]).toEqual(all.slice(count));
      }),
    );
  });

  it('is finite and never goes back, whatever the times', () => {
    const anyTime = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -8.64e15, max: 8.64e15 }));
    fc.assert(
      fc.property(fc.array(anyTime, { minLength: 1, maxLength: 20 }), (array) => {
        const axis = Float64Array.from(new Set(array)).sort();
        const future = futureTimes(axis, 10);
        let before = axis[axis.length - 1];
        for (const time of future) {
          expect(Number.isFinite(time)).toBe(true);
          expect(time).toBeGreaterThanOrEqual(before);
          before = time;
        }
      }),
    );
  });
});
