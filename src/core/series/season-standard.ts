import type { SeasonStrength } from './season-strength.ts';

/** What a season must show to be believed. */
export interface SeasonStandard {
  /** The least score, and the most that may be left of the variance. */
  readonly score: number;
  readonly left: number;
  /** The least likeness where there are hardly more than two cycles; for n changes to compare, 1 / n more. */
  readonly likeness: number;
  /** What is left is multiplied by this before periods are compared. */
  readonly favour: number;
}

/** The dates say so: the values need not prove it, only be better off with it. */
const EXPECTED: SeasonStandard = { score: 0.5, left: 0.97, likeness: 0.4, favour: 0.9 };
/** Most short series without dates that have a season at all have one of these two. */
const QUARTERS: SeasonStandard = { score: 1.25, left: 0.97, likeness: 0.65, favour: 0.65 };
const MONTHS: SeasonStandard = { ...QUARTERS, score: 2 };
const WEEKDAYS: SeasonStandard = { ...QUARTERS, score: 3.5 };
const KEPT: SeasonStandard = { ...WEEKDAYS, favour: 0.9 };
/** A year of days, whose test costs 365 means. */
const YEAR: SeasonStandard = { ...KEPT, left: 0.75 };
/** Among hundreds of lags some look like a season by chance. */
const ODD: SeasonStandard = { score: 4.5, left: 0.75, likeness: 0.8, favour: 1.1 };
/** Whatever the period: too short to score high, but as good as exact. */
export const NEARLY_EXACT: SeasonStandard = { score: 2, left: 0.05, likeness: Infinity, favour: 1 };
/** A second season, beside one that is believed already. */
export const SECOND: SeasonStandard = { score: 4, left: 0.95, likeness: Infinity, favour: 1 };

/** The seasons people keep: of quarters, working days, weekdays, months, hours, half hours, weeks, and quarter hours; and of the days of a year. */
export const CALENDAR: ReadonlyMap<number, SeasonStandard> = new Map([
  [4, QUARTERS],
  [5, KEPT],
  [7, WEEKDAYS],
  [12, MONTHS],
  [24, KEPT],
  [48, KEPT],
  [52, KEPT],
  [96, KEPT],
  [365, YEAR],
]);
/** The season about a season: the week about the day, the year about the week. */
export const LONGER: ReadonlyMap<number, number> = new Map([[7, 365], [24, 168], [48, 336], [96, 672]]);

/** @param expected what the dates suggest; null without dates */
export function standardOf(period: number, expected: readonly number[] | null): SeasonStandard {
  if (expected === null) return CALENDAR.get(period) ?? ODD;
  return expected.includes(period) ? { ...EXPECTED, favour: CALENDAR.get(period)?.favour ?? EXPECTED.favour } : ODD;
}

export function passes(strength: SeasonStrength | null, standard: SeasonStandard): boolean {
  if (strength === null) return false;
  const { score, left } = strength;
  return score > standard.score && left < standard.left;
}
