import { describe, expect, it } from 'vitest';
import { type ReadingInShort, readingOf } from './reading-of.ts';

const DAYS = ['2024-01-01', '2024-01-02'];

describe('comments before the data are left out and reported, but for the last one where it is the header', () => {
  it.each<readonly [what: string, text: string, reading: ReadingInShort]>([
    ['a header of gnuplot', '# x y\n1 2.5\n2 3.5\n3 4.5', { values: [2.5, 3.5, 4.5], name: 'y' }],
    ['a header with dates', '# date value\n2024-01-01 2.5\n2024-01-02 3.5', { values: [2.5, 3.5], times: DAYS, name: 'value' }],
    ['words before a header', '# Source: FRED, 2024\n# by day\ndate,value\n2024-01-01,5.5\n2024-01-02,6.5', { values: [5.5, 6.5], times: DAYS, name: 'value', skipped: ['# Source: FRED, 2024: not-a-number', '# by day: not-a-number'] }],
    ['a station of KNMI', '# TG = Temperatuur; in 0.1 graden, 1901\n# STN,YYYYMMDD,   TG,   TN\n#\n  260,20240101,  -49,     \n  260,20240102,  -18,  -81\n  260,20240103,  -26,     ', { values: [-49, -18, -26], times: [...DAYS, '2024-01-03'], name: 'TG', notes: ['chose-column'], skipped: ['# TG = Temperatuur; in 0.1 graden, 1901: not-a-number', '#: not-a-number', '260: other-column', '260: other-column', '-81: other-column', '260: other-column'] }],
    ['a buoy of NOAA', '#YY  MM DD hh mm WDIR WSPD\n#yr  mo dy hr mn degT m/s\n2024 01 01 00 50 140  5.5\n2024 01 01 00 40 150  6.5', { values: [150, 140], times: ['2024-01-01T00:40', '2024-01-01T00:50'], name: 'WDIR' }],
    ['a heading of Markdown', '## Sales 2024\n\n| Day | Sales |\n|---|---|\n| 2024-01-01 | 5 |\n| 2024-01-02 | 6 |', { values: [5, 6], times: DAYS, name: 'Sales' }],
  ])('%s', (_, text, reading) => {
    expect(readingOf(text)).toMatchObject(reading);
  });

  it.each<readonly [string, readonly number[]]>([
    ['#,Date,Close\n1,2024-01-01,5.5\n2,2024-01-02,6.5', [5.5, 6.5]],
    ['#1 5.5\n#2 6.5', [5.5, 6.5]],
    ['#N/A\n5\n6', [NaN, 5, 6]],
  ])('but a sign of another meaning is none: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});
