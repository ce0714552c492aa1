import { recurringLags } from './recurring-lags.ts';
import { seasonStrength, withoutSeason, type SeasonStrength } from './season-strength.ts';
import { steadyLevel } from './steady-level.ts';

/** What a season must show to be believed. */
interface Standard {
  /** The least score, and the most that may be left of the variance. */
  readonly score: number;
  readonly left: number;
  /** What is left is multiplied by this before periods are compared. */
  readonly favour: number;
}

/** The dates say so: the values need not prove it, only be better off with it. */
const EXPECTED: Standard = { score: 1, left: 1, favour: 0.65 };
/** Quarters and months: most short series without dates that have a season at all have one of these. */
const QUARTERS_OR_MONTHS: Standard = { score: 2, left: 0.95, favour: 0.65 };
const DAYS_OF_WEEK: Standard = { score: 3, left: 0.95, favour: 0.65 };
const KEPT: Standard = { score: 3, left: 0.95, favour: 0.85 };
/** Among hundreds of lags some look like a season by chance. */
const ODD: Standard = { score: 5.5, left: 0.75, favour: 1 };
/** Too short to score high, but as good as exact. */
const NEARLY_EXACT: Standard = { score: 3, left: 0.05, favour: 1 };
const SECOND: Standard = { score: 4, left: 0.95, favour: 1 };

/** The seasons people keep: quarters, working days, weekdays, months, hours, half hours, weeks, quarter hours, days. */
const CALENDAR: ReadonlyMap<number, Standard> = new Map([
  [4, QUARTERS_OR_MONTHS],
  [5, KEPT],
  [7, DAYS_OF_WEEK],
  [12, QUARTERS_OR_MONTHS],
  [24, KEPT],
  [48, KEPT],
  [52, KEPT],
  [96, KEPT],
  [365, KEPT],
]);
/** The season about a season: the week about the day, the year about the week. */
const LONGER: ReadonlyMap<number, number> = new Map([[7, 365], [24, 168], [48, 336], [96, 672]]);

const MOST_VALUES = 4096;
const LONGEST_LAG = 400;
const MOST_LAGS = 8;
/** A season that does not repeat exactly must be seen this often to be one. */
const FEWEST_CYCLES = 2.5;
/** Where a longer season contains a kept one so often, the shorter is the season, and the longer the second. */
const CONTAINED = 5;
/** Twelve explains what four does, and a little more by chance. */
const CONTAINS_QUARTERS = 1.05;

interface Candidate extends SeasonStrength {
  readonly period: number;
  readonly standard: Standard;
}

/**
 * The seasons that show in the values: at most two, the shorter first.
 *
 * The periods that people keep and the lags at which the changes recur are each
 * tested (see `seasonStrength`); of those that pass, the one after which least is
 * left to explain is taken, with some favour to the ones people keep. Only the
 * last few thousand values are looked at.
 *
 * @param values (n) finite
 * @param expected what the dates suggest, the shortest first, empty for dates
 *   that suggest no season, as years do; null where there are no dates
 */
export function seasonsOfValues(values: Float64Array, expected: readonly number[] | null): readonly number[] {
  const steady = steadyLevel(values.subarray(-MOST_VALUES));
  if (steady === null) return [];
  const { level, changes } = steady;
  const longest = Math.floor(level.length / FEWEST_CYCLES);
  const lags = recurringLags(changes, Math.min(LONGEST_LAG, longest), MOST_LAGS);
  const accepted = new Map<number, Candidate>();
  for (const period of new Set([...CALENDAR.keys(), ...(expected ?? []), ...lags])) {
    if (period > longest) continue;
    const strength = seasonStrength(level, period);
    const standard = standardOf(period, expected);
    if (passes(strength, standard) || passes(strength, NEARLY_EXACT)) accepted.set(period, { period, standard, ...strength });
  }
  const first = choose(accepted);
  if (first === null) return [];
  const second = expected?.find((period) => period > first) ?? LONGER.get(first);
  if (second === undefined || second > longest) return [first];
  return passes(seasonStrength(withoutSeason(level, first), second), SECOND) ? [first, second] : [first];
}

function standardOf(period: number, expected: readonly number[] | null): Standard {
  if (expected === null) return CALENDAR.get(period) ?? ODD;
  return expected.includes(period) ? EXPECTED : ODD;
}

function passes({ score, left }: SeasonStrength, standard: Standard): boolean {
  return score > standard.score && left < standard.left;
}

function choose(accepted: ReadonlyMap<number, Candidate>): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const { period, left, standard } of accepted.values()) {
    const rest = left * standard.favour * (period === 12 && accepted.has(4) ? CONTAINS_QUARTERS : 1);
    if (rest < least) [best, least] = [period, rest];
  }
  if (best === null) return null;
  for (const inner of [...LONGER.keys()].reverse()) {
    const times = Math.round(best / inner);
    if (times >= CONTAINED && Math.abs(best - times * inner) <= 1 && accepted.has(inner)) return inner;
  }
  return best;
}
