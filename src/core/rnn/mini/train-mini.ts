import type { NetworkConfig } from '../network-config.ts';
import { plainEngine } from '../plain-engine.ts';
import type { TrainingPlan } from '../training/training-plan.ts';
import { createTrainingRun } from '../training/training-run.ts';
import { articleExample, MINI_SERIES } from './article-examples.ts';
import { predictMini, type MiniWeights } from './mini-rnn.ts';
import { roundToTenth } from './round-to-tenth.ts';

/** MiniRnn as one of the networks: w1, w2 and w3 are all its parameters, in this order. */
export const MINI_NETWORK: NetworkConfig = {
  cell: 'elman-relu',
  inputs: 1,
  hidden: 1,
  layers: 1,
  bias: false,
  head: { kind: 'linear', targets: 1 },
};

/** Gradient descent in its plainest form: all eight series at once, one rate, no momentum. */
export const MINI_PLAN: TrainingPlan = {
  network: MINI_NETWORK,
  loss: { kind: 'mse' },
  optimizer: { kind: 'sgd', momentum: 0 },
  schedule: { shape: { kind: 'constant' }, rate: 0.1, warmUp: 0 },
  epochs: 3000,
  batchSize: MINI_SERIES.length,
  shardSize: MINI_SERIES.length,
  window: null,
  longestGradient: null,
  patience: null,
  goal: 1e-6,
  seed: 0,
};

/**
 * What became of a start:
 * - `found`: all eight reports are the article's
 * - `dead at the start`: w1 <= 0, so relu puts out 0 for every series in 0..1 and no weight has a gradient
 * - `died`: the descent itself led to w1 <= 0
 * - `shut`: w2 <= -1, so the value before shuts the unit in every series that has one; w2 has no gradient
 * - `unfinished`: still on its way after the last epoch
 */
export type MiniEnding = 'found' | 'dead at the start' | 'died' | 'shut' | 'unfinished';

export const MINI_ENDINGS: readonly MiniEnding[] = ['found', 'dead at the start', 'died', 'shut', 'unfinished'];

/** How a training of the three weights ended. */
export interface MiniTraining {
  readonly weights: MiniWeights;
  readonly epochs: number;
  readonly ending: MiniEnding;
}

/** What the lab, or a picture, wants different. */
export interface MiniTrainingOptions {
  readonly plan?: TrainingPlan;
  /** What counts; the final output alone by default. */
  readonly wanted?: 'final' | 'every';
  /** Called with the weights after each epoch. */
  readonly onEpoch?: (weights: MiniWeights) => void;
}

/** A descent under way: it moves one epoch at a time, so that whoever drives it stays in control. */
export interface MiniRun {
  /** Moves by one epoch; false once there is nothing more to do. */
  step(): boolean;
  /** Where it is; cheaper than `training`, for whoever follows every epoch. */
  weights(): MiniWeights;
  /** How it stands; an ending before the last step is what it would be if it ended there. */
  training(): MiniTraining;
}

/**
 * Starts to look for the article's weights by gradient descent on its eight series.
 *
 * It stops at the plan's goal, after its last epoch, or where an epoch leaves
 * every weight as it was: from there descent would never move again.
 */
export function createMiniRun(start: MiniWeights, { plan = MINI_PLAN, wanted = 'final' }: Omit<MiniTrainingOptions, 'onEpoch'> = {}): MiniRun {
  const data = { training: MINI_SERIES.map((series) => articleExample(series, wanted)), heldBack: [] };
  const run = createTrainingRun(plan, data, plainEngine, { start: Float64Array.of(start.w1, start.w2, start.w3) });
  let { parameters } = run.checkpoint();
  return {
    step() {
      const before = parameters;
      const goesOn = run.step();
      ({ parameters } = run.checkpoint());
      return goesOn && parameters.some((weight, i) => weight !== before[i]);
    },
    weights: () => weightsOf(parameters),
    training() {
      const weights = weightsOf(parameters);
      return { weights, epochs: run.checkpoint().epoch, ending: endingOf(start, weights) };
    },
  };
}

/** The whole of a descent at once. */
export function trainMini(start: MiniWeights, { onEpoch, ...options }: MiniTrainingOptions = {}): MiniTraining {
  const run = createMiniRun(start, options);
  for (let goesOn = true; goesOn; ) {
    goesOn = run.step();
    onEpoch?.(run.weights());
  }
  return run.training();
}

/** The inputs of the eight series, made once: a surface asks for thousands of losses. */
const MINI_INPUTS = MINI_SERIES.map(({ values }) => Float64Array.from(values));

/** The mean squared error of the eight final outputs: what the descent makes small. */
export function miniLoss(weights: MiniWeights): number {
  let sum = 0;
  for (let i = 0; i < MINI_INPUTS.length; i++) sum += (predictMini(MINI_INPUTS[i], { weights }) - MINI_SERIES[i].expected) ** 2;
  return sum / MINI_INPUTS.length;
}

/** Whether the weights give all eight reports that the article prints. */
export function givesArticleReports(weights: MiniWeights): boolean {
  return MINI_SERIES.every(({ values, reports }) => roundToTenth(predictMini(Float64Array.from(values), { weights })) === reports.article);
}

function endingOf(start: MiniWeights, weights: MiniWeights): MiniEnding {
  if (givesArticleReports(weights)) return 'found';
  if (start.w1 <= 0) return 'dead at the start';
  if (weights.w1 <= 0) return 'died';
  return weights.w2 <= -1 ? 'shut' : 'unfinished';
}

function weightsOf([w1, w2, w3]: Float64Array): MiniWeights {
  return { w1, w2, w3 };
}
