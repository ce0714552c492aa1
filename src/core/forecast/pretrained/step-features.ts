import type { View } from './view.ts';

/** Features of a step: see `writeStepFeatures`. */
export const STEP_FEATURES = 13;

/**
 * What the encoder sees after each value from `view.start` on: nothing of it
 * looks ahead, but for the scale, which knows the values up to `view.scaleAt`.
 *
 * Size and sign of what can be of any size go in as asinh, which is linear near
 * 0 and logarithmic beyond.
 *
 * @param target (steps, STEP_FEATURES, size): takes those of one sequence
 * @param sequence which of the `size` sequences it is
 */
export function writeStepFeatures(view: View, target: Float64Array, sequence = 0, size = 1): void {
  const { values, start, spread, means, period, secondPeriod, slow } = view;
  const steps = values.length - start;
  const spreadSign = Math.log(Math.max(1, spread)) * 0.5;
  const periodSign = Math.log(period) * 0.3;
  const secondSign = Math.log(secondPeriod) * 0.2;
  const lengthSign = Math.log(values.length) * 0.25;
  for (let step = 0; step < steps; step++) {
    const t = start + step;
    const value = values[t];
    const change = t > 0 ? value - values[t - 1] : 0;
    let at = step * STEP_FEATURES * size + sequence;
    target[at] = Math.asinh(clamp(spread > 0 ? value / spread : 0, 30));
    target[(at += size)] = 0.7 * Math.asinh(clamp(change, 300));
    target[(at += size)] = period > 1 && t >= period ? 0.7 * Math.asinh(clamp(value - values[t - period], 300)) : 0;
    target[(at += size)] = 0.7 * Math.asinh(clamp(value - means[t], 300));
    target[(at += size)] = secondPeriod > 1 && t >= secondPeriod ? 0.7 * Math.asinh(clamp(value - values[t - secondPeriod], 300)) : 0;
    target[(at += size)] = 0.7 * Math.asinh(clamp(slow.errors[t], 300));
    target[(at += size)] = change === 0 ? 1 : 0;
    target[(at += size)] = spreadSign;
    target[(at += size)] = periodSign;
    target[(at += size)] = period > 1 ? 1 : 0;
    target[(at += size)] = secondSign;
    target[(at += size)] = lengthSign;
    // How much has been seen so far: the first steps are to be doubted.
    target[(at += size)] = 1 / (1 + 0.25 * step);
  }
}

function clamp(value: number, most: number): number {
  return value > most ? most : value < -most ? -most : value;
}
