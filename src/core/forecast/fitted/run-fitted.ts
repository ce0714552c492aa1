import type { Engine } from '../../rnn/engine.ts';
import type { NetworkConfig } from '../../rnn/network-config.ts';
import { createState } from '../../rnn/network-state.ts';
import { baseOf, featuresOf, type FitScaling } from './fit-features.ts';
import type { ForecastAt } from './forecast-errors.ts';

/** A network's forecasts from every place of a series, in one pass over it. */
export function fittedAt(engine: Engine, config: NetworkConfig, parameters: Float64Array, scaling: FitScaling, values: Float64Array): ForecastAt {
  const { targets } = config.head;
  const corrections = new Float64Array(values.length * targets);
  engine.createRunner(config, parameters).run(createState(config), featuresOf(values, scaling), corrections);
  const base = baseOf(values, scaling);
  return (origin, step) => base(origin, step) + scaling.unit * corrections[origin * targets + step - 1];
}

/**
 * The next values after a series. Beyond the steps that the network says at
 * once it reads its own forecast as if it had come, and goes on from there.
 *
 * @returns (horizon) in the series' unit
 */
export function continueSeries(
  engine: Engine,
  config: NetworkConfig,
  parameters: Float64Array,
  scaling: FitScaling,
  values: Float64Array,
  horizon: number,
): Float64Array {
  const { targets } = config.head;
  const runner = engine.createRunner(config, parameters);
  const state = createState(config);
  const corrections = new Float64Array(targets);
  const extended = new Float64Array(values.length + horizon);
  extended.set(values);
  for (let read = 0, known = values.length; known < extended.length; known += targets) {
    const soFar = extended.subarray(0, known);
    runner.run(state, featuresOf(soFar, scaling, read), corrections);
    read = known;
    const base = baseOf(soFar, scaling);
    for (let step = 1; step <= targets && known + step <= extended.length; step++) {
      extended[known + step - 1] = base(known - 1, step) + scaling.unit * corrections[step - 1];
    }
  }
  return extended.slice(values.length);
}
