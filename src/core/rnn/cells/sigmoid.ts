/** 1 / (1 + e^-x); for large -x the exponential is infinite and the result 0, as it should be. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
