import type { Engine } from '../../rnn/engine.ts';
import type { NetworkConfig } from '../../rnn/network-config.ts';
import { createState } from '../../rnn/network-state.ts';
import { baseOf, featuresOf, type FitScaling } from './fit-features.ts';
import type { ForecastAt } from './judge-fit.ts';

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
  const extended = new Float64Array(values.length + horizon);
  extended.set(values);
  for (let done = 0; done < horizon; done += targets) {
    const origin = values.length + done - 1;
    const forecast = fittedAt(engine, config, parameters, scaling, extended.subarray(0, origin + 1));
    for (let step = 1; step <= targets && done + step <= horizon; step++) extended[origin + step] = forecast(origin, step);
  }
  return extended.slice(values.length);
}
