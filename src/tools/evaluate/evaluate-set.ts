import { type HalfWidths, measureHalfWidths } from './half-widths.ts';
import { type EvaluatedModel, isForPrices } from './models.ts';
import type { EvaluationSeries, EvaluationSet } from './read-sets.ts';
import type { ScorePool } from './score-pool.ts';
import { isRolling, type SeriesScore } from './score-series.ts';
import { evenWeights, type Measures, measureSet } from './set-measures.ts';

/** A model's measures over a set, as `--json` writes them. */
export interface SetResult extends Measures {
  /** Series. */
  readonly n: number;
  /** Half of the 95 % interval of each measure. */
  readonly halfWidths: HalfWidths;
}

/** By model, and what each took in ms, on however many threads. */
export interface SetEvaluation {
  readonly results: Readonly<Partial<Record<EvaluatedModel, SetResult>>>;
  readonly milliseconds: Readonly<Partial<Record<EvaluatedModel, number>>>;
}

/**
 * Evaluates models on a set, those that are for prices on rolling sets alone. Series are scored one by one, so that the result
 * does not depend on how many threads the pool has.
 */
export async function evaluateSet({ series: all }: EvaluationSet, asked: readonly EvaluatedModel[], pool: ScorePool): Promise<SetEvaluation> {
  const series = all.filter(isScorable);
  const rolls = series.length > 0 && series.every(isRolling);
  const models = asked.filter((model) => rolls || !isForPrices(model));
  const tasks = series.map((one) => ({ series: one, models: [...new Set<EvaluatedModel>([...models, REFERENCE, ...(rolls ? (['ewma'] as const) : [])])] }));
  const answers = await pool.score(tasks);
  const scoresOf = (modelOf: (one: EvaluationSeries) => EvaluatedModel): SeriesScore[] =>
    answers.map((answer, i) => answer[tasks[i].models.indexOf(modelOf(series[i]))]);
  const yardsticks = {
    reference: scoresOf(() => REFERENCE),
    ewma: rolls ? scoresOf(() => 'ewma') : null,
  };
  const byModel = models.map((model) => ({ model, own: scoresOf(() => model) }));
  return {
    results: Object.fromEntries(
      byModel.map(({ model, own }) => {
        const scores = { own, ...yardsticks };
        return [model, { ...measureSet(scores, evenWeights(own)), n: series.length, halfWidths: measureHalfWidths(scores) }];
      }),
    ),
    milliseconds: Object.fromEntries(byModel.map(({ model, own }) => [model, own.reduce((sum, one) => sum + one.milliseconds, 0)])),
  };
}

/** What OWA is against; where factors of a season break down, below 0 and next to it, it is seasonal "no change" by itself. */
const REFERENCE: EvaluatedModel = 'naive2';

/** Whether there is something to forecast from, and something known of what came. */
function isScorable({ train, test }: EvaluationSeries): boolean {
  return [train, test].every((values) => values.some((value) => !Number.isNaN(value)));
}
