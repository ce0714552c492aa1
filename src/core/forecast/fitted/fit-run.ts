import { clampToDouble } from '../../clamp-to-double.ts';
import type { Engine } from '../../rnn/engine.ts';
import type { Example } from '../../rnn/training/batch.ts';
import type { TrainingCheckpoint } from '../../rnn/training/training-checkpoint.ts';
import { createTrainingRun, type TrainingRun } from '../../rnn/training/training-run.ts';
import { detectPeriod } from '../../series/detect-period.ts';
import type { Series } from '../../series/series.ts';
import { NothingToForecastError } from '../nothing-to-forecast-error.ts';
import { fingerprint } from './fingerprint.ts';
import { measureScaling, type FitScaling } from './fit-features.ts';
import { fitData, fitPlan, startOf } from './fit-plan.ts';
import { splitSeries, type FitSplit } from './fit-split.ts';
import { fitValuesOf, type FitValues } from './fit-values.ts';
import type { FitEffort, FitScale, FittedModel } from './fitted-model.ts';
import { baselineAt, betterBaseline, halfWidthsOf, meanError, type ForecastAt } from './forecast-errors.ts';
import { combine, forecastBaseline, judgeFit } from './judge-fit.ts';
import { continueSeries, fittedAt } from './run-fitted.ts';

/** What is to be fitted, and how. */
export interface FitOptions {
  /** Steps ahead that are wanted, 1..LONGEST_HORIZON; the network is trained and judged for at most 96 of them. */
  readonly horizon: number;
  readonly effort: FitEffort;
  readonly seed: number;
}

/** How far a fit has come. */
export interface FitProgress {
  /** Which scale is being tried. */
  readonly scale: FitScale;
  /** Share of all epochs there can be, 0..1; it jumps ahead where training stops early. */
  readonly done: number;
  /** (epochs of this scale so far): mean loss over each. */
  readonly trainingLosses: readonly number[];
  /** (epochs of this scale so far): loss on what was held back from it. */
  readonly heldBackLosses: readonly number[];
}

/** All that a fit needs to go on as if nothing had been. Plain data. */
export interface FitCheckpoint {
  /** Scales that are done, with their best parameters. */
  readonly finished: readonly { readonly scale: FitScale; readonly parameters: Float64Array }[];
  /** The training of the scale after those; null before its first epoch. */
  readonly training: TrainingCheckpoint | null;
}

/** A fit under way. It moves in small steps, so that whoever drives it stays in control. */
export interface FitRun {
  /** Learns from one batch; false once the fit is done. */
  step(): boolean;
  progress(): FitProgress;
  /** What would be shown if the network stayed as it is now: it and the baseline half and half, in the series' unit. (horizon) */
  preview(): Float64Array;
  checkpoint(): FitCheckpoint;
  /** The fitted and judged model. Call it when `step` has given false. */
  result(): FittedModel;
}

/**
 * Starts to fit a network to a series, or goes on from a checkpoint of the same
 * series and options: the result is the same bits either way.
 *
 * Each scale is trained on the first part of the series; the next part stops the
 * training and says which scale is better; the last part, by which nothing was
 * chosen, judges the better one against "no change" and seasonal "no change".
 *
 * @throws NothingToForecastError when the series has no observation
 */
