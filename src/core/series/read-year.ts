import { plainText, POINT } from './character-codes.ts';
import { readPlainNumber } from './read-plain-number.ts';

/** A year and what says how far it is to be trusted: `2025*`, `2025e`, `2025 est.`, `2025 (p)`, `2019 [YR2019]`, `2024¹`. */
const MARKED_YEAR = /^((?:1[5-9]|2[01])\d\d) ?(?:[*†‡]+|[⁰¹²³⁴-⁹]+|\[[^\][]{1,10}\]|\([\p{L}\d.]{1,12}\)|(?:[abefpr]|est|prov|proj|rev)\.?)$/iu;

/** Longer than the longest of these. */
const LONGEST_YEAR = 20;

/** A plain number, in digits of any script, or a year with a mark behind it; NaN for anything else. */
export function readYear(text: string, start: number, end: number): number {
  const number = readPlainNumber(text, start, end, POINT);
  if (!Number.isNaN(number) || end - start > LONGEST_YEAR) return number;
  const plain = plainText(text, start, end).trim();
  const found = MARKED_YEAR.exec(plain);
  return found ? Number(found[1]) : readPlainNumber(plain, 0, plain.length, POINT);
}
