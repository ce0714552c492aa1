import type { Series } from '../../core/series/series.ts';
import { locale as localeOfSentences } from '../platform/i18n.ts';
import { numberFormat } from './number-format.ts';

/** How the numbers of one series are written. */
export interface ValueFormat {
  /** A value with its unit: `$176.59`, `12.5%`, `5 kr`. */
  value(value: number): string;
  /** A difference with its sign and unit: `+$1.20`. */
  change(difference: number): string;
  /** A value at an axis: without unit, as short as telling the axis's ends apart allows. */
  axis(value: number): string;
}

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';
/** From here on digits before the point are no use to a reader. */
const LARGEST_PLAIN = 1e12;
const MOST_DECIMALS = 12;
/** Looking at this many values tells precision and range well enough, however long the series is. */
const SAMPLE = 2000;

/**
 * The format for a series: as many decimals as its own values carry, but no
 * fewer than its range needs and no more than anybody could tell apart.
 *
 * @param locale that of the sentences by default
 */
export function valueFormat(series: Series, locale = localeOfSentences()): ValueFormat {
  const { decimals, axisDecimals, smallest } = precisionOf(series.values);
  const numberIn = (digits: number, signDisplay: 'auto' | 'exceptZero', style: 'decimal' | 'percent') => {
    const plain = numberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay,
      style,
    });
    const scientific = numberFormat(locale, { notation: 'scientific', maximumSignificantDigits: 4, signDisplay, style });
    const scale = style === 'percent' ? 100 : 1;
    return (value: number): string => {
      const isPlain = value === 0 || (Math.abs(value) < LARGEST_PLAIN && Math.abs(value) >= smallest / 1e6);
      // Rounded first, and a negative zero made positive: nobody wants to read -0.00.
      const written = isPlain ? plain.format((Number(value.toFixed(digits)) + 0) / scale) : scientific.format(value / scale);
      return written.replace('-', MINUS);
    };
  };
  // Where a language puts its percent sign, and which, Intl knows; of other units it does not know what a page means.
  const [style, unit] = series.unit === '%' ? (['percent', ''] as const) : (['decimal', series.unit] as const);
  const value = numberIn(decimals, 'auto', style);
  const change = numberIn(decimals, 'exceptZero', style);
  return {
    value: (of) => withUnit(value(of), unit),
    change: (of) => withUnit(change(of), unit),
    axis: numberIn(axisDecimals, 'auto', 'decimal'),
  };
}

/**
 * Puts a unit where its kind is written: a currency sign right before the
 * digits and behind the sign, anything else behind with a space that holds.
 */
export function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  if (!/\p{Sc}$/u.test(unit)) return `${number}${NO_BREAK_SPACE}${unit}`;
  // In Arabic a mark of direction stands before the sign.
  const sign = /^[\u200e\u061c]?[+\u2212-]/.exec(number)?.[0] ?? '';
  return `${sign}${unit}${number.slice(sign.length)}`;
}

/** A share as a percentage with its sign: 0.0018 is `+0.18%`. */
export function formatShare(share: number, locale = localeOfSentences()): string {
  const percent = Math.abs(share * 100);
  const digits = percent < 10 ? 2 : percent < 100 ? 1 : 0;
  const number = numberFormat(locale, { style: 'percent', maximumFractionDigits: digits, signDisplay: 'exceptZero' });
  return number.format(share).replace('-', MINUS);
}

/**
 * A part of a whole as a percentage: 0.8 is `80%`.
 *
 * @param digits so many decimals at most
 */
export function formatPercent(share: number, digits = 0, locale = localeOfSentences()): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/** A count: `2,000,000`. */
export function formatCount(count: number, locale = localeOfSentences()): string {
  return numberFormat(locale).format(count);
}

/** A place on a scale that need not be exact: three digits, `0.5`, `1,250`, `1E300`. */
export function formatRough(value: number, locale = localeOfSentences()): string {
  const size = Math.abs(value);
  const isPlain = size === 0 || (size < LARGEST_PLAIN && size >= 1e-6);
  const format = numberFormat(locale, { maximumSignificantDigits: 3, notation: isPlain ? 'standard' : 'scientific' });
  return format.format(value).replace('-', MINUS);
}

/** A stretch of time in the larger of the units that fit, as short as the language writes it: `12 sec`, `2 min`. */
export function formatDuration(milliseconds: number, locale = localeOfSentences()): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const [count, unit] = seconds < 55 ? [seconds, 'second'] : [Math.max(1, Math.round(seconds / 60)), 'minute'];
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

/** A size in the largest unit that fits: `812 byte`, `1.2 MB`. */
export function formatBytes(bytes: number, locale = localeOfSentences()): string {
  const [count, unit] = bytes < 1e3 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(count);
}

/** A number as text that another program reads: a decimal point, no grouping, no noise of the last bits. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** From here on a report is no shape any more, and its digits would not fit anywhere. */
const LARGEST_REPORT = 1e6;

/** MiniRnn's rounded report as the article, that is Python, prints it: one decimal, -0.0 for a negative zero. */
export function formatReport(reported: number, locale = localeOfSentences()): string {
  const notation = Math.abs(reported) >= LARGEST_REPORT ? 'scientific' : 'standard';
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false, notation }).format(reported);
}

interface Precision {
  readonly decimals: number;
  readonly axisDecimals: number;
  /** The smallest step that the decimals can show. */
  readonly smallest: number;
}

function precisionOf(values: Float64Array): Precision {
  const stride = Math.max(1, Math.floor(values.length / SAMPLE));
  let min = Infinity;
  let max = -Infinity;
  let own = 0;
  for (let i = (values.length - 1) % stride; i < values.length; i += stride) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    own = Math.max(own, decimalsOf(value));
  }
  const range = max - min;
  const size = range > 0 && Number.isFinite(range) ? range : Math.max(Math.abs(min), Math.abs(max)) || 1;
  const magnitude = Number.isFinite(size) ? Math.log10(size) : 0;
  const fewest = clampDecimals(Math.floor(2 - magnitude));
  const most = clampDecimals(Math.ceil(4 - magnitude));
  // Two decimals are kept however large the range: they are cents.
  const decimals = Math.max(fewest, Math.min(own, Math.max(most, Math.min(own, 2))));
  const axisDecimals = Math.min(decimals, clampDecimals(Math.ceil(2.2 - magnitude)));
  return { decimals, axisDecimals, smallest: 10 ** -decimals };
}

/** How many decimals a number carries once the noise of binary fractions is off. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(Number(value.toPrecision(10))).split('e');
  const fraction = mantissa.split('.')[1]?.length ?? 0;
  return clampDecimals(fraction - Number(exponent));
}

function clampDecimals(decimals: number): number {
  return Math.min(MOST_DECIMALS, Math.max(0, decimals));
}
