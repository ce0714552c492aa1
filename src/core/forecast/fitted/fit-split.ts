/** Which values a fit learns from, and which it is held to. All are places in the series. */
export interface FitSplit {
  /** Values before this are learned from. */
  readonly training: number;
  /** Values from there to here say when to stop and which scale is better. */
  readonly stopping: number;
  /** Values from there to here judge the network; nothing was chosen by them. */
  readonly judging: number;
}

/** Fewer observations than this leave nothing to hold back. */
export const SHORTEST_JUDGED = 16;

/**
 * Splits a series of n values: the last part judges, the one before it stops,
 * each as long as the horizon where the series allows, else a share of it.
 *
 * A part begins right after an observation, since what fills a gap across its
 * border would tell the part before of the one after.
 *
 * @param isObserved (n) 1 for an observation; the last value is one
 * @returns null when the series is too short
 */
export function splitSeries(isObserved: Uint8Array, horizon: number): FitSplit | null {
  const count = isObserved.length;
  if (isObserved.reduce((sum, one) => sum + one, 0) < SHORTEST_JUDGED) return null;
  const held = Math.max(3, Math.min(Math.max(horizon, Math.round(count * 0.15)), Math.floor(count / 4)));
  const stopping = afterObservation(isObserved, count - held);
  return { training: afterObservation(isObserved, stopping - held), stopping, judging: count };
}

function afterObservation(isObserved: Uint8Array, place: number): number {
  let after = place;
  while (after > 1 && isObserved[after - 1] !== 1) after--;
  return after;
}
