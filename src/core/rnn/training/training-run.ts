import { createRandom, restoreRandom, shuffle } from '../../random.ts';
import type { Engine } from '../engine.ts';
import { initializeParameters } from '../initialize-parameters.ts';
import { createState } from '../network-state.ts';
import { createBatch, sliceBatch, type Batch, type Example } from './batch.ts';
import { clipGradient } from './clip-gradient.ts';
import type { LossSum } from './loss.ts';
import { NothingToLearnError } from './nothing-to-learn-error.ts';
import { createOptimizerState, updateParameters } from './optimizer.ts';
import { rateAt } from './schedule.ts';
import { createShardGradient } from './shard-gradient.ts';
import type { TrainingCheckpoint } from './training-checkpoint.ts';
import type { TrainingData, TrainingPlan } from './training-plan.ts';

/** After so many halvings of the rate nothing is left to try. */
const MOST_ROLLBACKS = 20;

/** Why a training ended. */
export type TrainingEnd = 'epochs' | 'patience' | 'goal' | 'diverged';

/** A training under way: it moves one batch at a time, so that whoever drives it stays in control. */
export interface TrainingRun {
  /** Learns from one batch; false once there is nothing more to do. */
  step(): boolean;
  /** The state after the last whole epoch. */
  checkpoint(): TrainingCheckpoint;
  /** null while it goes on. */
  end(): TrainingEnd | null;
}

/**
 * Starts a training, or takes it up again where a checkpoint left it.
 *
 * The same plan, data and engine give the same bits, however often the training
 * was interrupted.
 *
 * @param checkpoint from `checkpoint()` of a run of the same plan and data
 * @param start (parameters) to begin with; drawn from the plan's seed by default
 * @throws NothingToLearnError when no target of the training examples has a weight
 */
export function createTrainingRun(
  plan: TrainingPlan,
  data: TrainingData,
  engine: Engine,
  { checkpoint, start }: { readonly checkpoint?: TrainingCheckpoint | null; readonly start?: Float64Array } = {},
): TrainingRun {
  if (!data.training.some(({ weights }) => weights.some((weight) => weight > 0))) throw new NothingToLearnError();
  const { network } = plan;
  const shardGradient = createShardGradient(engine, network, plan.loss);
  const heldBack = createShards(plan, data.heldBack);
  /** The last state that is known to be sound: its parameters gave a finite loss and gradient. */
  let kept = checkpoint ? (checkpoint.before ?? checkpoint) : firstCheckpoint(plan, start);
  /** The end of the epoch after that, until the next update has shown that it is sound, too. */
  let pending: TrainingCheckpoint | null = checkpoint?.before ? checkpoint : null;
  let epoch = beginEpoch(plan, data, pending ?? kept);
  const gradient = new Float64Array(kept.parameters.length);
  const gradientOfShard = new Float64Array(kept.parameters.length);

  /** One update: forward, backward, clip, move. False when a number was not finite. */
  const update = (shards: readonly StatefulShard[], from: number, to: number): boolean => {
    const { parameters } = epoch;
    const sum: LossSum = { loss: 0, weight: 0 };
    gradient.fill(0);
    shardGradient.load(parameters);
    for (const { batch, state } of shards) {
      if (from >= batch.steps) continue;
      shardGradient.addLossAndGradient(sliceBatch(batch, from, Math.min(to, batch.steps)), state, sum, gradientOfShard);
      for (let i = 0; i < gradient.length; i++) gradient[i] += gradientOfShard[i];
    }
    if (sum.weight === 0) return true;
    for (let i = 0; i < gradient.length; i++) gradient[i] /= sum.weight;
    const norm = clipGradient(gradient, plan.longestGradient ?? Infinity);
    if (!Number.isFinite(sum.loss) || !Number.isFinite(norm)) return false;
    kept = pending ?? kept;
    pending = null;
    const rate = kept.rateScale * rateAt(plan.schedule, kept.epoch, plan.epochs);
    updateParameters(plan.optimizer, epoch.optimizer, parameters, gradient, rate);
    epoch.sum.loss += sum.loss;
    epoch.sum.weight += sum.weight;
    return true;
  };

  const learnBatch = (examples: readonly Example[]): boolean => {
    const shards = createShards(plan, examples);
    const steps = Math.max(...shards.map(({ batch }) => batch.steps));
    const window = plan.window ?? steps;
    for (let from = 0; from < steps; from += window) if (!update(shards, from, from + window)) return false;
    return true;
  };

  const heldBackLoss = (): number => {
    const sum: LossSum = { loss: 0, weight: 0 };
    shardGradient.load(epoch.parameters);
    for (const { batch } of heldBack) shardGradient.addLoss(batch, createState(network, batch.size), sum);
    return sum.loss / sum.weight;
  };

  const endEpoch = (): void => {
    const trainingLoss = epoch.sum.loss / epoch.sum.weight;
    const loss = heldBack.length > 0 ? heldBackLoss() : trainingLoss;
    if (!Number.isFinite(loss)) {
      rollBack();
      return;
    }
    const isBest = heldBack.length === 0 || loss < kept.best.loss;
    pending = {
      ...kept,
      before: { ...kept, before: null },
      epoch: kept.epoch + 1,
      parameters: epoch.parameters,
      optimizer: epoch.optimizer,
      random: epoch.random.state(),
      best: isBest ? { epoch: kept.epoch + 1, loss, parameters: epoch.parameters } : kept.best,
      trainingLosses: [...kept.trainingLosses, trainingLoss],
      heldBackLosses: heldBack.length > 0 ? [...kept.heldBackLosses, loss] : [],
    };
    epoch = beginEpoch(plan, data, pending);
  };

  /** Back to the last sound state, at half the rate. */
  const rollBack = (): void => {
    kept = { ...kept, before: null, rollbacks: kept.rollbacks + 1, rateScale: kept.rateScale / 2 };
    pending = null;
    epoch = beginEpoch(plan, data, kept);
  };

  const end = (): TrainingEnd | null => {
    if (kept.rollbacks > MOST_ROLLBACKS) return 'diverged';
    const { epoch: done, trainingLosses, best } = pending ?? kept;
    if (plan.goal !== null && (trainingLosses.at(-1) ?? Infinity) <= plan.goal) return 'goal';
    if (done >= plan.epochs) return 'epochs';
    return plan.patience !== null && heldBack.length > 0 && done - best.epoch >= plan.patience ? 'patience' : null;
  };

  return {
    step() {
      if (end() !== null) return false;
      const examples = takeBatch(plan, data, epoch);
      if (!learnBatch(examples)) rollBack();
      else if (epoch.next >= data.training.length) endEpoch();
      return end() === null;
    },
    checkpoint: () => pending ?? kept,
    end,
  };
}

