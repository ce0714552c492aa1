import { locale } from '../../platform/i18n.ts';
import { numberFormat } from '../../ui/number-format.ts';

const MINUS = '\u2212';
/** Within these a number is written out, to three decimals. */
const SMALLEST = 0.0005;
const LARGEST = 10_000;

const FORMATS = {
  given: { maximumFractionDigits: 3, useGrouping: false },
  computed: { minimumFractionDigits: 1, maximumFractionDigits: 3, useGrouping: false },
  scientific: { notation: 'scientific', maximumSignificantDigits: 3 },
} as const satisfies Readonly<Record<string, Intl.NumberFormatOptions>>;

function format(value: number, kind: 'given' | 'computed', language: string): string {
  const size = Math.abs(value);
  const isPlain = size === 0 || (size >= SMALLEST && size < LARGEST);
  // A negative zero is made positive: within a sum it says nothing.
  return numberFormat(language, FORMATS[isPlain ? kind : 'scientific']).format(value + 0).replaceAll('-', MINUS);
}

/** What the network is given, a value or a weight: `1`, `0.5`, `−0.5`. */
export function givenNumber(value: number, language = locale()): string {
  return format(value, 'given', language);
}

/** What the network computes, as the article writes it: `1.4`, `0.0`, `0.333`. */
export function computedNumber(value: number, language = locale()): string {
  return format(value, 'computed', language);
}

/** A letter with its index: `x₁₂`. */
export function indexed(letter: string, index: number): string {
  return letter + String(index).replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
}

/** A sum of two numbers: `0.7 − 0.7`, never `0.7 + −0.7`. */
export function sumText(first: number, second: number): string {
  const isMinus = second < 0;
  return `${computedNumber(first)} ${isMinus ? MINUS : '+'} ${computedNumber(Math.abs(second))}`;
}
