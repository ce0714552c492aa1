/** How fast it plays: times as fast as one can read along. */
export const SPEEDS = [0.5, 1, 2, 8] as const;
export type Speed = (typeof SPEEDS)[number];

/** One step at speed 1: long enough to read two numbers and their sum. In ms. */
const STEP_MS = 1600;

/** Of a longer series nobody reads every step. */
const LONG = 40;

export function speedFor(lastStep: number): Speed {
  return lastStep > LONG ? 8 : 1;
}

/** Of one step, in ms. */
export function stepDuration(speed: Speed): number {
  return STEP_MS / speed;
}
