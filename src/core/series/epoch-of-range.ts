const EPOCHS = [['seconds', 1], ['milliseconds', 1e3], ['microseconds', 1e6], ['nanoseconds', 1e9]] as const;

/** What numbers in a range count as moments from 1973 to 2100, since 1970; null for what lies outside. */
export function epochOfRange(min: number, max: number): (typeof EPOCHS)[number][0] | null {
  for (const [unit, scale] of EPOCHS) if (min >= 1e8 * scale && max <= 4.1e9 * scale) return unit;
  return null;
}
