import { describe, expect, it } from 'vitest';
import { dateFormat } from '../../../../src/extension/ui/format-date.ts';

const times = (...dates: string[]) => Float64Array.from(dates, (date) => Date.parse(date));

describe('dateFormat', () => {
  it.each([
    [['2025-08-18', '2025-11-10'], '2025-08-18', '18 Aug'],
    [['2025-08-18', '2026-08-18'], '2025-08-18', '18 Aug 2025'],
    [['2015-08-18', '2026-08-18'], '2015-08-18', 'Aug 2015'],
    [['2025-08-18T09:30Z', '2025-08-18T16:00Z'], '2025-08-18T09:30Z', '09:30'],
  ])('writes between %j the date %s as %s', (span, date, written) => {
    expect(dateFormat(times(...span), 'en-GB')(Date.parse(date))).toBe(written);
  });
});
