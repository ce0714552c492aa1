import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import { createState } from '../../../../src/core/rnn/network-state.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import type { CreateKernels } from '../../../../src/core/rnn/kernels/kernels.ts';
import { createEngine, createForecastEngine } from '../../../../src/extension/platform/engine.ts';
import { loadKernels } from '../../../../src/tools/node-engine.ts';
import { someConfig, someNumbers, someParameters } from '../../../support/random-networks.ts';

const kernels = await loadKernels();

/** Kernels that count how often they were asked for. */
function counted(): { created: number; createKernels: CreateKernels } {
  const counter = { created: 0, createKernels: () => (counter.created++, kernels()) };
  return counter;
}

describe.each([
  ['the engine', createEngine],
  ['the engine of forecasts', createForecastEngine],
])('%s', (_name, create) => {
  it.each([
    { hidden: 8, on: 'plain loops', instances: 0 },
    { hidden: 9, on: 'the kernels', instances: 1 },
  ])('runs $hidden units on $on', ({ hidden, instances }) => {
    const config = someConfig({ cell: 'gru', hidden });
    const random = createRandom(1);
    const [parameters, inputs] = [someParameters(config, random), someNumbers(20, random)];
    const counter = counted();
    const [outputs, expected] = [new Float64Array(20), new Float64Array(20)];
    create(counter.createKernels).createRunner(config, parameters).run(createState(config), inputs, outputs);
    plainEngine.createRunner(config, parameters).run(createState(config), inputs, expected);
    expect(counter.created).toBe(instances);
    outputs.forEach((output, i) => expect(output).toBeCloseTo(expected[i], 5));
  });

  it('is the plain one where there are no kernels', () => {
    expect(create(null)).toBe(plainEngine);
  });

  it('differentiates', () => {
    const config = someConfig({ cell: 'gru', hidden: 9 });
    const differentiator = create(kernels).createDifferentiator(config);
    differentiator.load(someParameters(config, createRandom(2)));
    expect(differentiator.forward(someNumbers(5, createRandom(3)), 5, createState(config))).toHaveLength(5);
  });
});
