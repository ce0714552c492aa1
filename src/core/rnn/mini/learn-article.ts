import { createState } from '../network-state.ts';
import { plainEngine } from '../plain-engine.ts';
import { ADAM } from '../training/optimizer.ts';
import type { TrainingPlan } from '../training/training-plan.ts';
import { createTrainingRun } from '../training/training-run.ts';
import { articleExample } from './article-examples.ts';
import { ARTICLE_SERIES } from './article-series.ts';

/**
 * A small network that learns all ten series, the zig-zags included. Where the
 * goal is reached the mean of ten squares is at most 1e-4, so the largest is at
 * most 1e-3 and its root 0.032; the update that still follows is a small one.
 */
export const ARTICLE_PLAN: TrainingPlan = {
  network: { cell: 'elman-tanh', inputs: 1, hidden: 12, layers: 1, bias: true, head: { kind: 'linear', targets: 1 } },
  loss: { kind: 'mse' },
  optimizer: ADAM,
  schedule: { shape: { kind: 'constant' }, rate: 0.01, warmUp: 0 },
  epochs: 2000,
  batchSize: ARTICLE_SERIES.length,
  shardSize: ARTICLE_SERIES.length,
  window: null,
  longestGradient: 1,
  patience: null,
  goal: 1e-4,
  seed: 0,
};

/** What a network learnt of the ten series. */
export interface ArticleLesson {
  /** (parameterCount) of the plan's network. */
  readonly parameters: Float64Array;
  readonly epochs: number;
  /** (10): the output after each series, in the order of `ARTICLE_SERIES`. */
  readonly outputs: Float64Array;
  /** The largest distance of an output from the expected continuation. */
  readonly worstError: number;
}

/** Learns the article's ten series from a start that the seed gives; only the final output of each counts. */
export function learnArticle(seed: number, plan: TrainingPlan = ARTICLE_PLAN): ArticleLesson {
  const data = { training: ARTICLE_SERIES.map((series) => articleExample(series)), heldBack: [] };
  const run = createTrainingRun({ ...plan, seed }, data, plainEngine);
  while (run.step());
  const { parameters, epoch } = run.checkpoint();
  const runner = plainEngine.createRunner(plan.network, parameters);
  const outputs = Float64Array.from(ARTICLE_SERIES, ({ values }) => {
    const output = new Float64Array(1);
    runner.run(createState(plan.network), Float64Array.from(values), output);
    return output[0];
  });
  const errors = ARTICLE_SERIES.map(({ expected }, i) => Math.abs(outputs[i] - expected));
  return { parameters, epochs: epoch, outputs, worstError: Math.max(...errors) };
}
