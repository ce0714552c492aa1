/** The stretch of the y axis that is shown, in normalised units, and where its lines are. */
export interface UnitAxis {
  readonly low: number;
  readonly high: number;
  /** Ascending. */
  readonly ticks: readonly number[];
}

/** How far, in spans of the data, a continuation may push the axis before it is marked at the edge instead. */
const MOST_EXTENSION = 1.25;
const MOST_LINES = 6;

/**
 * The axis for a series and its continuation: 0..1, farther where the series
 * itself goes beyond, and as far as MOST_EXTENSION for the continuation, so
 * that one wild step cannot squeeze the series flat.
 *
 * @param observed lowest and highest value of the series, normalised
 * @param continuation normalised
 */
export function unitAxis(observed: { readonly low: number; readonly high: number }, continuation: ArrayLike<number>): UnitAxis {
  let low = Math.min(0, observed.low);
  let high = Math.max(1, observed.high);
  // Values far from 0..1, taken as they are: the unit interval would be a sliver at the edge.
  if (high - low > 8) ({ low, high } = widened(observed));
  const room = MOST_EXTENSION * (high - low);
  const lowest = low - room;
  const highest = high + room;
  for (let i = 0; i < continuation.length; i++) {
    low = Math.max(lowest, Math.min(low, continuation[i]));
    high = Math.min(highest, Math.max(high, continuation[i]));
  }
  if (high > 1) high = Math.min(highest, reachTick(high, low, high));
  if (low < 0) low = Math.max(lowest, -reachTick(-low, low, high));
  return { low, high, ticks: ticksOf(low, high) };
}

/** The next tick where it is near, so that a line ends the axis and a number stands at it. */
function reachTick(end: number, low: number, high: number): number {
  const step = stepOf(low, high);
  const next = Math.ceil(end / step - 1e-9) * step;
  return next - end < step / 2 ? next : end;
}

function widened({ low, high }: { readonly low: number; readonly high: number }): { low: number; high: number } {
  if (high > low) return { low, high };
  const margin = Math.abs(low) / 2 || 1;
  return { low: low - margin, high: high + margin };
}

/** Round places from low to high; 0, 0.5 and 1 while they are most of the axis. */
function ticksOf(low: number, high: number): number[] {
  const step = stepOf(low, high);
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9 && ticks.length <= MOST_LINES + 1; i++) {
    ticks.push(i * step + 0);
  }
  return ticks;
}

function stepOf(low: number, high: number): number {
  return [0.5, 1, 2, 5].find((step) => (high - low) / step < MOST_LINES) ?? roundStep((high - low) / 4);
}

/** The next 1, 2 or 5 times a power of ten. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}
