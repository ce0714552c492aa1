import { pretrainedConfig } from '../../core/forecast/pretrained/pretrained-config.ts';
import { createRandom } from '../../core/random.ts';
import { initializeParameters } from '../../core/rnn/initialize-parameters.ts';
import { parameterBlocks } from '../../core/rnn/parameters.ts';
import { clipGradient } from '../../core/rnn/training/clip-gradient.ts';
import { createOptimizerState, updateParameters, type OptimizerConfig, type OptimizerState } from '../../core/rnn/training/optimizer.ts';
import type { PretrainPlan } from './pretrain-plan.ts';

const OPTIMIZER: OptimizerConfig = { kind: 'adam', beta1: 0.9, beta2: 0.98, epsilon: 1e-8, weightDecay: 1e-4 };
const LONGEST_GRADIENT = 1;
const WARM_UP = 100;
/** Part of the training that keeps the highest rate. */
const PLATEAU = 0.1;
/** What is left of the rate at the end. */
const FLOOR = 0.005;
/** How slowly the mean of the weights, which is what is kept, follows them. */
const AVERAGING = 0.998;

/** Where a pre-training stands; plain data, enough to go on as if nothing had been. */
export interface PretrainState {
  step: number;
  /** The encoder's, then the decoder's. */
  readonly parameters: Float64Array;
  /** Their moving mean. B. T. Polyak and A. B. Juditsky, "Acceleration of stochastic approximation by averaging" (1992). */
  readonly averages: Float64Array;
  readonly optimizer: OptimizerState;
  /** Mean loss over each thousand updates. */
  readonly losses: number[];
  lossSum: number;
  lossCount: number;
}

export function firstState(plan: PretrainPlan): PretrainState {
  const { encoder, decoder } = pretrainedConfig(plan.size);
  const random = createRandom(plan.seed);
  const first = initializeParameters(encoder, random);
  const second = initializeParameters(decoder, random);
  for (const { name, rows, columns, start } of parameterBlocks(decoder)) {
    // The forecast begins at the origin's value, with a band of about a unit.
    if (name === 'head weights') for (let i = 0; i < rows * columns; i++) second[start + i] *= 0.1;
    if (name === 'head bias') second.fill(-1, start + 20, start + rows);
  }
  const parameters = new Float64Array(first.length + second.length);
  parameters.set(first);
  parameters.set(second, first.length);
  return {
    step: 0,
    parameters,
    averages: parameters.slice(),
    optimizer: createOptimizerState(OPTIMIZER, parameters.length),
    losses: [],
    lossSum: 0,
    lossCount: 0,
  };
}

/** One update by a gradient, in place. A gradient that is not finite is passed over. */
export function advance(plan: PretrainPlan, state: PretrainState, loss: number, gradient: Float64Array): void {
  const norm = clipGradient(gradient, LONGEST_GRADIENT);
  if (Number.isFinite(norm) && Number.isFinite(loss)) {
    updateParameters(OPTIMIZER, state.optimizer, state.parameters, gradient, rateAt(plan, state.step));
    state.lossSum += loss;
    state.lossCount++;
  }
  const { averages, parameters } = state;
  state.step++;
  const kept = Math.min(AVERAGING, state.step / (state.step + 20));
  for (let i = 0; i < averages.length; i++) averages[i] = kept * averages[i] + (1 - kept) * parameters[i];
  if (state.step % 1000 !== 0) return;
  state.losses.push(state.lossSum / state.lossCount);
  state.lossSum = 0;
  state.lossCount = 0;
}

/** Rises at first, stays, and falls along half a cosine. */
function rateAt({ rate, steps }: PretrainPlan, step: number): number {
  const done = step / steps;
  const fall = done < PLATEAU ? 1 : FLOOR + (1 - FLOOR) * 0.5 * (1 + Math.cos((Math.PI * (done - PLATEAU)) / (1 - PLATEAU)));
  return rate * Math.min(1, (step + 1) / WARM_UP) * fall;
}
