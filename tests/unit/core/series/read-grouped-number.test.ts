import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinDigits } from '../../../../src/core/series/join-digits.ts';
import { readGroupedNumber } from '../../../../src/core/series/read-grouped-number.ts';

const marks = fc.constantFrom('0', '1', '5', '23', '456', '789', ',', '.', ' ', "'", '\u00a0', '\u202f');

it('reads what is grouped by threes as the long way does, and nothing that the long way refuses', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 8 }), fc.constantFrom('.' as const, ',' as const), (parts, decimal) => {
      const body = parts.join('');
      fc.pre(/^\d/.test(body));
      const value = readGroupedNumber(`x${body}y`, 1, 1 + body.length, decimal.charCodeAt(0));
      const joined = joinDigits(body.replace(/[\u00a0\u202f]/g, ' '), decimal);
      if (!Number.isNaN(value)) expect(value).toBe(Number(joined));
      else if (joined !== null && joined.length <= 16) expect(body).not.toMatch(decimal === '.' ? /^[1-9]\d{0,2}([ ,'])\d{3}(\1\d{3})*$/ : /^[1-9]\d{0,2}([ .'])\d{3}(\1\d{3})*$/);
    }),
    { numRuns: 5000 },
  );
});

it.each([['1,234.5', 1234.5], ['-12,345', -12345], ['+1,234,567.25', 1234567.25], ['1 234', 1234], ['123,456.', 123456]])('reads %s as %d', (text, value) => {
  expect(readGroupedNumber(text, 0, text.length, '.'.charCodeAt(0))).toBe(value);
});

it.each(['', '1234', '1,23', '1,2345', '0,123', '01,234', ',123', '1,234,56', "1,234'567", '1,234.5,6', '123,456,789,012,345,678', '1,234x'])('leaves %j to the long way', (text) => {
  expect(readGroupedNumber(text, 0, text.length, '.'.charCodeAt(0))).toBeNaN();
});
