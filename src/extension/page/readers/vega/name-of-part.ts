/** Vega keeps dates as ms since 1970: a larger number than this is one. */
const LEAST_MS = 1e11;

/** What a part of the data is called that a field tells from the others: of a date its day, or, of what Vega-Lite calls a year, that alone; '' where that is nothing to read. */
export function nameOfPart(field: string, part: unknown): string {
  if (part instanceof Date || (typeof part === 'number' && part > LEAST_MS)) {
    const date = new Date(part);
    if (Number.isNaN(date.getTime())) return '';
    const own = new Date(date.getTime() - (field.startsWith('utc') ? 0 : date.getTimezoneOffset() * 60_000));
    return own.toISOString().slice(0, /^(utc)?year_/.test(field) ? 4 : 10);
  }
  return typeof part === 'object' || part === undefined ? '' : String(part);
}
