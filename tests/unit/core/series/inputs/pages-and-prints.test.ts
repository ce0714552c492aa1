import { describe, expect, it } from 'vitest';
import { type ReadingInShort, readingOf } from './reading-of.ts';

const DAYS = ['2024-01-01', '2024-01-02', '2024-01-03'];

describe('a table is read from whatever a document or a terminal puts around it', () => {
  it.each<readonly [what: string, text: string, reading: ReadingInShort]>([
    ['psql with an empty cell', '    day     | visits\n------------+--------\n 2024-01-01 |    120\n 2024-01-02 |    130\n 2024-01-03 |       \n(3 rows)', { values: [120, 130, NaN], times: DAYS, name: 'visits', skipped: ['(3 rows): bad-date'] }],
    ['DataFrames of Julia', ' Row │ date        value   \n     │ Date        Float64 \n─────┼─────────────────────\n   1 │ 2024-01-01      1.5\n   2 │ 2024-01-02      2.5\n   3 │ 2024-01-03      3.5', { values: [1.5, 2.5, 3.5], times: DAYS, name: 'value' }],
    ['polars', '┌────────────┬───────┐\n│ date       ┆ value │\n│ ---        ┆ ---   │\n│ date       ┆ f64   │\n╞════════════╪═══════╡\n│ 2024-01-01 ┆ 1.5   │\n│ 2024-01-02 ┆ null  │\n│ 2024-01-03 ┆ 3.5   │\n└────────────┴───────┘', { values: [1.5, NaN, 3.5], times: DAYS, name: 'value' }],
    ['heavy lines', '┏━━━━━━━━━━━━┳━━━━━━━┓\n┃ Date       ┃ Value ┃\n┡━━━━━━━━━━━━╇━━━━━━━┩\n│ 2024-01-01 │   1.5 │\n│ 2024-01-02 │   2.5 │\n│ 2024-01-03 │   3.5 │\n└────────────┴───────┘', { values: [1.5, 2.5, 3.5], times: DAYS, name: 'Value' }],
    ['a tibble that has more rows', '# A tibble: 100 × 2\n   date       value\n   <date>     <dbl>\n 1 2024-01-01   1.5\n 2 2024-01-02   2.5\n 3 2024-01-03   3.5\n# ℹ 97 more rows', { values: [1.5, 2.5, 3.5], times: DAYS }],
    ['a quoted mail', 'On Monday Bob wrote:\n> Date,Value\n> 2024-01-01,1.5\n> 2024-01-02,2.5\n> 2024-01-03,3.5', { values: [1.5, 2.5, 3.5], times: DAYS, name: 'Value', skipped: ['On Monday Bob wrote:: not-a-number'] }],
    ['a quoted answer', '>> 2024-01-01: 1.5\n>> 2024-01-02: 2.5\n> > 2024-01-03: 3.5', { values: [1.5, 2.5, 3.5], times: DAYS }],
    ['cells one below the other', 'Month\nSales\n2024-01-01\n1.5\n\n2024-01-02\n2.5\n\n2024-01-03\n3.5', { values: [1.5, 2.5, 3.5], times: DAYS }],
    ['an export that tells of itself first', 'Security\tX Index\nStart\t1/1/2024\nEnd\t1/3/2024\nPeriod\tD\n\nDate\tLAST\tVOLUME\n1/1/2024\t1.5\t#N/A N/A\n1/2/2024\t2.5\t#N/A N/A\n1/3/2024\t3.5\t#N/A Field', { values: [1.5, 2.5, 3.5], times: DAYS, name: 'LAST' }],
    ['the largest of several tables', 'Body\nDate,Weight\n2024-01-01,70.5\n\nActivities\nDate,Burned,Steps\n2024-01-01,1.5,10000\n2024-01-02,2.5,9000\n2024-01-03,3.5,8000', { values: [1.5, 2.5, 3.5], times: DAYS, name: 'Burned' }],
  ])('%s', (_, text, reading) => {
    for (const lines of [text, text.replaceAll('\n', '\r\n')]) expect(readingOf(lines)).toMatchObject(reading);
  });

  it('and every line around the table is reported', () => {
    const text = 'Of 2024\n\nDate,Close,High\n2024-01-01,1.5,2\n2024-01-02,2.5,3\n\nTotal 5\nfrom 6';
    expect(readingOf(text).skipped?.filter((piece) => !piece.endsWith('other-column'))).toEqual(['Of 2024: not-a-number', 'Total 5: not-a-number', 'from 6: not-a-number']);
  });

  it.each<readonly [string, readonly number[]]>([
    ['5 6 7\n\n8 9 10', [5, 6, 7, 8, 9, 10]],
    ['2020\n5\n2021\n6\n2022\n7', [2020, 5, 2021, 6, 2022, 7]],
    ['a | 5 |\nb | 6 |', [5, 6]],
    ['1 > 0\n2 > 1', [1, 0, 2, 1]],
  ])('but numbers stay what they are: %j', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});
