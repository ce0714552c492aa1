import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv, type Cell } from '../../../../src/core/history/csv.ts';

/** A reader of RFC 4180, strict: a quote or line break outside quotes is an error. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        for (at++; ; at++) {
          if (text[at] !== '"') cell += text[at];
          else if (text[at + 1] === '"') cell += text[at++];
          else break;
        }
        at++;
      } else {
        while (at < text.length && !',\r\n"'.includes(text[at])) cell += text[at++];
      }
      row.push(cell);
      if (text[at] !== ',') break;
      at++;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of a row at ${at} of ${JSON.stringify(text)}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

describe('CSV', () => {
  it.each<[Cell, string]>([
    [null, ''],
    [-5.25, '-5.25'],
    [NaN, ''],
    [Infinity, ''],
    [1e21, '1e+21'],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['he said "no"', '"he said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['＝1', "'＝1"],
    ["'=1", "'=1"],
    ['=cmd|\' /C calc\'!"A1"', '"\'=cmd|\' /C calc\'!""A1"""'],
  ])('writes %j as %j', (cell, written) => {
    expect(writeCsv([[cell]])).toBe(`${written}\r\n`);
  });

  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a', ' ') }));

  it('is read back cell by cell, and no text of it starts as a formula does', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const read = readCsv(writeCsv(rows));
        // A text that begins with an apostrophe of its own keeps it, and gets none.
        expect(read).toEqual(rows.map((row) => row.map((cell) => (/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell))));
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it('numbers stay numbers', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => Number(readCsv(writeCsv([[value, '']]))[0][0]) === value));
  });
});
