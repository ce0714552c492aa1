import { describe, expect, it } from 'vitest';
import { type ReadingInShort, readingOf } from './reading-of.ts';

const QUARTERS = ['2020-04-01', '2020-07-01', '2020-10-01'];

describe('what programs of statistics print is read with what they say of all of it', () => {
  it.each<readonly [what: string, text: string, reading: ReadingInShort]>([
    ['MATLAB', 'A =\n\n   1.0e+03 *\n\n    1.0005\n    1.2000\n    1.5000\n', { values: [1000.5, 1200, 1500] }],
    ['MATLAB without a name', '   1.0e-03 *\r\n\r\n    1.0005\r\n    1.2000\r\n', { values: [0.0010005, 0.0012] }],
    ['R by quarters', 'Time Series:\nStart = c(2020, 2) \nEnd = c(2020, 4) \nFrequency = 4 \n[1] 5 6 7', { values: [5, 6, 7], times: QUARTERS }],
    ['R by years', 'Time Series:\nStart = 2020 \nEnd = 2022 \nFrequency = 1 \n[1] 5 NA\n[3] 7', { values: [5, NaN, 7], times: ['2020-01-01', '2021-01-01', '2022-01-01'] }],
    ['R by something else', 'Time Series:\nStart = c(1, 1) \nEnd = c(1, 3) \nFrequency = 7 \n[1] 5 6 7', { values: [5, 6, 7] }],
    ['R in its own words', 'structure(c(5, NA, 7), tsp = c(2020.25, 2020.75, 4), class = "ts")', { values: [5, NaN, 7], times: QUARTERS }],
    ['R, assigned', 'x <- structure(c(5L, 6L, 7L), .Tsp = c(2020, 2020.16666666667,\n12), class = "ts")', { values: [5, 6, 7], times: ['2020-01-01', '2020-02-01', '2020-03-01'] }],
    ['quarters of R, of which some are no more', '     Qtr1 Qtr2 Qtr3 Qtr4\n2020         5    6    7\n2021    8   ', { values: [5, 6, 7, 8], times: [...QUARTERS, '2021-01-01'] }],
  ])('%s', (_, text, reading) => {
    expect(readingOf(text)).toEqual(reading);
  });

  it.each<readonly [string, readonly number[]]>([
    ['1.0e+03\n2.0e+03', [1000, 2000]],
    ['1.0e+03 * 5', [1000, 5]],
    ['Start = 5\nEnd = 6', [5, 6]],
    ['1.0e+308 *\n5', [NaN]],
  ])('but not what only looks like it: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});

describe('beside a distance a time is how long it took', () => {
  it.each<readonly [string, ReadingInShort]>([
    ['Time,Distance\n00:52:30,10.5\n01:05:10,12.5\n00:41:00,8.5', { values: [10.5, 12.5, 8.5], name: 'Distance' }],
    ['Date,Time,Distance\n2024-01-05,00:52:30,10.5\n2024-01-07,01:05:10,12.5\n2024-01-09,00:41:00,8.5', { values: [10.5, 12.5, 8.5], times: ['2024-01-05', '2024-01-07', '2024-01-09'], name: 'Distance' }],
  ])('%j', (text, reading) => {
    expect(readingOf(text)).toMatchObject(reading);
    expect(readingOf(text).times).toEqual(reading.times);
  });

  it('and is offered beside a date with its own time of day', () => {
    const text = 'Date,Distance,Time\n2024-01-05 07:30,10.5,00:30:00\n2024-01-07 07:35,12.5,01:00:00';
    expect(readingOf(text)).toMatchObject({ values: [10.5, 12.5], times: ['2024-01-05T07:30', '2024-01-07T07:35'], name: 'Distance' });
    expect(readingOf(text, { column: 'Time' })).toMatchObject({ times: ['2024-01-05T07:30', '2024-01-07T07:35'], name: 'Time' });
  });

  it.each<readonly [what: string, text: string, times: readonly string[]]>([
    ['a track', 'Time,Distance\n00:00:10,1.5\n00:00:20,2.5\n00:00:30,3.5', ['1970-01-01T00:00:10', '1970-01-01T00:00:20', '1970-01-01T00:00:30']],
    ['the time of a start', 'Date,Time,Distance\n2024-01-05,18:30,10.5\n2024-01-07,07:30,12.5', ['2024-01-05T18:30', '2024-01-07T07:30']],
    ['a start beside a duration', 'Date,Time,Distance,Duration\n2024-01-05,05:30,10.5,00:52:00\n2024-01-07,05:10,12.5,01:05:00', ['2024-01-05T05:30', '2024-01-07T05:10']],
    ['hours of two days', 'Time,Temp\n03:00,1.5\n02:00,2.5', ['1970-01-01T02:00', '1970-01-01T03:00']],
  ])('but not %s', (_, text, times) => {
    expect(readingOf(text).times).toEqual(times);
  });
});
