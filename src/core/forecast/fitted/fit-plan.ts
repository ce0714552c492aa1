import { initializeParameters } from '../../rnn/initialize-parameters.ts';
import type { NetworkConfig } from '../../rnn/network-config.ts';
import { parameterBlocks } from '../../rnn/parameters.ts';
import { ADAM } from '../../rnn/training/optimizer.ts';
import type { TrainingData, TrainingPlan } from '../../rnn/training/training-plan.ts';
import { createRandom } from '../../random.ts';
import { exampleOf, featureCount, featuresOf, type FitScaling } from './fit-features.ts';
import type { FitValues } from './fit-values.ts';
import type { FitSplit } from './fit-split.ts';
import type { FitEffort } from './fitted-model.ts';

/** Steps a training sequence counts; longer series are cut into several. */
const SEGMENT = 64;
/** Steps before those, to find into the series; a season if it is longer, up to a segment. */
const WARM_UP = 24;
/** More steps ahead are reached by rolling on. */
const MOST_TARGETS = 96;

interface Effort {
  readonly hidden: number;
  readonly layers: number;
  readonly epochs: number;
  readonly patience: number;
  readonly rate: number;
  /** Series longer than this get fewer epochs, as many fewer as they are longer, down to the patience. */
  readonly length: number;
}

const EFFORTS: Readonly<Record<FitEffort, Effort>> = {
  quick: { hidden: 16, layers: 1, epochs: 300, patience: 60, rate: 0.01, length: 2000 },
  thorough: { hidden: 32, layers: 2, epochs: 3000, patience: 600, rate: 0.003, length: 4000 },
};

/**
 * How a network is fitted to one series.
 *
 * @param length values in the series
 */
export function fitPlan(length: number, period: number | null, horizon: number, effort: FitEffort, seed: number): TrainingPlan {
  const { hidden, layers, patience, rate, ...most } = EFFORTS[effort];
  const epochs = Math.max(patience, Math.round(most.epochs * Math.min(1, most.length / length)));
  return {
    network: {
      cell: 'gru',
      inputs: featureCount(period),
      hidden,
      layers,
      bias: true,
      head: { kind: 'linear', targets: Math.min(horizon, MOST_TARGETS) },
    },
    loss: { kind: 'huber', delta: 1 },
    optimizer: ADAM,
    schedule: { shape: { kind: 'cosine', floor: 0 }, rate, warmUp: 0 },
    epochs,
    batchSize: 32,
    shardSize: 32,
    window: null,
    longestGradient: 1,
    patience,
    goal: null,
    seed,
  };
}

/** Weights to start from: the head's are 0, so that a fit begins at its base and only learns what improves on it. */
export function startOf(network: NetworkConfig, seed: number): Float64Array {
  const start = initializeParameters(network, createRandom(seed));
  for (const { name, rows, columns, start: at } of parameterBlocks(network)) {
    if (name.startsWith('head')) start.fill(0, at, at + rows * columns);
  }
  return start;
}

/** The series cut into sequences to learn from, and the one that says when to stop. */
export function fitData({ values, isObserved }: FitValues, split: FitSplit, scaling: FitScaling, horizon: number): TrainingData {
  const features = featuresOf(values, scaling);
  const warmUp = Math.max(WARM_UP, Math.min(scaling.period ?? 0, SEGMENT));
  const firstOrigin = scaling.scale === 'season' ? (scaling.period ?? 1) - 1 : 0;
  const areObserved = (origin: number, target: number): boolean => isObserved[origin] === 1 && isObserved[target] === 1;
  const training = [];
  for (let start = firstOrigin; start < split.training - 1; start += SEGMENT) {
    const from = Math.max(0, start - warmUp);
    const to = Math.min(split.training, start + SEGMENT);
    const counts = (origin: number, target: number): boolean =>
      origin >= start && target < split.training && areObserved(origin, target);
    training.push(exampleOf(values, features, scaling, horizon, from, to, counts));
  }
  const firstStop = Math.max(0, split.training - horizon);
  const heldBack = exampleOf(
    values, features, scaling, horizon, Math.max(0, firstStop - 2 * warmUp), split.stopping - 1,
    (origin, target) =>
      origin >= Math.max(firstStop, firstOrigin) && target >= split.training && target < split.stopping && areObserved(origin, target),
  );
  return { training, heldBack: [heldBack] };
}
