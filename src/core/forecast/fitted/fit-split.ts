/** Which values a fit learns from, and which it is held to. All are places in the series. */
export interface FitSplit {
  /** Values before this are learned from. */
  readonly training: number;
  /** Values from there to here say when to stop and which scale is better. */
  readonly stopping: number;
  /** Values from there to here judge the network; nothing was chosen by them. */
  readonly judging: number;
}

/** Fewer values than this leave nothing to hold back. */
export const SHORTEST_JUDGED = 16;

/**
 * Splits a series of n values: the last part judges, the one before it stops,
 * each as long as the horizon where the series allows, else a share of it.
 *
 * @returns null when the series is too short
 */
export function splitSeries(count: number, horizon: number): FitSplit | null {
  if (count < SHORTEST_JUDGED) return null;
  const held = Math.max(3, Math.min(Math.max(horizon, Math.round(count * 0.15)), Math.floor(count / 4)));
  return { training: count - 2 * held, stopping: count - held, judging: count };
}
