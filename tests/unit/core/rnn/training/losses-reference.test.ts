import { describe, expect, it } from 'vitest';
import { addLoss, type LossConfig } from '../../../../../src/core/rnn/training/loss.ts';
import { networks, titleOf } from '../../../../support/reference-vectors.ts';

const KINDS: readonly LossConfig['kind'][] = ['mse', 'mae', 'huber', 'pinball'];

const cases = networks.flatMap((network) => network.losses.map((reference) => [reference.config.kind, titleOf(network), network, reference] as const));

describe('the losses', () => {
  it.each(KINDS)('have references for %s, with weights and without', (kind) => {
    const weighted = cases.filter(([name]) => name === kind).map(([, , { weights }]) => weights !== null);
    expect(new Set(weighted)).toEqual(new Set([true, false]));
  });

  // What has no weight must not count, whatever it is: NaN would spread to all that it touches.
  it.each(cases)('give the %s that PyTorch gives, unweighted targets left out: %s', (_kind, _title, network, { config, loss }) => {
    const { weights } = network;
    const sum = { loss: 0, weight: 0 };
    addLoss(
      config,
      network.config.head,
      Float64Array.from(network.quantiles ?? network.outputs),
      Float64Array.from(network.targets, (target, i) => (weights?.[i] === 0 ? NaN : target)),
      weights ? Float64Array.from(weights) : new Float64Array(network.targets.length).fill(1),
      network.size,
      sum,
    );
    expect(Math.abs(sum.loss / sum.weight - loss)).toBeLessThan(1e-12 * loss);
  });
});
