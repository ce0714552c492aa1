import { type DateParts, NO_PARTS } from './date-parts.ts';

const MS_PER_MINUTE = 60_000;
/** JavaScript counts months from 0, Python from 1. */
const CONSTRUCTED = /^(?:(?:new +)?(Date(?:\.UTC)?)|(?:\w+\.)?date(?:time)?)\( ?(\d{4}), ?(\d{1,2})(?:, ?(\d{1,2}))?(?:, ?(\d{1,2}))?(?:, ?(\d{1,2}))?(?:, ?(\d{1,2}))?(?:, ?\d{1,6})? ?\)$/;

/**
 * Reads a date as programs make it: `Date.UTC(2020, 0, 1)`, `new Date(2020, 0)`,
 * `datetime.date(2020, 1, 1)`.
 *
 * @param plain in plain codes, of a length that the caller bounds
 * @returns null for anything else
 */
export function readConstructedDate(plain: string): DateParts | null {
  const found = CONSTRUCTED.exec(plain);
  if (!found) return null;
  const [, script, year, month, day = '1', hour = '0', minute = '0', second = '0'] = found;
  const clock = (Number(hour) * 60 + Number(minute)) * MS_PER_MINUTE + Number(second) * 1000;
  return { ...NO_PARTS, year: Number(year), month: Number(month) - (script === undefined ? 1 : 0), day: Number(day), clock };
}
