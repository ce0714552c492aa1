import { locale } from '../platform/i18n.ts';
import { numberFormat } from './number-format.ts';

/** Several things in a sentence: "a, b and c". */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}

/** Numbers one after another, as they stand in a table: `0, 0.5`, or `0; 0,5` where the comma is the decimal mark. */
export function formatRow(numbers: readonly string[]): string {
  const hasDecimalComma = numberFormat(locale()).formatToParts(0.5).some(({ type, value }) => type === 'decimal' && value === ',');
  return numbers.join(hasDecimalComma ? '; ' : ', ');
}
