import { plainText } from '../../series/character-codes.ts';
import type { DecimalMark } from '../../series/decimal-mark.ts';
import { joinDigits } from '../../series/join-digits.ts';
import { scaleOf } from '../../series/scales.ts';
import type { Measure } from './in-one-unit.ts';

/** A label that holds a number, taken apart. */
export interface TickText {
  readonly negative: boolean;
  /** Digits and marks. */
  readonly body: string;
  readonly exponent: number;
  /** How many of them make one: 60 minutes of `1:30`. */
  readonly parts: number;
  /** What stands around the number, without blanks: `$`, `km`, `k`. */
  readonly before: string;
  readonly after: string;
}

/** What a small `m` behind a number is taken for: nobody can tell from one label, but the places of several do. */
export type MeaningOfM = 'unit' | 'milli' | 'million';

/** A longer text is no label of a tick. */
const LONGEST_LABEL = 40;

const NUMBER = /^([^\d.,+-]*)([+-]?)([^\d.,+-]*)([.,]?\d(?:[\d.,' _]*\d)?)(?:e([+-]?\d{1,3}))?([^\d]*)$/i;
const POWER = /^([+-]?)(?:([\d.,]+) ?[x×·⋅*] ?)?10 ?\^ ?[{(]?([+-]?\d{1,3})[)}]?([^\d]*)$/;

/** `1:30` of an hour or a minute, `1:30:00`. */
const DURATION = /^([+-]?)(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;

/** Powers of ten beyond those of `scaleOf`: what number formats of other languages and of physics write. */
const POWERS: Readonly<Record<string, number | undefined>> = {
  ...{ G: 9, P: 15, E: 18, µ: -6, μ: -6, u: -6, n: -9, p: -12 },
  ...{ tsd: 3, mil: 3, tis: 3, тыс: 3, mln: 6, млн: 6, md: 9, mld: 9, mia: 9, млрд: 9, bio: 12 },
  ...{ 万: 4, 萬: 4, 만: 4, 亿: 8, 億: 8, 억: 8, lakh: 5, L: 5, Cr: 7, crore: 7 },
};

/** Takes a label apart; null where it holds no number, or more than one. */
export function tickText(text: string): TickText | null {
  if (text.length > LONGEST_LABEL) return null;
  const plain = plainText(text, 0, text.length).trim().replace(/([⁰¹²³⁴-⁹⁺⁻]+)/g, (run) => `^${run.normalize('NFKC').replaceAll('\u2212', '-')}`);
  const power = POWER.exec(plain);
  if (power) return { negative: power[1] === '-', body: power[2] ?? '1', exponent: Number(power[3]), parts: 1, before: '', after: power[4].trim() };
  const duration = DURATION.exec(plain);
  if (duration) return durationText(duration);
  const inner = /^\((.*)\)$/.exec(plain);
  const found = NUMBER.exec(inner ? inner[1] : plain);
  if (!found) return null;
  const [, before, sign, between, body, exponent = '0', after] = found;
  return { negative: sign === '-' || inner !== null, body, exponent: Number(exponent), parts: 1, before: (before + between).trim(), after: after.trim() };
}

/** In what stands before the first colon; only with two of them that is known to be hours. */
function durationText([, sign, first, second, third]: RegExpExecArray): TickText {
  const small = Number(first) * 60 + Number(second);
  const isLong = third !== undefined;
  return { negative: sign === '-', body: String(isLong ? small * 60 + Number(third) : small), exponent: 0, parts: isLong ? 3600 : 60, before: '', after: isLong ? 'h' : '' };
}

/**
 * The number of a label.
 *
 * @returns the value in units of `unit`; null where its marks do not fit the decimal mark
 */
export function tickNumber(tick: TickText, decimal: DecimalMark, meaningOfM: MeaningOfM): Measure | null {
  const digits = joinDigits(tick.body, decimal);
  if (digits === null) return null;
  const { power, unit } = suffixOf(tick.after, meaningOfM);
  const magnitude = Number(`${digits}e${tick.exponent + power}`) / tick.parts;
  return Number.isFinite(magnitude) ? { value: tick.negative ? -magnitude || 0 : magnitude, unit: tick.before || unit } : null;
}

function suffixOf(after: string, meaningOfM: MeaningOfM): { readonly power: number; readonly unit: string } {
  const word = /^[\p{L}]+/u.exec(after)?.[0] ?? '';
  const rest = after.slice(word.length).replace(/^\./, '').trim();
  if (word === 'm' && meaningOfM !== 'unit') return { power: meaningOfM === 'milli' ? -3 : 6, unit: rest };
  const power = scaleOf(word) ?? POWERS[word] ?? POWERS[word.toLowerCase()];
  return power === undefined ? { power: 0, unit: after } : { power, unit: rest };
}
