import { locale } from '../platform/i18n.ts';
import { numberFormat } from '../ui/number-format.ts';

/** A weight or a value of the network to hundredths, with a real minus. */
export function weightText(weight: number): string {
  const format = numberFormat(locale(), { maximumFractionDigits: 2, useGrouping: false });
  return format.format(Number(weight.toFixed(2)) + 0).replace('-', '−');
}
