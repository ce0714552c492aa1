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

/**
 * @param kernels compiled once, for all threads
 * @returns what does tasks in this thread
 */
export function createScorer(kernels: Uint8Array): (task: ScoreTask) => Promise<ScoreAnswer> {
  const engine = createWasmEngine(kernelsFrom(kernels));
  const networks = loadNetworks(engine);
  return async ({ series, models }) => {
    const means = { networks: await networks, engine };
    const scores: SeriesScore[] = [];
    for (const model of models) scores.push(await scoreSeries(series, model, means));
    return scores;
  };
}
