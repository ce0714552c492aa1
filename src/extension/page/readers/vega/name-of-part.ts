/** Vega keeps dates as ms since 1970: a larger number than this is one. */
const LEAST_MS = 1e11;

/** What a part of the data is called that a field tells from the others; '' where that is nothing to read. Of a date, what Vega-Lite's time unit is of. */
export function nameOfPart(field: string, part: unknown): string {
  if (part instanceof Date || (typeof part === 'number' && part > LEAST_MS)) return Number.isFinite(+part) ? nameOfDate(field, new Date(part)) : '';
  return typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? String(part) : '';
}

/** The field of a time unit is called by that first: `yearmonth_date`, `utcyear_date`. */
function nameOfDate(field: string, date: Date): string {
  const [, utc, unit] = /^(utc)?([a-z]+)_/.exec(field) ?? [];
  if (unit === 'month') return date.toLocaleString('en', { month: 'long', ...(utc && { timeZone: 'UTC' }) });
  const own = new Date(date.getTime() - (utc ? 0 : date.getTimezoneOffset() * 60_000));
  return own.toISOString().slice(0, unit === 'year' ? 4 : unit === 'yearmonth' ? 7 : own.getTime() % 86_400_000 === 0 ? 10 : 16);
}
