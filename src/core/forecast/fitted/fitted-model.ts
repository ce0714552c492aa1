import type { NetworkConfig } from '../../rnn/network-config.ts';
import type { FitScaling } from './fit-features.ts';

/** What a fitted network is measured against, and what stands in for it where it is no better. */
export type BaselineName = 'no-change' | 'seasonal-no-change';

/** What a fitted network's outputs correct: the last value, the value a season before, or the mean of the last season. */
export type FitScale = 'difference' | 'season' | 'level';

/** How much time a fit may take: a second or two, or a minute or two. */
export type FitEffort = 'quick' | 'thorough';

export const FIT_EFFORTS: readonly FitEffort[] = ['quick', 'thorough'];

/** What the values held back from training said. */
export interface FitVerdict {
  /** What forecasts this series: the network only where it was clearly better. */
  readonly choice: 'fitted' | BaselineName;
  /** `too-short`: there were too few values to hold any back. */
  readonly reason: 'better' | 'no-better' | 'too-short';
  /** From how many places forecasts into the held-back end were made. */
  readonly origins: number;
  /** How many steps ahead they went at most. */
  readonly horizon: number;
  /**
   * Mean absolute errors over all those forecasts, in the user's unit; null where
   * there was no forecast. `fitted` is that of the forecast shown, network and
   * baseline half and half, where the choice is `fitted`, else that of the network.
   */
  readonly errors: { readonly fitted: number | null; readonly noChange: number | null; readonly seasonal: number | null };
}

/** A network fitted to one series, and what came of judging it. Plain data: it can be cloned, stored and sent. */
export interface FittedModel {
  /** Of the series it was fitted to. */
  readonly fingerprint: string;
  /** null when the series was too short to learn from; then the verdict's choice forecasts. */
  readonly network: { readonly config: NetworkConfig; /** (parameterCount), each a f32. */ readonly parameters: Float64Array } | null;
  /** What the values are divided by before anything else: a power of two near the largest. */
  readonly magnitude: number;
  /** Of the values so divided. */
  readonly scaling: FitScaling;
  /** Steps ahead that the network says at once; more by rolling on. */
  readonly horizon: number;
  /** What the series prefers of the two; it stands in for the network, or goes half and half with it. */
  readonly baseline: BaselineName;
  /** The season of seasonal "no change", by all values; the network's own is in `scaling`. null for none. */
  readonly season: number | null;
  readonly verdict: FitVerdict;
  /** (horizon): half the width of the band that held 80 % of the outcomes at each step, in the user's unit; empty where too few were held back. */
  readonly halfWidths: Float64Array;
}
