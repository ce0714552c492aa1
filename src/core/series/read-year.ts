import { plainText, POINT } from './character-codes.ts';
import { readPlainNumber } from './read-plain-number.ts';

/** A year, in digits of any script, and what may say how far it is to be trusted: `2025*`, `2025e`, `2025 est.`, `2025 (p)`, `2019 [YR2019]`, `2024¹`. */
const MARKED_YEAR = /^((?:1[5-9]|2[01])\d\d) ?(?:[*†‡]+|[⁰¹²³⁴-⁹]+|\[[^\][]{1,10}\]|\([\p{L}\d.]{1,12}\)|(?:[abefpr]|est|prov|proj|rev)\.?)?$/iu;

/** Longer than the longest of these. */
const LONGEST_YEAR = 20;

/** A plain number, or a year in other digits or with a mark behind it; NaN for anything else. */
export function readYear(text: string, start: number, end: number): number {
  const number = readPlainNumber(text, start, end, POINT);
  if (!Number.isNaN(number) || end - start > LONGEST_YEAR) return number;
  const found = MARKED_YEAR.exec(plainText(text, start, end).trim());
  return found ? Number(found[1]) : NaN;
}
