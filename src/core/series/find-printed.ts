import { timeOfDay } from './date-parts.ts';
import type { RawReading } from './raw-reading.ts';
import { scaled } from './scaled.ts';

/** Numbers as a program of statistics prints them, with what it says of all of them apart. */
export interface Printed {
  /** Where the numbers themselves begin and end. */
  readonly from: number;
  readonly to: number;
  /** The power of ten that all are times. */
  readonly exponent: number;
  /** When the first one is and how many there are in a year; null for no times. */
  readonly start: number | null;
  readonly frequency: number;
}

/** Neither head nor tail is longer. */
const LONGEST = 300;
/** `A =`, then `1.0e+03 *` above a matrix, as MATLAB prints it. */
const SCALE = /^(?:[A-Za-z]\w{0,40} ?=\s{1,20})?1\.0{1,15}e([-+]\d{1,3}) ?\*[ \t]{0,20}[\r\n]/;
const START = /(?:c\((\d{1,4}), ?(\d{1,4})\)|(\d{1,4}(?:\.\d{1,20})?)) ?/.source;
/** How R prints a time series. */
const HEAD = new RegExp(`^Time Series: ?\\r?\\nStart = ${START}\\r?\\nEnd = [^\\r\\n]{1,40}\\r?\\nFrequency = (\\d{1,3}) ?\\r?\\n`);
/** How R writes one for itself: `structure(c(5, 6), tsp = c(2020, 2020.25, 4), class = "ts")`. */
const CALL = /^(?:[\w.]{1,40} ?<- ?)?structure\(c\(/;
const CALL_END = /\),\s{1,9}\.?[tT]sp = c\((\d{1,4}(?:\.\d{1,20})?),\s{1,9}[\d.]{1,25},\s{1,9}(\d{1,3})\),\s{1,9}class = "ts"\)$/;
/** Steps whose days a year and a number tell: years, halves, quarters, months. */
const FREQUENCIES: ReadonlySet<number> = new Set([1, 2, 4, 12]);

/** @returns null for any other text */
export function findPrinted(text: string, from: number, to: number): Printed | null {
  const head = text.slice(from, Math.min(to, from + LONGEST));
  const scale = SCALE.exec(head);
  if (scale !== null) return { from: from + scale[0].length, to, exponent: Number(scale[1]), start: null, frequency: 0 };
  const series = HEAD.exec(head);
  if (series !== null) {
    const [all, year, period = '1', decimal] = series;
    const frequency = Number(series[4]);
    return { from: from + all.length, to, exponent: 0, ...timing(Number(year ?? decimal) + (Number(period) - 1) / frequency, frequency) };
  }
  const call = CALL.exec(head);
  const end = call && CALL_END.exec(text.slice(Math.max(from + call[0].length, to - LONGEST), to));
  return end && { from: from + call[0].length, to: to - end[0].length, exponent: 0, ...timing(Number(end[1]), Number(end[2])) };
}

function timing(start: number, frequency: number): Pick<Printed, 'start' | 'frequency'> {
  return { start: FREQUENCIES.has(frequency) && start >= 1500 && start <= 2200 ? start : null, frequency };
}

/** What was read between head and tail, with what they say. */
export function asPrinted(raw: RawReading, { exponent, start, frequency }: Printed): RawReading {
  const values = exponent === 0 ? raw.values : raw.values.map((value) => finite(scaled(value, exponent)));
  const isWhole = raw.times === null && !raw.isCapped && raw.skippedCount === 0;
  if (start === null || !isWhole) return { ...raw, values };
  const first = Math.round(start * frequency);
  return { ...raw, values, times: Float64Array.from(values, (_, i) => timeOfDay(Math.floor((first + i) / frequency), ((first + i) % frequency) * (12 / frequency), 1)) };
}

/** What is too large is a gap. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}
