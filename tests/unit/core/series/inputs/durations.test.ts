import { describe, expect, it } from 'vitest';
import { readingOf } from './reading-of.ts';

const DAYS = ['2024-01-01', '2024-01-02', '2024-01-03'] as const;

/** A table of three days and a cell for each. */
function dated(...cells: readonly string[]): string {
  return `Date\tValue\n${cells.map((cell, index) => `${DAYS[index]}\t${cell}`).join('\n')}`;
}

describe('durations are numbers of the largest unit in their column', () => {
  it.each<readonly [what: string, cells: readonly string[], values: readonly number[], unit: string]>([
    ['hours and minutes', ['7h 30m', '6h 45m', '8h'], [7.5, 6.75, 8], 'h'],
    ['without a space', ['7h30m', '6h45m', '8h15m'], [7.5, 6.75, 8.25], 'h'],
    ['as French writes them', ['7h30', '6h45', '8h15'], [7.5, 6.75, 8.25], 'h'],
    ['in words', ['1 hr 30 min', '45 min', '2 hrs 15 mins'], [1.5, 0.75, 2.25], 'h'],
    ['in German', ['7 Std. 30 Min.', '6 Std. 45 Min.', '8 Std.'], [7.5, 6.75, 8], 'h'],
    ['in Japanese', ['7時間30分', '6時間45分', '8時間'], [7.5, 6.75, 8], 'h'],
    ['minutes beside hours', ['45m', '1h 15m', '30m'], [0.75, 1.25, 0.5], 'h'],
    ['minutes and seconds', ['3m 30s', '2m 15s', '4m'], [3.5, 2.25, 4], 'min'],
    ['days and hours', ['2d 12h', '1d 6h', '3d'], [2.5, 1.25, 3], 'd'],
    ['ISO 8601', ['PT1H30M', 'PT45M', 'PT2H'], [1.5, 0.75, 2], 'h'],
    ['of pandas', ['0 days 12:00:00', '1 days 06:00:00', '2 days 00:00:00'], [0.5, 1.25, 2], 'd'],
    ['of Go', ['1m30s', '45s', '2m15s'], [1.5, 0.75, 2.25], 'min'],
    ['milliseconds beside seconds', ['500ms', '250ms', '1.5s'], [0.5, 0.25, 1.5], 's'],
    ['of a clock', ['1:30:00', '1:15:00', '2:00:00'], [1.5, 1.25, 2], 'h'],
    ['of more than a day', ['25:30:00', '26:15:00', '23:00:00'], [25.5, 26.25, 23], 'h'],
    ['of less than an hour', ['0:30:30', '0:45:15', '0:20:00'], [30.5, 45.25, 20], 'min'],
    ['an hour among minutes', ['45:00', '1:30:00', '30:00'], [0.75, 1.5, 0.5], 'h'],
    ['what may be hours or minutes, without a unit', ['5:30', '5:15', '6:00'], [5.5, 5.25, 6], ''],
  ])('%s', (_, cells, values, unit) => {
    expect(readingOf(dated(...cells))).toEqual({ values, times: DAYS, name: 'Value', ...(unit && { unit }) });
  });

  it.each<readonly [what: string, text: string, reading: object]>([
    ['minutes and seconds of laps', 'Lap,Time\n1,4:30\n2,4:15\n3,5:00', { values: [4.5, 4.25, 5], name: 'Time' }],
    ['those that run on', 'Lap,Time\n1,4:30\n2,9:00\n3,13:30', { values: [4.5, 9, 13.5], name: 'Time' }],
    ['kilometres', 'km\tpace\n1\t4:30\n2\t4:15\n3\t5:00', { values: [4.5, 4.25, 5], name: 'pace' }],
    ['with their tenths', 'Lap,Time\n1,4:30.6\n2,4:15.0\n3,5:00.3', { values: [4.51, 4.25, 5.005], name: 'Time', unit: 'min' }],
    ['with a decimal comma', 'Runde;Zeit\n1;4:30,6\n2;4:15,0\n3;5:00,3', { values: [4.51, 4.25, 5.005], name: 'Zeit', unit: 'min' }],
  ])('beside laps: %s', (_, text, reading) => {
    expect(readingOf(text)).toEqual(reading);
  });

  it('but rounds that begin at a time of day keep it', () => {
    expect(readingOf('Round,Start,Score\n1,09:00,5\n2,09:30,6\n3,10:00,8')).toMatchObject({ values: [5, 6, 8], times: ['1970-01-01T09:00', '1970-01-01T09:30', '1970-01-01T10:00'] });
  });

  it('also in a column that is called so, beside others', () => {
    expect(readingOf('Date,Distance,Duration\n2024-01-01,10,0:50:30\n2024-01-02,10,0:49:00', { column: 'Duration' })).toMatchObject({ values: [50.5, 49], times: DAYS.slice(0, 2), unit: 'min' });
  });

  it('but metres or millions are none, nor are times of day beside values', () => {
    expect(readingOf(dated('5m', '6m', '7m'))).toMatchObject({ values: [5e6, 6e6, 7e6], notes: ['ambiguous-m'] });
    expect(readingOf('Date\tTime\tValue\n2024-01-01\t10:00\t5\n2024-01-01\t11:00\t6')).toMatchObject({ values: [5, 6], times: ['2024-01-01T10:00', '2024-01-01T11:00'] });
    expect(readingOf('Heure\tTempérature\n10h\t5\n11h\t6\n12h\t7').values).toEqual([5, 6, 7]);
  });
});
