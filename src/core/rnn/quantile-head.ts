import type { HeadConfig } from './network-config.ts';
import { softplus } from './softplus.ts';

/**
 * What a quantile head adds to the linear one: the middle level is put out as it
 * is, and each level further out is the one before it plus or minus softplus of
 * its own output, so that quantiles never cross.
 *
 * @param outputs (rows, levels, size), rows being steps * targets; replaced by the quantiles, ascending along the levels
 */
export function orderQuantiles(head: HeadConfig, outputs: Float64Array, size: number): void {
  if (head.kind === 'linear') return;
  const count = head.levels.length;
  const middle = middleLevel(head.levels);
  for (let row = 0; row < outputs.length; row += count * size) {
    for (let level = middle + 1; level < count; level++) {
      const at = row + level * size;
      for (let i = at; i < at + size; i++) outputs[i] = outputs[i - size] + softplus(outputs[i]);
    }
    for (let level = middle - 1; level >= 0; level--) {
      const at = row + level * size;
      for (let i = at; i < at + size; i++) outputs[i] = outputs[i + size] - softplus(outputs[i]);
    }
  }
}

/**
 * The way back of the same.
 *
 * @param quantiles (rows, levels, size) as `orderQuantiles` left them
 * @param gradients (rows, levels, size): dL/d(quantiles), replaced by dL/d(outputs)
 */
export function orderQuantilesBackward(head: HeadConfig, quantiles: Float64Array, gradients: Float64Array, size: number): void {
  if (head.kind === 'linear') return;
  const count = head.levels.length;
  const middle = middleLevel(head.levels);
  for (let row = 0; row < gradients.length; row += count * size) {
    for (let i = row; i < row + size; i++) {
      // A quantile moves all that are further out: sums run from the outermost to the middle.
      let carried = 0;
      for (let level = count - 1; level > middle; level--) {
        const at = i + level * size;
        carried += gradients[at];
        gradients[at] = carried * softplusSlope(quantiles[at] - quantiles[at - size]);
      }
      gradients[i + middle * size] += carried;
      carried = 0;
      for (let level = 0; level < middle; level++) {
        const at = i + level * size;
        carried += gradients[at];
        gradients[at] = -carried * softplusSlope(quantiles[at + size] - quantiles[at]);
      }
      gradients[i + middle * size] += carried;
    }
  }
}

/** The level that the head puts out directly: the one nearest to the median. */
export function middleLevel(levels: readonly number[]): number {
  let middle = 0;
  for (let level = 1; level < levels.length; level++) {
    if (Math.abs(levels[level] - 0.5) < Math.abs(levels[middle] - 0.5)) middle = level;
  }
  return middle;
}

/** The derivative of softplus by x as a function of its value: 1 - e^-softplus(x), which is sigmoid(x). */
function softplusSlope(value: number): number {
  return -Math.expm1(-value);
}
