import { createWasmEngine } from '../../core/rnn/kernels/create-wasm-engine.ts';
import { kernelsFrom } from '../kernels-from.ts';
import { loadNetworks } from '../load-networks.ts';
import type { EvaluatedModel } from './models.ts';
import type { EvaluationSeries } from './read-sets.ts';
import { scoreSeries, type SeriesScore } from './score-series.ts';

/** One series, and what is to be scored on it. */
export interface ScoreTask {
  readonly series: EvaluationSeries;
  readonly models: readonly EvaluatedModel[];
}

/** In the order of the models. */
export type ScoreAnswer = readonly SeriesScore[];

/** What a thread needs to score. */
export interface ScorerMeans {
  /** Compiled once, for all threads. */
  readonly kernels: Uint8Array;
  /** A folder with weights; null for those of the package. */
  readonly weights: string | null;
}

/** @returns what does tasks in this thread */
export function createScorer({ kernels, weights }: ScorerMeans): (task: ScoreTask) => Promise<ScoreAnswer> {
  const engine = createWasmEngine(kernelsFrom(kernels));
  const networks = loadNetworks(engine, weights);
  return async ({ series, models }) => {
    const means = { networks: await networks, engine };
    const scores: SeriesScore[] = [];
    for (const model of models) scores.push(await scoreSeries(series, model, means));
    return scores;
  };
}
