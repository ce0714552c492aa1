import { timesNear, type TickTime } from './tick-time.ts';

/**
 * Gives labels that say only part of a time the rest of it: along an axis time
 * only goes on, so each is the next one after its neighbour that it can be.
 *
 * @param ticks (n) along the axis in the direction of time; null where a label is no time
 * @param from index of the label that is known
 * @param start its time, ms
 * @returns (n) ms; NaN where a label is no time, or one that does not follow
 */
export function completeTimes(ticks: readonly (TickTime | null)[], from: number, start: number): number[] {
  const times = ticks.map(() => NaN);
  times[from] = start;
  for (const direction of [1, -1]) {
    let time = start;
    for (let i = from + direction; i >= 0 && i < ticks.length; i += direction) {
      const tick = ticks[i];
      if (tick === null) continue;
      const onwards = timesNear(tick, time).filter((near) => (near - time) * direction > 0);
      if (onwards.length === 0) continue;
      time = direction > 0 ? onwards[0] : onwards[onwards.length - 1];
      times[i] = time;
    }
  }
  return times;
}

/** The times that labels can stand for, each the one nearest to what an axis says of its place. */
export function nearestTimes(ticks: readonly (TickTime | null)[], expected: readonly number[]): number[] {
  return ticks.map((tick, i) => {
    if (tick === null || !Number.isFinite(expected[i])) return NaN;
    return timesNear(tick, expected[i]).reduce((best, time) => (Math.abs(time - expected[i]) < Math.abs(best - expected[i]) ? time : best), Infinity);
  });
}
