import type { Engine } from '../../core/rnn/engine.ts';
import { meanAbsoluteError, seasonalScale, smape } from './measures.ts';
import { createForecaster, seriesOf, type EvaluatedModel } from './models.ts';
import type { EvaluationSeries, EvaluationSet } from './read-sets.ts';

/** A model's measures over a set: means over its series. */
export interface SetMeasures {
  readonly smape: number;
  /** Over the series whose scale is not 0. */
  readonly mase: number;
  /** Mean absolute error over that of "no change", both summed over the set; price sets alone. */
  readonly vsNoChange?: number;
  /** Series. */
  readonly n: number;
}

/**
 * Evaluates a model on a set: one forecast of the whole test part, or for
 * prices (`freq` B) one step ahead from every origin in it.
 *
 * @param onSeries told after each series, for a progress line
 */
export function evaluateSet(
  { series }: EvaluationSet,
  model: EvaluatedModel,
  engine: Engine,
  onSeries: (done: number) => void = () => undefined,
): SetMeasures {
  const scored = series.map((one, index) => {
    const score = scoreSeries(one, model, engine);
    onSeries(index + 1);
    return score;
  });
  const withScale = scored.filter(({ scale }) => scale > 0);
  const isRolling = series.every(({ freq }) => freq === 'B');
  const ratio = sum(scored, ({ error }) => error) / sum(scored, ({ noChange }) => noChange);
  return {
    smape: sum(scored, (one) => one.smape) / scored.length,
    mase: sum(withScale, ({ error, scale }) => error / scale) / withScale.length,
    ...(isRolling ? { vsNoChange: ratio } : {}),
    n: scored.length,
  };
}

interface Score {
  readonly smape: number;
  readonly error: number;
  readonly noChange: number;
  readonly scale: number;
}

function scoreSeries(one: EvaluationSeries, model: EvaluatedModel, engine: Engine): Score {
  const { train, test, m, freq } = one;
  const isRolling = freq === 'B';
  const forecaster = createForecaster(model, one, isRolling ? 1 : test.length, engine);
  const lastOf = (values: readonly (number | null)[]): number => values.filter((value) => value !== null).at(-1) ?? 0;
  const forecast = isRolling
    ? test.map((_, step) => forecaster(seriesOf([...train, ...test.slice(0, step)]), 1)[0])
    : forecaster(seriesOf(train), test.length);
  const noChange = test.map((_, step) => lastOf(isRolling ? [...train, ...test.slice(0, step)] : train));
  return {
    smape: smape(test, forecast),
    error: meanAbsoluteError(test, forecast),
    noChange: meanAbsoluteError(test, noChange),
    scale: seasonalScale(train, m),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
