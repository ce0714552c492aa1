import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';

/** The horizon somebody wrote; null when it is none. */
export function horizonOf(written: string): number | null {
  const steps = Number(written);
  return written.trim() !== '' && Number.isInteger(steps) && steps >= 1 && steps <= LONGEST_HORIZON ? steps : null;
}
