import { locale as localeOfSentences } from '../platform/i18n.ts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;
/** From here on day and month alone could be taken for another year's. */
const NEARLY_A_YEAR = 300 * DAY;

/** A moment of the user's own day, in their zone: `30 Nov 2026, 14:05`. */
export function formatMoment(time: number, locale = localeOfSentences()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/**
 * How the dates of one series are written: day and month within a year, month
 * and year beyond, the time of day where the series has any. In UTC, as dates
 * without a zone were read.
 *
 * @param times (n) ms since 1970, ascending
 * @param locale that of the sentences by default
 */
export function dateFormat(times: Float64Array, locale = localeOfSentences()): (time: number) => string {
  const first = times[0];
  const last = times[times.length - 1];
  const hasTimes = first % DAY !== 0 || last % DAY !== 0;
  const span = last - first;
  const options: Intl.DateTimeFormatOptions =
    span > 3 * YEAR
      ? { month: 'short', year: 'numeric' }
      : span > NEARLY_A_YEAR
        ? { day: 'numeric', month: 'short', year: 'numeric' }
        : hasTimes && span < 3 * DAY
          ? { hour: '2-digit', minute: '2-digit' }
          : { day: 'numeric', month: 'short' };
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (time) => format.format(time);
}

/** When something was done, by the user's own clock: `30 Nov 2026`. */
export function formatDay(time: number, locale = localeOfSentences()): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(time);
}
