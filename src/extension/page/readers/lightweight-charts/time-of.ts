/** A time of the library in ms; NaN for what is none. Days are those of UTC, as the library takes them. */
export function timeOf(time: unknown): number {
  if (typeof time === 'number') return time * 1000;
  if (typeof time === 'string') return Date.parse(time);
  if (typeof time !== 'object' || time === null) return NaN;
  const { year, month, day } = time as Readonly<Record<string, unknown>>;
  return typeof year === 'number' && typeof month === 'number' && typeof day === 'number' ? Date.UTC(year, month - 1, day) : NaN;
}
