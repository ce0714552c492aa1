import { describe, expect, it } from 'vitest';
import { countsYears } from '../../../../../src/core/chart/drawn/counts-years.ts';
import { inferAxis } from '../../../../../src/core/chart/infer-axis.ts';

function axis(role: 'values' | 'positions', ...labels: readonly string[]) {
  const inferred = inferAxis(labels.map((text, i) => ({ text, pixel: 40 * i })), 'en', { role });
  if (!inferred) throw new Error(`No axis: ${labels.join(' ')}`);
  return inferred;
}

const NUMBERS = axis('positions', '0', '50', '100', '150');

describe('countsYears', () => {
  it.each([
    ['years up and numbers across', ['2008', '2010', '2012', '2014'], NUMBERS, true],
    ['decades up and numbers across', ['1980', '1990', '2000', '2010'], NUMBERS, true],
    ['years up and dates across', ['2008', '2010', '2012', '2014'], axis('positions', '2020-01', '2020-02', '2020-03'), false],
    ['an index of 1900 to 2050, and numbers across', ['1900', '1950', '2000', '2050'], NUMBERS, false],
    ['numbers that go beyond years', ['2095', '2100', '2105', '2110'], NUMBERS, false],
    ['two labels alone', ['2010', '2020'], NUMBERS, false],
    ['prices with their digits grouped', ['2,008', '2,010', '2,012'], NUMBERS, false],
    ['nothing across', ['2008', '2010', '2012'], null, false],
  ])('%s', (_, up, across, is) => {
    expect(countsYears(axis('values', ...up), across)).toBe(is);
  });
});
