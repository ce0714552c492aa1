/** Places along a line that come back at regular distances, in pixels. */
export interface Spacing {
  /** The distance from one to the next. */
  readonly step: number;
  /** One of the places. */
  readonly phase: number;
  /** How well they agree, 0 for not at all to 1 for wholly. */
  readonly agreement: number;
}

/** A place where something happens on a line, and how much. */
export interface Event {
  readonly at: number;
  readonly weight: number;
}

/** A longer step explains the events as well when it agrees at least so much of the best: its multiples always do. */
const AS_GOOD = 0.88;
/** Steps are tried so finely that over the whole length no event is off by more than this share of a step. */
const FINENESS = 0.2;

/**
 * The longest step at whose multiples the events lie, by the length of the mean
 * of their phases (Rayleigh's statistic over trial periods). Null for fewer than
 * four events or where no step agrees.
 */
export function findSpacing(events: readonly Event[], shortest: number, longest: number): Spacing | null {
  if (events.length < 4 || longest <= shortest) return null;
  const first = events[0].at;
  const length = events[events.length - 1].at - first;
  const total = events.reduce((sum, { weight }) => sum + weight, 0);
  const agreementOf = (frequency: number) => {
    let [cosines, sines] = [0, 0];
    for (const { at, weight } of events) {
      const angle = 2 * Math.PI * frequency * (at - first);
      cosines += weight * Math.cos(angle);
      sines += weight * Math.sin(angle);
    }
    return { agreement: Math.hypot(cosines, sines) / total, angle: Math.atan2(sines, cosines) };
  };
  const fine = FINENESS / length;
  // A step nearly as long as everything would agree with anything.
  const slowest = Math.max(1 / longest, 1.5 / length);
  const tried: { frequency: number; agreement: number }[] = [];
  for (let frequency = slowest; frequency <= 1 / shortest; frequency += fine) tried.push({ frequency, agreement: agreementOf(frequency).agreement });
  const best = Math.max(...tried.map(({ agreement }) => agreement));
  const peak = tried.findIndex(({ agreement }, i) => agreement >= AS_GOOD * best && agreement >= (tried[i + 1]?.agreement ?? 0));
  if (peak < 0) return null;
  const frequency = maximum(tried[peak].frequency, fine, (trial) => agreementOf(trial).agreement);
  const { agreement, angle } = agreementOf(frequency);
  const step = 1 / frequency;
  return { step, phase: first + (angle / (2 * Math.PI)) * step, agreement };
}

/** The place of a maximum near a start, by halving the reach. */
function maximum(start: number, reach: number, of: (at: number) => number): number {
  let at = start;
  for (let half = reach; half > reach / 200; half /= 2) {
    const [here, below, above] = [of(at), of(at - half), of(at + half)];
    if (below > here && below >= above) at -= half;
    else if (above > here) at += half;
  }
  return at;
}
