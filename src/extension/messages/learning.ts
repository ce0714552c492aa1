import type { FitProgress } from '../../core/forecast/fitted/fit-run.ts';
import type { FitEffort, FitVerdict } from '../../core/forecast/fitted/fitted-model.ts';
import type { ProblemData } from '../../core/problem.ts';
import type { Series } from '../../core/series/series.ts';

/** A network to be fitted to a series, off the worker. */
export interface LearningRequest {
  /** The fingerprint of the series: asking again for the same one joins what is under way. */
  readonly id: string;
  readonly series: Series;
  readonly horizon: number;
  readonly effort: FitEffort;
}

/** How a fit stands. */
export type LearningState =
  /** Neither under way nor done for this series. */
  | { readonly kind: 'none'; readonly id: string }
  | {
      readonly kind: 'running';
      readonly id: string;
      readonly progress: FitProgress;
      /** null until it can be told. */
      readonly millisecondsLeft: number | null;
      /** (horizon) what would be shown if the network stayed as it is now, in the user's unit; empty until there is one. */
      readonly preview: Float64Array;
    }
  | { readonly kind: 'done'; readonly id: string; readonly verdict: FitVerdict; readonly horizon: number }
  | { readonly kind: 'failed'; readonly id: string; readonly problem: ProblemData };

/** What a page of ours does to have a series learned; the trainer may be stopped and started behind it. */
export interface LearningClient {
  /** Starts, or joins what is under way. */
  start(request: LearningRequest): Promise<void>;
  /** Ends it; what was learned so far is dropped, a model kept from before stays. */
  stop(id: string): Promise<void>;
  read(id: string): Promise<LearningState>;
  /** Every change of state, of any series, until the signal is aborted. */
  listen(onState: (state: LearningState) => void, signal: AbortSignal): void;
}
