import { locale, text } from '../../platform/i18n.ts';
import { formatCount } from '../../ui/format-value.ts';
import { numberFormat } from '../../ui/number-format.ts';

/** How many times as far off as "no change", in two digits or so: `3.4 ×`. */
export function timesText(ratio: number | null): string {
  if (ratio === null) return '';
  const digits = ratio >= 10 ? 0 : ratio >= 2 ? 1 : 2;
  const number = numberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(ratio);
  return text('lab_compare_times', { ratio: ratio >= 100 ? formatCount(Number(ratio.toPrecision(2))) : number });
}
