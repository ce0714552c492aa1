import type { FitProgress } from '../../core/forecast/fitted/fit-run.ts';

/** Sooner than this the first epochs, which also warm the engine up, say too little. */
const SHORTEST_OBSERVATION_MS = 300;

/**
 * Tells how long a fit will take from how fast it has gone so far. Where a scale
 * stops early the share done jumps; the jump is no measure of speed and is left out.
 *
 * @returns a function of the progress and the time in ms: the ms that are left at
 *   most, or null until it can be told
 */
export function createTimeLeft(): (progress: FitProgress, now: number) => number | null {
  let last: { progress: FitProgress; now: number } | null = null;
  let done = 0;
  let time = 0;
  return (progress, now) => {
    if (last && last.progress.scale === progress.scale) {
      done += Math.max(0, progress.done - last.progress.done);
      time += Math.max(0, now - last.now);
    }
    last = { progress, now };
    return time < SHORTEST_OBSERVATION_MS || done === 0 ? null : ((1 - progress.done) * time) / done;
  };
}
