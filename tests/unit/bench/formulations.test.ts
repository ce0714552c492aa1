import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/core/random.ts';
import { viewParameters } from '../../../src/core/rnn/parameters.ts';
import { plainEngine } from '../../../src/core/rnn/plain-engine.ts';
import { createOursOn } from '../../bench/adapters/ours-on.ts';
import { parametersOf, someInputs } from '../../bench/cases.ts';
import { computeOutputs } from '../../bench/formulations.ts';
import { checkBatches, trainByDifferences, TRAINING_CHECK } from '../../bench/reference.ts';
import { someConfig } from '../../support/random-networks.ts';

describe('what the peers are held to', () => {
  const gru = someConfig({ cell: 'gru', hidden: 2, layers: 2 });
  const lstm = someConfig({ cell: 'lstm', hidden: 2 });
  const inputs = someInputs(5, createRandom(3));

  it('is, at the first step, what ours is: before it there is neither h to reset nor a memory', () => {
    const first = inputs.subarray(0, 1);
    // c_n is the one thing that resets at once.
    const parameters = new Float64Array(parametersOf(gru));
    for (const { feedbackBias } of viewParameters(gru, parameters).layers) feedbackBias.fill(0);
    expect(computeOutputs('reset-before', gru, parameters, first)[0]).toBeCloseTo(computeOutputs('ours', gru, parameters, first)[0], 14);
    const [other, ours] = [computeOutputs('without-memory', lstm, parametersOf(lstm), first), computeOutputs('ours', lstm, parametersOf(lstm), first)];
    expect(other[0]).toBeCloseTo(ours[0], 14);
  });

  it('is something else after it, so that a mistaken formulation is found', () => {
    expect(Math.abs(computeOutputs('reset-before', gru, parametersOf(gru), inputs)[4] - computeOutputs('ours', gru, parametersOf(gru), inputs)[4])).toBeGreaterThan(1e-3);
    expect(Math.abs(computeOutputs('without-memory', lstm, parametersOf(lstm), inputs)[4] - computeOutputs('ours', lstm, parametersOf(lstm), inputs)[4])).toBeGreaterThan(1e-3);
  });

  it('is, for training, what back-propagation and Adam give', async () => {
    const { config } = TRAINING_CHECK;
    const wanted = trainByDifferences('ours', config, parametersOf(config), checkBatches());
    const trainer = await createOursOn(plainEngine, { hasMiniLoop: false }).createTrainer?.(config, parametersOf(config), TRAINING_CHECK);
    const losses: number[] = [];
    for (const batch of checkBatches()) losses.push((await trainer?.prepare(batch)()) ?? NaN);
    expect(losses.length).toBe(5);
    losses.forEach((loss, i) => {
      expect(loss).toBeCloseTo(wanted[i], 7);
    });
  });
});
