import { describe, expect, it } from 'vitest';
import { createBatch, sliceBatch } from '../../../../../src/core/rnn/training/batch.ts';

const short = { inputs: Float64Array.of(1, 2), targets: Float64Array.of(10), weights: Float64Array.of(0.5) };
const long = { inputs: Float64Array.of(3, 4, 5, 6), targets: Float64Array.of(20, 30), weights: Float64Array.of(1, 2) };

describe('a batch', () => {
  it('lays sequences side by side, the shorter ending in steps without weight', () => {
    const batch = createBatch([short, long], 2, 1);
    expect(batch).toEqual({
      steps: 2,
      size: 2,
      inputs: Float64Array.of(1, 3, 2, 4, 0, 5, 0, 6),
      targets: Float64Array.of(10, 20, 0, 30),
      weights: Float64Array.of(0.5, 1, 0, 2),
    });
  });

  it('gives some of its steps as views', () => {
    const batch = createBatch([short, long], 2, 1);
    const last = sliceBatch(batch, 1, 2);
    expect(last).toEqual({ steps: 1, size: 2, inputs: Float64Array.of(0, 5, 0, 6), targets: Float64Array.of(0, 30), weights: Float64Array.of(0, 2) });
    expect(last.inputs.buffer).toBe(batch.inputs.buffer);
  });
});
