import { direction, locale } from '../platform/i18n.ts';
import { numberFormat } from './number-format.ts';

/** Several things in a sentence: "a, b and c". */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}

/**
 * Numbers one after another, as they stand in a table: `0, 0.5`, or `0; 0,5`
 * where the comma is the decimal mark. They run from left to right in every
 * language, as time does in the charts.
 */
export function formatRow(numbers: readonly string[]): string {
  const hasDecimalComma = numberFormat(locale()).formatToParts(0.5).some(({ type, value }) => type === 'decimal' && value === ',');
  const row = numbers.join(hasDecimalComma ? '; ' : ', ');
  return direction() === 'rtl' ? `\u2066${row}\u2069` : row;
}
