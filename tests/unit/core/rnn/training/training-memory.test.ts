import { describe, expect, it } from 'vitest';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { createTrainingRun } from '../../../../../src/core/rnn/training/training-run.ts';
import { sineExamples, somePlan } from '../../../../support/training-data.ts';

/** A full collection: what is left afterwards is held by something. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use, those of typed arrays included. */
function bytesHeld(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

describe('the memory of a training', () => {
  it('does not grow with its steps, but for the two losses of each epoch', () => {
    const data = { training: sineExamples(4, 8), heldBack: sineExamples(2, 8, 4) };
    const run = createTrainingRun(somePlan({ epochs: 100_000, batchSize: 2, window: 5 }), data, plainEngine);
    const bytesAfter = (epoch: number): number => {
      while (run.checkpoint().epoch < epoch) run.step();
      return bytesHeld();
    };
    const before = bytesAfter(1000);
    const after = bytesAfter(3000);
    const perStep = (after - before) / (2 * 2000);
    console.log(`${perStep.toFixed(1)} bytes a step`);
    // Two losses of 8 bytes an epoch of two batches are 8 bytes a step; a batch kept would be more than 400.
    expect(perStep).toBeLessThan(80);
  }, 60_000);
});
