import { describe, expect, it } from 'vitest';
import { createSeries } from '../../../../src/core/series/series.ts';
import { formatReport, formatShare, plainNumber, valueFormat, withUnit } from '../../../../src/extension/ui/format-value.ts';

const format = (values: number[], unit = '') => valueFormat(createSeries(values, { unit }), 'en');

describe('valueFormat', () => {
  it.each([
    // values, unit, value, written
    [[176.1, 175.25, 176.59], '$', 176.594, '$176.59'],
    [[10, 25.5], '%', 12.5, '12.5%'],
    [[5, 200], 'kr', 5, '5\u00a0kr'],
    [[0, 0.5], '', 0.98, '0.98'],
    [[100, 250, 900], '', 512.3, '512'],
    [[42], '', 42, '42'],
    [[1_000_000, 3_000_000], '€', 1_234_567.8, '€1,234,568'],
    [[0.30000000000000004, 0.7], '', 0.5, '0.50'],
    [[1e300, 2e300], '', 1.5e300, '1.5E300'],
    [[5e-324, 1e-300], '', 1e-300, '1E\u2212300'],
  ])('writes of the series %j with unit %j the value %d as %s', (values, unit, value, written) => {
    expect(format(values, unit).value(value)).toBe(written);
  });

  it('keeps the cents of large amounts', () => {
    expect(format([12_000.5, 98_000.25], '$').value(12_345.678)).toBe('$12,345.68');
  });

  it('puts the sign before the currency, and none on a zero', () => {
    expect(format([1.5, 2.5], '$').value(-5)).toBe('\u2212$5.00');
    expect(format([1.5, 2.5], '$').value(-0.0001)).toBe('$0.00');
    expect(format([1.5, 2.5], '$').change(1.2)).toBe('+$1.20');
  });

  it('writes axis values shorter than the values themselves', () => {
    const { axis } = format([165.94, 181.93]);
    expect(axis(165.94)).toBe('165.9');
  });

  it('writes something for a series of gaps alone', () => {
    expect(format([NaN]).value(1)).toBe('1.00');
  });
});

describe('the other numbers', () => {
  it.each([
    [0.0018, '+0.18%'],
    [-0.5, '\u221250%'],
    [0, '0%'],
    [3.456, '+346%'],
  ])('writes the share %d as %s', (share, written) => expect(formatShare(share, 'en')).toBe(written));

  it('writes units that end in a currency sign before the number', () => {
    expect(withUnit('5', 'US$')).toBe('US$5');
    expect(withUnit('5', 'USD')).toBe('5\u00a0USD');
  });

  it('writes a report as the article does', () => {
    expect(formatReport(1)).toBe('1.0');
    expect(formatReport(0.2)).toBe('0.2');
    expect(formatReport(-0.5)).toBe('-0.5');
    expect(formatReport(-0)).toBe('-0.0');
    expect(formatReport(-2_500_000)).toBe('-2.5E6');
  });

  it('copies without the noise of binary fractions', () => {
    expect(plainNumber(0.9799999999999999)).toBe('0.98');
    expect(plainNumber(1e21)).toBe('1e+21');
  });
});
