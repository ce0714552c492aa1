import * as v from 'valibot';
import { featureCount } from '../../core/forecast/fitted/fit-features.ts';
import type { FittedModel } from '../../core/forecast/fitted/fitted-model.ts';
import { LONGEST_HORIZON } from '../../core/forecast/forecast.ts';
import { CELL_KINDS, checkConfig, type NetworkConfig } from '../../core/rnn/network-config.ts';
import { parameterCount } from '../../core/rnn/parameters.ts';
import { scale, verdict } from './learning-schemas.ts';
import { count, finiteDoubles, finiteNumber, horizon, identifier, MOST_PARAMETERS, positive } from './schemas.ts';

const config: v.GenericSchema<unknown, NetworkConfig> = v.pipe(
  v.object({
    cell: v.picklist(CELL_KINDS),
    inputs: count,
    hidden: count,
    layers: count,
    bias: v.boolean(),
    head: v.object({ kind: v.literal('linear'), targets: count }),
  }),
  v.check((candidate) => canBeBuilt(candidate)),
);

function canBeBuilt(candidate: NetworkConfig): boolean {
  try {
    checkConfig(candidate);
    return true;
  } catch {
    return false;
  }
}

const model: v.GenericSchema<unknown, FittedModel> = v.pipe(
  v.object({
    fingerprint: identifier,
    network: v.nullable(
      v.pipe(
        v.object({ config, parameters: finiteDoubles(MOST_PARAMETERS) }),
        v.check((network) => network.parameters.length === parameterCount(network.config)),
      ),
    ),
    magnitude: positive,
    scaling: v.object({ scale, period: v.nullable(v.pipe(count, v.check((steps) => steps >= 1))), level: finiteNumber, spread: positive, unit: positive }),
    baseline: v.picklist(['no-change', 'seasonal-no-change']),
    season: v.nullable(v.pipe(count, v.check((steps) => steps >= 1))),
    horizon,
    verdict,
    halfWidths: finiteDoubles(LONGEST_HORIZON),
  }),
  v.check(({ network, verdict: { choice } }) => network !== null || choice !== 'fitted'),
  v.check(({ network, scaling: { period } }) => network === null || network.config.inputs === featureCount(period)),
);

/**
 * A stored model, built afresh, or null when it is none. It was written by us,
 * but perhaps by another version: nothing of it is used before it fits as a whole.
 */
export function parseFittedModel(stored: unknown): FittedModel | null {
  const result = v.safeParse(model, stored);
  return result.success ? result.output : null;
}
