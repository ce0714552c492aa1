import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTables } from '../../../../src/extension/background/parse-tables.ts';

const table = (rows: readonly (readonly string[])[], change: object = {}) => ({
  element: 'table:0', name: 'Harvest', box: { left: 0, top: 0, width: 300, height: 200 }, inView: true, language: 'en', rows, ...change,
});
const YEARS = [['Year', 'Wheat', 'Rye'], ['2019', '1.5', '7'], ['2020', '2.5', '8'], ['2021', '3.5', '9'], ['2022', '4.5', '10']];

describe('parseTables', () => {
  it('gives every column of numbers as a series with its name and its times', () => {
    const [{ columns, name }] = parseTables([table(YEARS)]);
    expect(name).toBe('Harvest');
    expect(columns.map((column) => [column.name, ...column.values])).toEqual([['Wheat', 1.5, 2.5, 3.5, 4.5], ['Rye', 7, 8, 9, 10]]);
    expect(columns[1].times?.[0]).toBe(Date.UTC(2019, 0, 1));
  });

  it('takes an ambiguous comma as the language of the page does', () => {
    const rows = [['1,234'], ['1,235'], ['1,236']];
    const valuesIn = (language: string) => Array.from(parseTables([table(rows, { language })])[0].columns[0].values);
    expect(valuesIn('en-US')).toEqual([1234, 1235, 1236]);
    expect(valuesIn('de')).toEqual([1.234, 1.235, 1.236]);
  });

  it('gives every series of a table that holds them in rows', () => {
    const rows = [['Country', '2019', '2020', '2021', '2022'], ['Peru', '1', '2', '3', '4'], ['Chile', '5', '6', '7', '8']];
    const [{ columns }] = parseTables([table(rows)]);
    expect(columns.map(({ name }) => name).sort()).toEqual(['Chile', 'Peru']);
  });

  it.each([
    ['words', [['a', 'b'], ['c', 'd'], ['e', 'f']]],
    ['two numbers', [['1'], ['2']]],
    ['figures that are all of one month', [['Figure', 'Last', 'Of'], ['Prices', '3.2', 'Feb 2024'], ['Core', '3.8', 'Feb 2024'], ['Food', '2.2', 'Feb 2024']]],
    ['rows that are none', 'rows'],
  ])('leaves out a table of %s', (_case, rows) => {
    expect(parseTables([table(rows as string[][])])).toEqual([]);
  });

  it('never throws, whatever a page shows', () => {
    fc.assert(fc.property(fc.anything(), (raw) => Array.isArray(parseTables(raw))));
    fc.assert(fc.property(fc.array(fc.array(fc.string())), (rows) => Array.isArray(parseTables([table(rows)]))));
  });
});
