import { cycleLikeness } from './cycle-likeness.ts';
import { recurringLags } from './recurring-lags.ts';
import { CALENDAR, LONGER, NEARLY_EXACT, passes, SECOND, standardOf, type SeasonStandard } from './season-standard.ts';
import { secondSeasonStrength, seasonStrength, type SeasonStrength } from './season-strength.ts';
import { steadyLevel } from './steady-level.ts';

const MOST_VALUES = 4096;
const LONGEST_LAG = 400;
const MOST_LAGS = 8;
/** With fewer cycles there are no seasonal means to speak of, only one cycle that is like the other. */
const FEWEST_FOR_MEANS = 2.5;
/** What two unlike cycles leave counts so often: short series are of quarters more often than two years of months. */
const LIKENESS_COUNTS = 8;
/** Where a longer season contains a kept one so often, the shorter is the season, and the longer the second. */
const CONTAINED = 5;
/** Twelve explains what four does, and a little more by chance. */
const CONTAINS_QUARTERS = 1.05;

interface Candidate {
  readonly left: number;
  readonly standard: SeasonStandard;
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
  const longest = Math.floor(steady.level.length / FEWEST_FOR_MEANS);
  const lags = recurringLags(steady.changes, Math.min(LONGEST_LAG, longest), MOST_LAGS);
  const accepted = new Map<number, Candidate>();
  // In ascending order, so that a multiple knows of what it is a multiple.
  const periods = [...new Set([...CALENDAR.keys(), ...(expected ?? []), ...lags])].sort((a, b) => a - b);
  for (const period of periods) {
    const standard = standardOf(period, expected);
    const strength = period <= longest ? seasonStrength(steady.level, period) : null;
    const left = strength === null ? leftByLikeness(period, steady.changes, standard) : leftByMeans(strength, standard);
    if (left !== null && (strength !== null || !isMultiple(period, accepted))) accepted.set(period, { left, standard });
  }
  const first = choose(accepted);
  if (first === null) return [];
  const second = expected?.find((period) => period >= 2 * first) ?? LONGER.get(first);
  if (second === undefined || second > longest) return [first];
  return passes(secondSeasonStrength(steady.level, first, second), SECOND) ? [first, second] : [first];
}

function leftByMeans(strength: SeasonStrength, standard: SeasonStandard): number | null {
  return passes(strength, standard) || passes(strength, NEARLY_EXACT) ? strength.left : null;
}

/** Of two cycles only: what could be tested goes first unless it explains far less. */
function leftByLikeness(period: number, changes: Float64Array, standard: SeasonStandard): number | null {
  if (changes.length + 1 < 2 * period) return null;
  const likeness = cycleLikeness(changes, period);
  return likeness > standard.likeness + 1 / (changes.length - period) ? LIKENESS_COUNTS * (1 - likeness) : null;
}

/** Cycles of twice the season are as alike as those of the season. The year of quarters that may be months is told by what is left. */
function isMultiple(period: number, accepted: ReadonlyMap<number, Candidate>): boolean {
  return period !== 12 && [...accepted.keys()].some((shorter) => period % shorter === 0);
}

function choose(accepted: ReadonlyMap<number, Candidate>): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (const [period, { left, standard }] of accepted) {
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
