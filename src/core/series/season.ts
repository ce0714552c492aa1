/** What is known of a series' seasons. */
export interface Season {
  /** Steps of each season, the shortest first, at most two; empty for none. */
  readonly periods: readonly number[];
  /** Who says so: the user, the series' exact repetition, its dates, or the correlation of its values. */
  readonly source: 'user' | 'repetition' | 'dates' | 'values' | 'none';
}

/** No season was found. */
export const NO_SEASON: Season = { periods: [], source: 'none' };

/** A season longer than this is not looked for, nor taken from the user. */
export const LONGEST_PERIOD = 1000;

/** A season shown as one number: the shortest, 1 for none. */
export function mainPeriod({ periods }: Season): number {
  return periods[0] ?? 1;
}
