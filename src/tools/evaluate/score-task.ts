import type { Engine } from '../../core/rnn/engine.ts';
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

/** @returns what does tasks in this thread; networks and engine are loaded once, when first needed */
export function createScorer(): (task: ScoreTask) => Promise<ScoreAnswer> {
  let networks: ReturnType<typeof loadNetworks> | null = null;
  let engine: Promise<Engine> | null = null;
  return async ({ series, models }) => {
    // The compiler behind the engine takes seconds to load, and most models need none.
    const loadEngine = async (): Promise<Engine> => (await import('../node-engine.ts')).loadWasmEngine();
    const means = { networks: await (networks ??= loadNetworks()), engine: () => (engine ??= loadEngine()) };
    const scores: SeriesScore[] = [];
    for (const model of models) scores.push(await scoreSeries(series, model, means));
    return scores;
  };
}
