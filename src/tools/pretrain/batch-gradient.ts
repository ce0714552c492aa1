import { decodeQuantiles, decodeQuantilesBackward } from '../../core/forecast/pretrained/decoder-head.ts';
import type { PretrainedConfig } from '../../core/forecast/pretrained/pretrained-config.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../core/forecast/quantile-levels.ts';
import type { Engine } from '../../core/rnn/engine.ts';
import { createState } from '../../core/rnn/network-state.ts';
import { parameterCount } from '../../core/rnn/parameters.ts';
import type { TrainingBatch } from './training-batch.ts';

/** How much of the loss is the median's alone; the rest is the mean over all levels. */
const MEDIAN_SHARE = 0.4;

/** The loss of a batch and its gradient. */
export interface BatchGradient {
  /** @param parameters the encoder's, then the decoder's */
  load(parameters: Float64Array): void;
  /** Mean loss over the pairs; the gradient is written over. */
  compute(batch: TrainingBatch, gradient: Float64Array): number;
  /** Mean loss alone. */
  loss(batch: TrainingBatch): number;
}

/** Twice the pinball loss of R. Koenker and G. Bassett, "Regression quantiles" (1978), so that the median's is |error|. */
export function createBatchGradient(engine: Engine, { encoder, decoder }: PretrainedConfig): BatchGradient {
  const reader = engine.createDifferentiator(encoder);
  const writer = engine.createDifferentiator(decoder);
  const context = encoder.head.targets;
  const encoderCount = parameterCount(encoder);
  const levels = QUANTILE_LEVELS.length;
  const quantiles = new Float64Array(levels);
  const slopes = new Float64Array(levels);

  const forward = (batch: TrainingBatch): Float64Array => {
    const { pairs, decoderInputs, size, sequences, origins } = batch;
    const contexts = reader.forward(batch.inputs, batch.steps, createState(encoder, size));
    for (let pair = 0; pair < pairs; pair++) {
      const from = origins[pair] * context * size + sequences[pair];
      for (let i = 0; i < context; i++) decoderInputs[i * pairs + pair] = contexts[from + i * size];
    }
    return writer.forward(decoderInputs, 1, createState(decoder, pairs));
  };

  /** Loss of one pair, and dL/d(quantile) in `slopes`. */
  const lossOf = (target: number): number => {
    let sum = 0;
    for (let level = 0; level < levels; level++) {
      const share = 2 * ((1 - MEDIAN_SHARE) / levels + (level === MEDIAN ? MEDIAN_SHARE : 0));
      const error = target - quantiles[level];
      const q = QUANTILE_LEVELS[level];
      sum += share * (error > 0 ? q * error : (q - 1) * error);
      slopes[level] = share * (error > 0 ? -q : 1 - q);
    }
    return sum;
  };

  return {
    load(parameters) {
      reader.load(parameters.subarray(0, encoderCount));
      writer.load(parameters.subarray(encoderCount));
    },
    loss(batch) {
      const outputs = forward(batch);
      let sum = 0;
      for (let pair = 0; pair < batch.pairs; pair++) {
        decodeQuantiles(outputs, pair, batch.pairs, batch.candidates, pair, batch.horizons[pair], quantiles);
        sum += batch.weights[pair] * lossOf(batch.targets[pair]);
      }
      return sum / batch.pairs;
    },
    compute(batch, gradient) {
      const { pairs, candidates, horizons, weights, targets, size, sequences, origins } = batch;
      const outputs = forward(batch);
      let sum = 0;
      for (let pair = 0; pair < pairs; pair++) {
        decodeQuantiles(outputs, pair, pairs, candidates, pair, horizons[pair], quantiles);
        sum += weights[pair] * lossOf(targets[pair]);
        for (let level = 0; level < levels; level++) slopes[level] *= weights[pair] / pairs;
        decodeQuantilesBackward(slopes, outputs, pair, pairs, candidates, pair, horizons[pair]);
      }
      const inputGradients = new Float64Array(batch.decoderInputs.length);
      writer.backward(outputs, gradient.subarray(encoderCount), inputGradients);
      const contextGradients = new Float64Array(batch.steps * context * size);
      for (let pair = 0; pair < pairs; pair++) {
        const to = origins[pair] * context * size + sequences[pair];
        for (let i = 0; i < context; i++) contextGradients[to + i * size] += inputGradients[i * pairs + pair];
      }
      reader.backward(contextGradients, gradient.subarray(0, encoderCount));
      return sum / pairs;
    },
  };
}
