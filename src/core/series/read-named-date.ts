import { daysFromCivil, daysInMonth, MS_PER_DAY } from './calendar.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/**
 * Reads a date with an English month: `Jan 31 2024`, `31 January 2024`,
 * `Jan 31, 2024`, `31-Jan-2024`, `Jan 2024`.
 *
 * @param text of a length that the caller bounds
 * @returns ms since 1970-01-01T00:00Z, NaN for anything else
 */
export function readNamedDate(text: string): number {
  const parts = text.trim().split(/[ ,./-]+/);
  if (parts.length < 2 || parts.length > 3) return NaN;
  const at = parts.findIndex((part) => monthOf(part) >= 0);
  const rest = parts.filter((_, index) => index !== at);
  const year = Number(rest[rest.length - 1]);
  const day = rest.length === 2 ? Number(rest[0]) : 1;
  if (at < 0 || !/^\d{4}$/.test(rest[rest.length - 1]) || !Number.isInteger(day)) return NaN;
  const month = monthOf(parts[at]);
  if (day < 1 || day > daysInMonth(year, month)) return NaN;
  return daysFromCivil({ year, month, day }) * MS_PER_DAY;
}

/** 0 for January to 11; -1 for any other word. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return lower.length < 3 ? -1 : MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower || (lower === 'sept' && month === 'september'));
}
