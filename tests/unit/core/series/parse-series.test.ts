import { describe, expect, it } from 'vitest';
import { parseSeries } from '../../../../src/core/series/parse-series.ts';
import type { SeriesOffer } from '../../../../src/core/series/reading.ts';

const NBSP = '\u00a0';
const NARROW_SPACE = '\u202f';
const day = (text: string): number => Date.parse(`${text}T00:00Z`);

function offersOf(names: readonly string[], count: number): readonly SeriesOffer[] {
  return names.map((name) => ({ name, count }));
}

function valuesOf(text: string, options?: Parameters<typeof parseSeries>[1]): number[] {
  return [...parseSeries(text, options).series.values];
}

describe('parseSeries on lists', () => {
  it.each<[string, number[]]>([
    ['1, 0.5, 0.5', [1, 0.5, 0.5]],
    ['0,1,0,1,0', [0, 1, 0, 1, 0]],
    ['0,0.5', [0, 0.5]],
    ['1,0.5,0.5', [1, 0.5, 0.5]],
    ['100,200,300', [100, 200, 300]],
    ['1 2\t3\n4;5', [1, 2, 3, 4, 5]],
    ['1;2;3', [1, 2, 3]],
    ['1\n2\n3\n', [1, 2, 3]],
    ['1,2,3,4\n5,6,7,8\n9,10', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['100 200\n300 400', [100, 200, 300, 400]],
    ['1, 2, 3,4, 5', [1, 2, 3, 4, 5]],
    ['1,5; 2,5', [1.5, 2.5]],
    ['1,5 2,5 3,5', [1.5, 2.5, 3.5]],
    ['1,5, 2,5, 3,5', [1.5, 2.5, 3.5]],
    ['1,200, 900, 1,300', [1200, 900, 1300]],
    ['1.234,56', [1234.56]],
    ['1,234.56', [1234.56]],
    ['1,234\n12,5', [1.234, 12.5]],
    ['1.234.567 2.345.678,5', [1234567, 2345678.5]],
    [`1${NBSP}234,5`, [1234.5]],
    [`1${NARROW_SPACE}234,5`, [1234.5]],
    ["1'234.5 2’345.5", [1234.5, 2345.5]],
    ['12,34,567.5', [1234567.5]],
    ['+5 1.5e3 1E+03 .5 5.', [5, 1500, 1000, 0.5, 5]],
    ['1e308 5e-324 -0', [1e308, 5e-324, -0]],
    ['0.1 0.30000000000000004 123456789012345680', [0.1, 0.30000000000000004, 123456789012345680]],
    ['−5 –6', [-5, -6]],
    ['(1,234) 5', [-1234, 5]],
    ['５６.７', [56.7]],
    ['٣٫٥ ٤٫٥', [3.5, 4.5]],
    ['1.2k 4.35M 4B 2bn', [1200, 4350000, 4e9, 2e9]],
    ['3 NaN N/A null - – — #N/A .. 4 5 6 7 8 9 10', [3, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, 4, 5, 6, 7, 8, 9, 10]],
    ['1;;3', [1, NaN, 3]],
    ['\ufeff1\r\n2\r3,', [1, 2, 3]],
  ])('reads %j as %j', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it.each<[string, number[], string]>([
    ['$1,200.50', [1200.5], '$'],
    ['€ 5', [5], '€'],
    ['5 kr', [5], 'kr'],
    ['5 kr\n6 kr', [5, 6], 'kr'],
    ['USD 5, USD 6', [5, 6], 'USD'],
    ['($5.00)', [-5], '$'],
    ['-$5 $-6', [-5, -6], '$'],
    ['12.5%', [12.5], '%'],
    [`12,5${NBSP}%`, [12.5], '%'],
    ['1 2', [1, 2], ''],
  ])('keeps of %j the values %j and the unit %j', (text, values, unit) => {
    const { series } = parseSeries(text);
    expect([...series.values]).toEqual(values);
    expect(series.unit).toBe(unit);
  });

  it('warns of mixed units and keeps the first', () => {
    const { series, notes } = parseSeries('USD 5\n€7');
    expect(series.unit).toBe('USD');
    expect(notes).toEqual([{ code: 'mixed-units', units: ['USD', '€'] }]);
  });

  it.each<['.' | ',' | undefined, number]>([
    [undefined, 1234],
    ['.', 1234],
    [',', 1.234],
  ])('takes 1,234 alone with the decimal mark %s as %d and says that it could be otherwise', (decimal, value) => {
    const { series, notes } = parseSeries('1,234', { decimal });
    expect([...series.values]).toEqual([value]);
    expect(notes).toEqual([{ code: 'ambiguous-comma', decimal: decimal ?? '.' }]);
  });

  it('lets the column decide against the hint', () => {
    expect(valuesOf('1,234.5\n1,300.5', { decimal: ',' })).toEqual([1234.5, 1300.5]);
    expect(parseSeries('1,234\n12,5', { decimal: '.' }).notes).toEqual([]);
  });

  it('reads two cells in quotes, also when the last is never closed', () => {
    expect(valuesOf('"1,234","5"')).toEqual([1234, 5]);
    const { series, notes } = parseSeries('"1,234","5');
    expect([...series.values]).toEqual([1234, 5]);
    expect(notes).toContainEqual({ code: 'unclosed-quote', at: 8 });
  });

  it.each(['', '  \n\t', '\ufeff'])('reads nothing in %j and skips nothing', (text) => {
    expect(parseSeries(text)).toMatchObject({ read: 0, skipped: [], skippedCount: 0, numericShare: 0, notes: [] });
  });
});

describe('parseSeries on what is no value', () => {
  it.each<[string, number[], [number, string, string][]]>([
    ['1,234\n1,23,4\n1,300', [1234, 1300], [[6, '1,23,4', 'bad-grouping']]],
    ['1 1e400 2', [1, 2], [[2, '1e400', 'too-large']]],
    ['1 Infinity ∞ 2', [1, 2], [[2, 'Infinity', 'too-large'], [11, '∞', 'too-large']]],
    ['Price: $1,200.50, then $1,300', [1200.5, 1300], [[0, 'Price', 'not-a-number'], [18, 'then', 'not-a-number']]],
    ['2024-01-05 was 5, 6, 7', [5, 6, 7], [[0, '2024-01-05', 'not-a-number'], [11, 'was', 'not-a-number']]],
    ['at 10:30 it was 5', [5], [[0, 'at', 'not-a-number'], [3, '10:30', 'not-a-number'], [9, 'it', 'not-a-number'], [12, 'was', 'not-a-number']]],
    ['5x 6', [6], [[0, '5x', 'not-a-number']]],
    ['- apples - pears 5', [5], [[0, '-', 'not-a-number'], [2, 'apples', 'not-a-number'], [9, '-', 'not-a-number'], [11, 'pears', 'not-a-number']]],
  ])('reads %j and says where the rest stood and why', (text, values, skipped) => {
    const reading = parseSeries(text);
    expect([...reading.series.values]).toEqual(values);
    expect(reading.skipped.map(({ at, text: piece, reason }) => [at, piece, reason])).toEqual(skipped);
    expect(reading.skippedCount).toBe(skipped.length);
    for (const { at, text: piece } of reading.skipped) expect(text.startsWith(piece, at)).toBe(true);
  });

  it('says of text without a number that it read none', () => {
    expect(parseSeries('no numbers here')).toMatchObject({ read: 0, skippedCount: 3, numericShare: 0 });
  });

  it('cuts a long piece and keeps only the first thousand', () => {
    expect(parseSeries(`${'x'.repeat(100)} 1`).skipped[0].text).toBe('x'.repeat(40));
    const many = parseSeries('word '.repeat(1500));
    expect([many.skipped.length, many.skippedCount]).toEqual([1000, 1500]);
  });

  it.each<[string, number]>([
    ['1 2 3', 1],
    ['1 2 3 and more words', 0.5],
    ['a 1', 0.5],
    ['date,close\n2024-01-01,5\n2024-01-02,6', 1],
  ])('sees in %j a share of numbers of %d', (text, share) => {
    expect(parseSeries(text).numericShare).toBe(share);
  });
});

describe('parseSeries on tables', () => {
  it('puts dates on x and takes the name from the header', () => {
    const { series, read, skipped, notes } = parseSeries('Date,Close\n2024-01-31,5\n2024-02-01,6.5\n');
    expect([...series.values]).toEqual([5, 6.5]);
    expect(series.times && [...series.times]).toEqual([day('2024-01-31'), day('2024-02-01')]);
    expect(series.name).toBe('Close');
    expect({ read, skipped, notes }).toEqual({ read: 2, skipped: [], notes: [] });
  });

  it('prefers the name it is given', () => {
    expect(parseSeries('Date,Close\n2024-01-31,5', { name: 'mine' }).series.name).toBe('mine');
  });

  it.each<[string, string, number[]]>([
    ['semicolons with decimal commas', 'Datum;Wert\n2024-01-01;1,5\n2024-01-02;2,5', [1.5, 2.5]],
    ['tabs', 'day\tvalue\n2024-01-01\t1.5\n2024-01-02\t2.5', [1.5, 2.5]],
    ['spaces and no header', '2024-01-01 1.5\n2024-01-02 2.5', [1.5, 2.5]],
    ['bars', 'day | value\n2024-01-01 | 1.5\n2024-01-02 | 2.5', [1.5, 2.5]],
    ['times of day', '2024-01-01 10:00 1.5\n2024-01-01 11:00 2.5', [1.5, 2.5]],
    ['years', 'Year,Value\n2001,5\n2002,7', [5, 7]],
    ['epoch seconds', 'time,v\n1704067200,5\n1704153600,6', [5, 6]],
    ['epoch milliseconds', '[[1704067200000,5],[1704153600000,6]]', [5, 6]],
    ['compact days', 'date;v\n20240101;5\n20240102;6', [5, 6]],
    ['months', 'month,v\n2024-01,5\n2024-02,6', [5, 6]],
    ['quarters', 'q,v\n2024-Q1,5\n2024-Q2,6', [5, 6]],
    ['English months', 'symbol,date,price\nMSFT,Jan 1 2000,39.81\nMSFT,Feb 1 2000,36.35', [39.81, 36.35]],
    ['objects', '[{"date":"2024-01-01","close":5},{"date":"2024-01-02","close":6}]', [5, 6]],
    ['an object of dates', '{"2024-01-01":5,"2024-01-02":6}', [5, 6]],
  ])('finds times in %s', (_, text, values) => {
    const { series, read } = parseSeries(text);
    expect([...series.values]).toEqual(values);
    expect(series.times?.length).toBe(values.length);
    expect(read).toBe(values.length);
  });

  it('reads zones and fractions of a second', () => {
    const { series } = parseSeries('t,v\n2024-01-01T10:00:00.25+02:00,1\n2024-01-01T10:00:00Z,2');
    expect(series.times && [...series.times]).toEqual([Date.UTC(2024, 0, 1, 8, 0, 0, 250), Date.UTC(2024, 0, 1, 10)]);
  });

  it('sorts dates that are out of order and averages those that are equal', () => {
    const { series, notes, read } = parseSeries('d,v\n2024-01-03,3\n2024-01-01,1\n2024-01-03,5\n2024-01-02,-\n2024-01-02,7');
    expect([...series.values]).toEqual([1, 7, 4]);
    expect(notes).toEqual([{ code: 'sorted-dates' }, { code: 'averaged-dates', count: 2 }]);
    expect(read).toBe(4);
  });

  it('turns a table with the newest row first', () => {
    expect(valuesOf('d,v\n2024-01-03,3\n2024-01-02,2\n2024-01-01,1')).toEqual([1, 2, 3]);
  });

  it('leaves out a row whose date does not exist, and says so', () => {
    const { series, skipped } = parseSeries('d,v\n2024-02-28,1\n2024-02-30,2\n2024-03-01,3');
    expect([...series.values]).toEqual([1, 3]);
    expect(skipped).toEqual([{ at: 17, text: '2024-02-30', reason: 'bad-date' }]);
  });

  it('keeps empty cells and words for "missing" as gaps', () => {
    const { series } = parseSeries('d,v\n2024-01-01,1\n2024-01-02,\n2024-01-03,N/A\n2024-01-04,4');
    expect([...series.values]).toEqual([1, NaN, NaN, 4]);
    expect(series.gaps && [...series.gaps]).toEqual([0, 1, 1, 0]);
  });

  it('takes the closing price and says which columns it left', () => {
    const { series, notes, skipped, skippedCount } = parseSeries('Date,Open,Close,Volume\n2024-01-01,1,2,300\n2024-01-02,3,4,500');
    expect([...series.values]).toEqual([2, 4]);
    expect(notes).toEqual([{ code: 'chose-column', chosen: 'Close', offers: offersOf(['Open', 'Close', 'Volume'], 2) }]);
    expect(skipped[0]).toEqual({ at: 34, text: '1', reason: 'other-column' });
    expect(skippedCount).toBe(4);
  });

  it('takes another column when told its name', () => {
    expect(valuesOf('Date,Open,Close\n2024-01-01,1,2', { column: 'Open' })).toEqual([1]);
  });

  it('takes the first of columns copied from a spreadsheet, called by their number', () => {
    const { series, notes } = parseSeries('1\t2\t3\n4\t5\t6');
    expect([...series.values]).toEqual([1, 4]);
    expect(notes).toEqual([{ code: 'chose-column', chosen: '1', offers: offersOf(['1', '2', '3'], 2) }]);
  });

  it('does not take a running count for values', () => {
    expect(valuesOf('0 0.5\n1 0.6\n2 0.7')).toEqual([0.5, 0.6, 0.7]);
    expect(valuesOf(';v\n0;5\n1;6\n2;7')).toEqual([5, 6, 7]);
  });

  it('reads one column with its header', () => {
    const { series, skippedCount } = parseSeries('close\n5\n6\n-\n7');
    expect([...series.values]).toEqual([5, 6, NaN, 7]);
    expect([series.name, skippedCount]).toEqual(['close', 0]);
  });

  it('passes over titles above a table and a source below it', () => {
    const { series, skipped } = parseSeries('Oil\n\nDATE,VALUE\n2024-01-01,1\n2024-02-01,2\n2024-03-01,3\n2024-04-01,4\nSource: x');
    expect([...series.values]).toEqual([1, 2, 3, 4]);
    expect(skipped.map(({ text }) => text)).toEqual(['Oil', 'Source: x']);
  });

  it('reads thousands with spaces where a fraction tells', () => {
    expect(valuesOf('1 234,50\n2 345,60')).toEqual([1234.5, 2345.6]);
  });

  it('reads quoted cells with the delimiter inside', () => {
    expect(valuesOf('d,v\n2024-01-01,"1,234.5"\n2024-01-02,"1,300.5"')).toEqual([1234.5, 1300.5]);
  });

  it('closes a quote that is left open at the end of its line', () => {
    const { series, notes } = parseSeries('d,v\n2024-01-01,"5\n2024-01-02,6');
    expect([...series.values]).toEqual([5, 6]);
    expect(notes).toEqual([{ code: 'unclosed-quote', at: 15 }]);
  });
});

describe('parseSeries on JSON', () => {
  it.each<[string, number[]]>([
    ['[1,null,3]', [1, NaN, 3]],
    ['[1.234, -0, 1e3]', [1.234, -0, 1000]],
    ['["1,5","2,5"]', [1.5, 2.5]],
    ['[{"x":1,"y":2},{"x":2,"y":5}]', [2, 5]],
    ['[[0.1,5],[0.2,6]]', [5, 6]],
    ['{"x":[1,2,3],"y":[4,5,6]}', [4, 5, 6]],
    ['{"series":[{"name":"a","data":[1,2,3,4]}]}', [1, 2, 3, 4]],
    ['{"t":1,"v":2}\n{"t":2,"v":3}', [2, 3]],
    ["[{'x': 1, 'y': None}, {'x': 2, 'y': 3.5}]", [NaN, 3.5]],
    ['[{x:1,y:2},{x:2,y:3}]', [2, 3]],
    ['[1,2,]', [1, 2]],
    ['[1,2,3', [1, 2, 3]],
    ['[1,2}', [1, 2]],
    ['[1],[2],[3]', [1, 2, 3]],
    ['[{"x":1,"y":2},{"x":2,"y":3', [2, 3]],
    ['[{"__proto__":5},{"__proto__":6}]', [5, 6]],
    ['[]', []],
    ['{}', []],
  ])('reads %s as %j', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it('says where in the JSON something was left out', () => {
    expect(parseSeries('[1,"x",1e400,2]').skipped).toEqual([
      { at: 4, text: 'x', reason: 'not-a-number' },
      { at: 7, text: '1e400', reason: 'too-large' },
    ]);
  });
});
