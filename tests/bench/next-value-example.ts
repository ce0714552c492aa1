import type { Example } from '../../src/core/rnn/training/batch.ts';

/** A series as an example: after each value the next one is wanted. */
export function nextValueExample(series: Float64Array): Example {
  const targets = series.subarray(1);
  return { inputs: series.subarray(0, -1), targets, weights: new Float64Array(targets.length).fill(1) };
}
