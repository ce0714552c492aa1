import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/core/series/read-number.ts';
import { readPlainNumber } from '../../../../src/core/series/read-plain-number.ts';

const POINT = '.'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);

function read(text: string, decimal: '.' | ',' = '.') {
  return readNumber(text, 0, text.length, decimal);
}

describe('readNumber', () => {
  it.each<[string, '.' | ',', number, string]>([
    ['1,234.5', '.', 1234.5, ''],
    ['1.234,5', ',', 1234.5, ''],
    ['1 234,5', ',', 1234.5, ''],
    ["1'234'567", '.', 1234567, ''],
    ['1_000', '.', 1000, ''],
    ['12,34,567', '.', 1234567, ''],
    [',5', ',', 0.5, ''],
    ['- 5', '.', -5, ''],
    ['5-', '.', -5, ''],
    ['(5)', '.', -5, ''],
    ['€ 1.2k', '.', 1200, '€'],
    ['1.2 M USD', '.', 1.2e6, 'USD'],
    ['3 bn $', '.', 3e9, '$'],
    ['R$ 5', '.', 5, 'R$'],
    ['5 Kč', '.', 5, 'Kč'],
    ['12.5 %', '.', 12.5, '%'],
    ['1e3 €', '.', 1000, '€'],
    ['1e-400', '.', 0, ''],
    ['-0', '.', -0, ''],
  ])('reads %s with the decimal mark %s as %d %s', (text, decimal, value, unit) => {
    expect(read(text, decimal)).toEqual({ kind: 'number', value, unit });
  });

  it.each(['', ' ', 'NaN', 'n/a', 'N/A', '#N/A', 'null', 'None', '-', '–', '—', '−', '..', '…', '#DIV/0!'])('takes %j for missing', (text) => {
    expect(read(text)).toEqual({ kind: 'missing' });
  });

  it.each([
    ['1,23,4', 'bad-grouping'],
    ['1.2.3', 'bad-grouping'],
    ['0,123', 'bad-grouping'],
    ['1,234 567', 'bad-grouping'],
    ['12,5', 'bad-grouping'],
    ['1e400', 'too-large'],
    ['-Infinity', 'too-large'],
    ['∞', 'too-large'],
    ['10¹', 'not-a-number'],
    ['10⁶', 'not-a-number'],
    ['5x', 'not-a-number'],
    ['((5))', 'not-a-number'],
    ['f(5)', 'not-a-number'],
    ['5 apples', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['(-5)', 'not-a-number'],
    ['$€5', 'not-a-number'],
    ['1-2', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1e5e5', 'not-a-number'],
    ['9'.repeat(500) + 'k', 'not-a-number'],
  ])('leaves %s out as %s', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'skip', reason });
  });

  it.each(['$', 'USD', '%', 'kr'])('knows %s as a unit that stands alone', (unit) => {
    expect(read(unit)).toEqual({ kind: 'unit', unit });
  });
});

describe('readPlainNumber', () => {
  it('reads every double as Number does', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.constantFrom('', '+', '-'), (value, sign) => {
        fc.pre(Number.isFinite(value));
        const text = `${sign}${Math.abs(value)}`;
        expect(readPlainNumber(`x${text}y`, 1, 1 + text.length, POINT)).toBe(Number(text));
        const german = text.replace('.', ',');
        expect(readPlainNumber(german, 0, german.length, COMMA)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads short decimals, which it divides itself, as Number does', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 15 }), (digits, fraction) => {
        const padded = String(digits).padStart(fraction, '0');
        const text = `${padded.slice(0, padded.length - fraction)}.${padded.slice(padded.length - fraction)}`;
        fc.pre(text !== '.');
        expect(readPlainNumber(text, 0, text.length, POINT)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '.', '-', '+', 'e5', '1e', '1e+', '1.2.3', '1,5', '1 ', ' 1', '0x1', '--1', '1e5.5', 'NaN'])('reads no number in %j', (text) => {
    expect(readPlainNumber(text, 0, text.length, POINT)).toBeNaN();
  });
});
