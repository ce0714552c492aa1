import { describe, expect, it } from 'vitest';
import { type ReadingInShort, readingOf } from './reading-of.ts';

const DAYS = ['2024-01-01', '2024-01-02', '2024-01-03'] as const;

const MYSQL = (row: number, value: string): string => `*************************** ${row}. row ***************************\n  date: ${DAYS[row - 1]}\n value: ${value}\n`;
const PSQL = (row: number, value: string): string => `-[ RECORD ${row} ]-----\ndate  | ${DAYS[row - 1]}\nvalue | ${value}\n`;
const POWERSHELL = (row: number, value: string): string => `Date  : ${DAYS[row - 1]}\r\nValue : ${value}\r\n\r\n`;
const YAML = (row: number, value: string): string => `  - date: ${DAYS[row - 1]}\n    value: ${value}\n`;
const QUOTED = (row: number, value: string): string => `- "date": "${DAYS[row - 1]}"\n  'value': "${value}"\n`;

describe('records with a field in each line are the rows of a table', () => {
  it.each<readonly [what: string, text: string]>([
    ['MySQL', `${MYSQL(1, '5')}${MYSQL(2, '6')}${MYSQL(3, '7.5')}3 rows in set (0.00 sec)`],
    ['psql', `${PSQL(1, '5')}${PSQL(2, '6')}${PSQL(3, '7.5')}`],
    ['PowerShell', `${POWERSHELL(1, '5')}${POWERSHELL(2, '6')}${POWERSHELL(3, '7.5')}`],
    ['PowerShell without empty lines', POWERSHELL(1, '5') .replaceAll('\r\n\r\n', '\r\n') + POWERSHELL(2, '6').replaceAll('\r\n\r\n', '\r\n') + POWERSHELL(3, '7.5')],
    ['YAML', `${YAML(1, '5')}${YAML(2, '6')}${YAML(3, '7.5')}`],
    ['YAML under a name', `data:\n${YAML(1, '5')}${YAML(2, '6')}${YAML(3, '7.5')}`],
    ['a document of YAML', `---\n${QUOTED(1, '5')}${QUOTED(2, '6')}${QUOTED(3, '7.5')}`],
  ])('%s', (_, text) => {
    const { values, times, name, skipped } = readingOf(text);
    expect({ values, times, name: name?.toLowerCase(), skipped }).toEqual({ values: [5, 6, 7.5], times: DAYS, name: 'value', skipped: undefined });
  });

  it.each<readonly [what: string, text: string, reading: ReadingInShort]>([
    ['a field that a record does not have is a gap', 'Day: 2024-01-01\nRain: \n\nDay: 2024-01-02\nRain: 6\n\nDay: 2024-01-03\nRain: 8', { values: [NaN, 6, 8], times: DAYS, name: 'Rain' }],
    ['and so is a null', `${YAML(1, '~')}${YAML(2, '6')}${YAML(3, 'null')}`, { values: [NaN, 6, NaN], times: DAYS, name: 'value' }],
    ['what is no number is reported', `${YAML(1, '5')}${YAML(2, 'six')}${YAML(3, '7')}`, { values: [5, 7], times: [DAYS[0], DAYS[2]], name: 'value', skipped: ['six: not-a-number'] }],
    ['a dash makes records of numbers alone', '- x: 1\n  y: 5\n- x: 2\n  y: 6\n- x: 3\n  y: 9', { values: [5, 6, 9], name: 'y' }],
    ['of several measures one is chosen', `${YAML(1, '5\n    low: 3')}${YAML(2, '6\n    low: 4')}`, { values: [5, 6], times: DAYS.slice(0, 2), name: 'value', notes: ['chose-column'], skipped: ['3: other-column', '4: other-column'] }],
  ])('%s', (_, text, reading) => {
    expect(readingOf(text)).toEqual(reading);
  });

  it('a field that only comes behind many records is reported with its value', () => {
    const records = Array.from({ length: 400 }, (_, index) => `- date: ${new Date(86_400_000 * index).toISOString().slice(0, 10)}\n  value: ${index}\n`);
    const { values, skipped } = readingOf(`${records.join('')}  late: 77\n`);
    expect(values).toHaveLength(400);
    expect(skipped).toEqual(['77: other-column']);
  });

  it.each<readonly [text: string, values: readonly number[]]>([
    ['Revenue: 5.1\nCost: 3\nProfit: 2.1', [5.1, 3, 2.1]],
    ['Revenue: 5.1\nCost: 3\nRevenue: 6\nCost: 4', [5.1, 3, 6, 4]],
    ['Mon: 5\nTue: 6\n\nMon: 7\nTue: 8', [5, 6, 7, 8]],
    ['- Jan: 5\n- Feb: 6\n- Mar: 7', [5, 6, 7]],
    ['a | b\nJan | 5\nFeb | 6\nMar | 9', [5, 6, 9]],
    ['Note: sold more.\nDate: 2024-01-01\nThe price was 5, then 6, then 8.', [5, 6, 8]],
  ])('but %j is none of them', (text, values) => {
    expect(readingOf(text).values).toEqual(values);
  });
});
