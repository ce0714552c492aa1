/** Population standard deviation from `first` on. */
export function deviation(values: Float64Array, first = 0): number {
  const count = values.length - first;
  let mean = 0;
  for (let t = first; t < values.length; t++) mean += values[t] / count;
  let sum = 0;
  for (let t = first; t < values.length; t++) sum += (values[t] - mean) ** 2;
  return Math.sqrt(sum / count);
}

/** The smallest and the largest value. */
export function rangeOf(values: Float64Array): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
