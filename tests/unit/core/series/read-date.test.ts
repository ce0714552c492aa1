import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilFromDays, daysFromCivil, weekday } from '../../../../src/core/series/calendar.ts';
import { readDate } from '../../../../src/core/series/read-date.ts';

const DAY = 86_400_000;

describe('readDate', () => {
  it.each<[string, string]>([
    ['2024-01-31', '2024-01-31T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['2024/01/31', '2024-01-31T00:00:00.000Z'],
    ['2024.01.31', '2024-01-31T00:00:00.000Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
    ['2024-01-31 10:00', '2024-01-31T10:00:00.000Z'],
    ['2024-01-31T10:00:00+02:00', '2024-01-31T08:00:00.000Z'],
    ['2024-01-31T10:00:00-0530', '2024-01-31T15:30:00.000Z'],
    ['2024-01-31 10:00:00 UTC', '2024-01-31T10:00:00.000Z'],
    ['2024-07', '2024-07-01T00:00:00.000Z'],
    ['2024-Q3', '2024-07-01T00:00:00.000Z'],
    ['2024Q4', '2024-10-01T00:00:00.000Z'],
    ['Jan 31 2024', '2024-01-31T00:00:00.000Z'],
    ['31 January 2024', '2024-01-31T00:00:00.000Z'],
    ['Sept 3, 2024', '2024-09-03T00:00:00.000Z'],
    ['31-Jan-2024', '2024-01-31T00:00:00.000Z'],
    ['Jan 2024', '2024-01-01T00:00:00.000Z'],
    ['0001-01-01', '0001-01-01T00:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(new Date(readDate(text, 0, text.length)).toISOString()).toBe(iso);
  });

  it.each([
    ...['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-01-32', '2024-01-31T24:01', '2024-01-31T10', '2024-01-31x', '2024-Q5'],
    ...['2024', '2024.01', '202401', '13/13/2024', '12.5', '1234567', 'January', 'Jan 32 2024', 'Foo 3 2024', '', '2024-01-31T10:00:00+9:1'],
  ])('reads no date in %j', (text) => {
    expect(readDate(text, 0, text.length)).toBeNaN();
  });

  it('reads every moment that Date can write, to the millisecond', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        const text = date.toISOString();
        expect(readDate(`,${text},`, 1, 1 + text.length)).toBe(date.getTime());
      }),
    );
  });
});

describe('the calendar', () => {
  it('agrees with Date on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (days) => {
        const date = new Date(days * DAY);
        const civil = civilFromDays(days);
        expect(civil).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() });
        expect(daysFromCivil(civil)).toBe(days);
        expect(weekday(days)).toBe(date.getUTCDay());
      }),
    );
  });
});
