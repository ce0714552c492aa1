import { describe, expect, it } from 'vitest';
import { type ReadingInShort, readingOf } from './reading-of.ts';

const DAYS = ['2024-01-01', '2024-01-02', '2024-01-03'];
const column = (cells: readonly string[]): string => `date;nitrate\n${cells.map((cell, i) => `${DAYS[i]};${cell}`).join('\n')}`;

describe('a value of which only a limit is known is a gap, keeps its date and is reported', () => {
  it.each<readonly [cells: readonly string[], values: readonly number[], skipped: readonly string[]]>([
    [['3.5', '<0.5', '4.2'], [3.5, NaN, 4.2], ['<0.5: not-a-number']],
    [['3,5', '< 0,5', '4,2'], [3.5, NaN, 4.2], ['< 0,5: not-a-number']],
    [['3.5', '>100', '4.2'], [3.5, NaN, 4.2], ['>100: not-a-number']],
    [['3.5', '≤ 5 mg/l', '4.2'], [3.5, NaN, 4.2], ['≤ 5 mg/l: not-a-number']],
    [['<0.5', '4.2', '<0.5'], [NaN, 4.2, NaN], ['<0.5: not-a-number', '<0.5: not-a-number']],
  ])('%j', (cells, values, skipped) => {
    expect(readingOf(column(cells))).toEqual({ values, times: DAYS, name: 'nitrate', skipped });
  });

  it('but about is near enough, and what was not detected says nothing', () => {
    expect(readingOf(column(['~12', '≈3', 'n.d.']))).toEqual({ values: [12, 3, NaN], times: DAYS, name: 'nitrate' });
  });

  it('nor does a margin change a value', () => {
    expect(readingOf(column(['5.1 ± 0.2', '5.4±0.3', '5.9 +/- 0.2 %']))).toMatchObject({ values: [5.1, 5.4, 5.9] });
    expect(readingOf('5.1 ± 0.2\n5.4 ± 0.3 kg\n5.9 ± 0.2').values).toEqual([5.1, 5.4, 5.9]);
  });

  it.each<readonly [string, ReadingInShort]>([
    ['<table><tr><th>Date</th><th>v</th></tr><tr><td>2024-01-01</td><td>&lt;0.5</td></tr><tr><td>2024-01-02</td><td>6.5</td></tr></table>', { values: [NaN, 6.5], times: DAYS.slice(0, 2), name: 'v', skipped: ['&lt;0.5: not-a-number'] }],
    ['3.5\n<0.5\n4.2', { values: [3.5, NaN, 4.2], skipped: ['<0.5: not-a-number'] }],
    ['3.5, <0.5, 4.2', { values: [3.5, NaN, 4.2], skipped: ['<0.5: not-a-number'] }],
    ['param\t2020\t2021\t2022\nPb\t<0.5\t1.5\t2.5', { values: [NaN, 1.5, 2.5], times: ['2020-01-01', '2021-01-01', '2022-01-01'], name: 'Pb', skipped: ['<0.5: not-a-number'] }],
  ])('and so in lists and across: %j', (text, reading) => {
    expect(readingOf(text)).toEqual(reading);
  });

  it.each<readonly [string, readonly number[]]>([
    ['<b>5</b><b>6</b>', [5, 6]],
    ['x <- 5', [5]],
    ['> 5.5\n> 6.5\n> 7.5\n8.5', [5.5, 6.5, 7.5, 8.5]],
    ['>5\n>6\n>7', [5, 6, 7]],
  ])('but brackets of tags, arrows and quoted mails are no limits: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });

  it('nor are the names of classes', () => {
    const text = 'age,date,n\n<65,2024-01-01,5\n≥65,2024-01-01,6\n<65,2024-01-02,7\n≥65,2024-01-02,8';
    expect(readingOf(text)).toMatchObject({ values: [5, 7], name: '<65' });
    expect(readingOf(text, { series: '≥65' })).toMatchObject({ values: [6, 8], name: '≥65' });
  });
});

describe('a year in brackets behind an amount is a note', () => {
  it.each<readonly [string, readonly number[], readonly string[]]>([
    ['$1.2B (2021)', [1.2e9], ['(2021): not-a-number']],
    ['5 kr (2021), 1.2 billion (2022)', [5, 1.2e9], ['(2021): not-a-number', '(2022): not-a-number']],
    ['von 1,2 Mrd. Euro (2021) auf 1,5 Mrd. Euro (2022).', [1.2e9, 1.5e9], ['von: not-a-number', '(2021): not-a-number', 'auf: not-a-number', '(2022).: not-a-number']],
    ['12.5 (2021), 13.1 (2022), 14 (2023)', [12.5, 13.1, 14], ['(2021): not-a-number', '(2022): not-a-number', '(2023): not-a-number']],
  ])('%j', (text, values, skipped) => {
    expect(readingOf(text)).toMatchObject({ values, skipped });
  });

  it.each<readonly [string, readonly number[]]>([
    ['1500 (2021) 1700', [1500, -2021, 1700]],
    ['100 (50) 200 (1,234)', [100, -50, 200, -1234]],
    ['12.5\n(2021)\n13.5', [12.5, -2021, 13.5]],
    ['12.5 (20.5) 13.5', [12.5, -20.5, 13.5]],
  ])('but an account has negative numbers there: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});

describe('a year behind the word for one is a note in prose', () => {
  it.each<readonly [text: string, values: readonly number[]]>([
    ['$1.2 billion in 2021, $1.4 billion in 2022, and $1.9 billion in 2023', [1.2e9, 1.4e9, 1.9e9]],
    ['The rate rose from 3.5% in 2021 to 4.2% in 2022 and 5.1% in 2023.', [3.5, 4.2, 5.1]],
    ['5,5 Mrd. im Jahr 2021, 6,5 Mrd. im Jahr 2022', [5.5e9, 6.5e9]],
    ['In 2021 it was 5.5, in 2022 6.5', [5.5, 6.5]],
  ])('%s', (text, values) => {
    const { values: read, skipped } = readingOf(text);
    expect(read).toEqual(values);
    expect(skipped).toEqual(expect.arrayContaining([expect.stringMatching(/^20\d\d/)]));
  });

  it.each<readonly [string, readonly number[]]>([
    ['in 5 shops 2021 were sold, 1900 in 7', [5, 2021, 1900, 7]],
    ['2021 2022 2023', [2021, 2022, 2023]],
    ['2021 in, 2500 in 20210', [2021, 2500, 20210]],
  ])('but any other number is a value: %s', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});

describe('the number by which instruments say that they have none is a gap and reported', () => {
  const rowsOf = (cells: readonly string[]): string => `date;value\n${cells.map((cell, index) => `2024-01-0${index + 1};${cell}`).join('\n')}`;

  it.each<readonly [cells: readonly string[], values: readonly number[], skipped: readonly string[]]>([
    [['5.5', '-9999', '7.5', '-9999'], [5.5, NaN, 7.5, NaN], ['-9999: not-a-number', '-9999: not-a-number']],
    [['5.5', '-999', '7.5'], [5.5, NaN, 7.5], ['-999: not-a-number']],
    [['12', '-999.9', '-8'], [12, NaN, -8], ['-999.9: not-a-number']],
    [['5,5', '-999,9', '7,5'], [5.5, NaN, 7.5], ['-999,9: not-a-number']],
  ])('%j', (cells, values, skipped) => {
    expect(readingOf(rowsOf(cells))).toMatchObject({ values, skipped });
  });

  it.each<readonly [readonly string[], readonly number[]]>([
    [['100', '-999', '300'], [100, -999, 300]],
    [['-45.67', '-999.00', '20.50'], [-45.67, -999, 20.5]],
    [['-8500', '-9999', '-12000'], [-8500, -9999, -12000]],
    [['$100.50', '-9999', '$80.50'], [100.5, -9999, 80.5]],
    [['5.5', '-9998', '7.5'], [5.5, -9998, 7.5]],
  ])('but an amount is a value: %j', (cells, values) => {
    expect(readingOf(rowsOf(cells)).values).toEqual(values);
  });
});