/** What an epoch changes; the checkpoint it started from stays as it is. */
interface Epoch {
  readonly parameters: Float64Array;
  readonly optimizer: ReturnType<typeof createOptimizerState>;
  readonly random: ReturnType<typeof createRandom>;
  /** The training examples' places, in this epoch's order. */
  readonly order: Uint32Array;
  /** The next place in `order`. */
  next: number;
  readonly sum: LossSum;
}

function firstCheckpoint(plan: TrainingPlan, start: Float64Array | undefined): TrainingCheckpoint {
  const random = createRandom(plan.seed);
  const parameters = start?.slice() ?? initializeParameters(plan.network, random);
  return {
    epoch: 0,
    parameters,
    optimizer: createOptimizerState(plan.optimizer, parameters.length),
    random: random.state(),
    rateScale: 1,
    rollbacks: 0,
    best: { epoch: 0, loss: Infinity, parameters },
    before: null,
    trainingLosses: [],
    heldBackLosses: [],
  };
}

function beginEpoch(plan: TrainingPlan, data: TrainingData, { parameters, optimizer, random }: TrainingCheckpoint): Epoch {
  const generator = restoreRandom(random);
  const order = Uint32Array.from(data.training, (_, place) => place);
  if (order.length > plan.batchSize) shuffle(order, generator);
  return {
    parameters: parameters.slice(),
    optimizer: { steps: optimizer.steps, first: optimizer.first.slice(), second: optimizer.second.slice() },
    random: generator,
    order,
    next: 0,
    sum: { loss: 0, weight: 0 },
  };
}

function takeBatch({ batchSize }: TrainingPlan, { training }: TrainingData, epoch: Epoch): Example[] {
  const places = epoch.order.subarray(epoch.next, epoch.next + batchSize);
  epoch.next += batchSize;
  return Array.from(places, (place) => training[place]);
}

interface StatefulShard {
  readonly batch: Batch;
  readonly state: ReturnType<typeof createState>;
}

function createShards({ network, shardSize }: TrainingPlan, examples: readonly Example[]): StatefulShard[] {
  const shards: StatefulShard[] = [];
  for (let at = 0; at < examples.length; at += shardSize) {
    const batch = createBatch(examples.slice(at, at + shardSize), network.inputs, network.head.targets);
    shards.push({ batch, state: createState(network, batch.size) });
  }
  return shards;
}