export function createFitRun(series: Series, options: FitOptions, engine: Engine, checkpoint: FitCheckpoint | null = null): FitRun {
  const known = fitValuesOf(series);
  const { values, magnitude } = known;
  if (values.length === 0) throw new NothingToForecastError();
  const split = splitSeries(known.isObserved, options.horizon);
  // The network must not know of the values that judge it; the baselines, which learn nothing, may.
  const period = detectPeriod(values.subarray(0, split?.stopping));
  const season = detectPeriod(values);
  const baseline = betterBaseline(known, season, options.horizon);
  const scales: readonly FitScale[] = period === null ? ['difference', 'level'] : ['difference', 'season', 'level'];
  const plan = fitPlan(values.length, period, options.horizon, options.effort, options.seed);
  const { targets } = plan.network.head;
  const start = startOf(plan.network, options.seed);
  const scalings = scales.map((scale) => measureScaling(values.subarray(0, split?.training), scale, period));
  // A checkpoint of another fit is as if there was none.
  const goesOn = checkpoint?.finished.every(({ scale }, index) => scale === scales[index]) === true;
  const finished = goesOn ? [...checkpoint.finished] : [];
  let run = begin(goesOn ? checkpoint.training : null);

  /** The training of the next scale; a scale that leaves nothing to learn from stays at its base. */
  function begin(training: TrainingCheckpoint | null): TrainingRun | null {
    while (split && finished.length < scales.length) {
      const data = fitData(known, split, scalings[finished.length], targets);
      if (hasWeight(data.training) && hasWeight(data.heldBack)) {
        return createTrainingRun(plan, data, engine, { checkpoint: training, start });
      }
      finished.push({ scale: scales[finished.length], parameters: start.map(Math.fround) });
    }
    return null;
  }

  const bestParameters = (): Float64Array => run?.checkpoint().best.parameters ?? finished[finished.length - 1].parameters;

  /** The scale that forecasts the stopping part best. */
  const chooseScale = ({ training, stopping }: FitSplit): { scaling: FitScaling; parameters: Float64Array } => {
    let best = { scaling: scalings[0], parameters: finished[0].parameters, error: Infinity };
    finished.forEach(({ parameters }, index) => {
      const scaling = scalings[index];
      const forecast = fittedAt(engine, plan.network, parameters, scaling, values);
      const range = { horizon: targets, first: Math.max(0, training - targets, (period ?? 1) - 1), from: training, to: stopping };
      const error = meanError(known, forecast, range) ?? Infinity;
      if (error < best.error) best = { scaling, parameters, error };
    });
    return best;
  };

  const inUnit = (unit: number): number => clampToDouble(unit * magnitude);
  const errorInUnit = (error: number | null): number | null => (error === null ? null : inUnit(error));

  return {
    step() {
      if (!run) return false;
      if (!run.step()) {
        // f32 is what is stored and what the fast engine computes with: one set of numbers everywhere.
        const parameters = run.checkpoint().best.parameters.map(Math.fround);
        finished.push({ scale: scales[finished.length], parameters });
        run = begin(null);
      }
      return run !== null;
    },

    progress() {
      const { epoch, trainingLosses, heldBackLosses } = run?.checkpoint() ?? { epoch: 0, trainingLosses: [], heldBackLosses: [] };
      const done = split ? (finished.length + epoch / plan.epochs) / scales.length : 1;
      return { scale: scales[Math.min(finished.length, scales.length - 1)], done, trainingLosses, heldBackLosses };
    },

    preview() {
      const partner = forecastBaseline(values, baseline, season, options.horizon);
      if (!split) return partner.map(inUnit);
      const scaling = scalings[Math.min(finished.length, scales.length - 1)];
      const units = continueSeries(engine, plan.network, bestParameters(), scaling, values, options.horizon);
      return units.map((unit, step) => inUnit(combine(unit, partner[step])));
    },

    checkpoint: () => ({ finished: [...finished], training: run?.checkpoint() ?? null }),

    result() {
      const shared = { fingerprint: fingerprint(series), magnitude, baseline, season, horizon: targets };
      if (!split) {
        const errors = { fitted: null, noChange: null, seasonal: null };
        const verdict = { choice: baseline, reason: 'too-short', origins: 0, horizon: targets, errors } as const;
        return { ...shared, network: null, scaling: scalings[0], verdict, halfWidths: new Float64Array(0) };
      }
      const { scaling, parameters } = chooseScale(split);
      const fitted = fittedAt(engine, plan.network, parameters, scaling, values);
      const verdict = judgeFit(known, split, fitted, baseline, { before: period, all: season }, targets);
      const { fitted: error, noChange, seasonal } = verdict.errors;
      const partner = baselineAt(known, baseline, season);
      const combined: ForecastAt = (origin, step) => combine(fitted(origin, step), partner(origin, step));
      const shown = verdict.choice === 'fitted' ? combined : partner;
      return {
        ...shared,
        network: { config: plan.network, parameters },
        scaling,
        verdict: { ...verdict, errors: { fitted: errorInUnit(error), noChange: errorInUnit(noChange), seasonal: errorInUnit(seasonal) } },
        halfWidths: bandOf(known, split, shown, targets).map(inUnit),
      };
    },
  };
}

function hasWeight(examples: readonly Example[]): boolean {
  return examples.some(({ weights }) => weights.some((weight) => weight > 0));
}

/** Fewer errors than this say nothing of how wide a band is to be. */
const ENOUGH_ERRORS = 10;

/** From the errors on the judging part; where it is too short for that, from those on the stopping part, too. */
function bandOf(known: FitValues, { training, stopping }: FitSplit, shown: ForecastAt, horizon: number): Float64Array {
  const strict = halfWidthsOf(known, shown, horizon, stopping - 1, ENOUGH_ERRORS);
  return strict.length > 0 ? strict : halfWidthsOf(known, shown, horizon, training - 1, ENOUGH_ERRORS);
}
