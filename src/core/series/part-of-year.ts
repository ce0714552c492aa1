import { readParts } from './read-date.ts';
import { readYear } from './read-year.ts';
import { romanNumber } from './roman-of-year.ts';

/**
 * A part of a year as it is called somewhere, `Jan`, `1月`, `III`, `Q1`, `Jan 5`,
 * beside its year, in the one form that needs no language: `2024-01`, `2024-Q1`.
 *
 * @returns '' for what is no part of a year
 */
export function partOfYear(name: string, year: number): string {
  const parts = readParts(name, 0, name.length);
  const number = monthByNumber(name);
  const month = number > 0 ? number - 1 : (parts?.month ?? NaN);
  if (Number.isNaN(month)) return '';
  const months = number > 0 ? 1 : (parts?.months ?? 1);
  if (months === 3 || months === 6) return `${year}-${months === 3 ? 'Q' : 'H'}${month / months + 1}`;
  return `${year}-${twoDigits(month + 1)}${months === 0 ? `-${twoDigits(parts?.day ?? 1)}` : ''}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** 1 to 12 of a month that is written as a number, also a Roman one; 0 for anything else. */
export function monthByNumber(cell: string): number {
  return /^(?:0?[1-9]|1[0-2])$/.test(cell) ? Number(cell) : romanNumber(cell.toLowerCase());
}

/** The year that a cell names and nothing less: `2024`, `2024年`, `FY2024`; NaN for anything else. */
export function yearAlone(cell: string): number {
  const number = readYear(cell, 0, cell.length);
  if (Number.isInteger(number) && number >= 1500 && number <= 2200) return number;
  const parts = readParts(cell, 0, cell.length);
  return parts?.months === 12 ? parts.year : NaN;
}
