import type { ParseOptions } from '../../core/series/parse-options.ts';

/**
 * What a language takes where a text leaves it open: its decimal mark, and
 * whether the day stands before the month. Languages that write the year first
 * say nothing of dates that end in it.
 *
 * @param language BCP 47; whatever else a page may call its language says nothing
 */
export function languageHints(language: string): NonNullable<ParseOptions['language']> {
  if (!isKnown(language)) return {};
  const mark = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  const parts = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'short' }).formatToParts(0).map(({ type }) => type);
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => parts.indexOf(part));
  return {
    decimal: mark === ',' || mark === '.' ? mark : undefined,
    dateOrder: year < Math.max(month, day) ? undefined : day < month ? 'day-first' : 'month-first',
  };
}

function isKnown(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
