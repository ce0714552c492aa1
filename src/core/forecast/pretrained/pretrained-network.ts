import type { Engine } from '../../rnn/engine.ts';
import { createState } from '../../rnn/network-state.ts';
import type { StoredNetwork } from '../../rnn/weights-file/weights-file.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../quantile-levels.ts';
import { CANDIDATE_FLAGS, CANDIDATES } from './candidates.ts';
import { decodeQuantiles, DECODER_OUTPUTS } from './decoder-head.ts';
import { writeDecoderInputs } from './decoder-inputs.ts';
import { STEP_FEATURES, writeStepFeatures } from './step-features.ts';
import { createView, type View } from './view.ts';

/** Values that the encoder reads at most: as many as it was trained on. */
export const LONGEST_WINDOW = 256;
/** Steps ahead that it says at once; more are reached by rolling on. */
export const LONGEST_SAID = 96;

const LEVELS = QUANTILE_LEVELS.length;

/** The seasons that the network is told, 1 for none. */
export interface Periods {
  readonly period: number;
  readonly secondPeriod: number;
}

/** The pre-trained network, ready to run. */
export interface PretrainedNetwork {
  /**
   * Quantiles after each origin.
   *
   * Shift- and scale-equivariant but for rounding: the forecast of a x + b is a
   * times that of x, plus b, for a > 0. A series without any change gets itself.
   *
   * @param values (n) finite, of a size whose differences are finite; nothing after the last origin is read
   * @param origins ascending indices of the last known value; scale and anchor are the first's
   * @param horizon steps ahead, 1 or more
   * @returns for each origin (horizon, QUANTILE_LEVELS), row-major
   */
  forecast(values: Float64Array, periods: Periods, origins: readonly number[], horizon: number): Float64Array[];
}

/** Whether two stored networks are an encoder and a decoder that fit each other and this code. */
export function areEncoderAndDecoder(encoder: StoredNetwork, decoder: StoredNetwork): boolean {
  return (
    encoder.config.cell !== 'dense-relu' &&
    decoder.config.cell === 'dense-relu' &&
    encoder.config.inputs === STEP_FEATURES &&
    encoder.config.head.kind === 'linear' &&
    decoder.config.head.kind === 'linear' &&
    decoder.config.head.targets === DECODER_OUTPUTS &&
    decoder.config.inputs === encoder.config.head.targets + CANDIDATES + CANDIDATE_FLAGS
  );
}

/** @throws InvalidNetworkError when a network cannot be built */
export function createPretrainedNetwork(engine: Engine, encoder: StoredNetwork, decoder: StoredNetwork): PretrainedNetwork {
  const reader = engine.createRunner(encoder.config, encoder.parameters);
  // A dense network takes each pair of origin and horizon as a step of its own.
  const writer = engine.createRunner(decoder.config, decoder.parameters);
  const context = encoder.config.head.targets;

  const say = (view: View, origins: readonly number[], horizon: number): Float64Array[] => {
    const steps = view.values.length - view.start;
    const inputs = new Float64Array(steps * STEP_FEATURES);
    writeStepFeatures(view, inputs);
    const contexts = new Float64Array((view.values.length - origins[0]) * context);
    reader.run(createState(encoder.config), inputs, contexts);
    const pairs = origins.length * horizon;
    const width = decoder.config.inputs;
    const decoderInputs = new Float64Array(pairs * width);
    const candidates = new Float64Array(pairs * CANDIDATES);
    origins.forEach((origin, index) => {
      const from = (origin - origins[0]) * context;
      for (let step = 0; step < horizon; step++) {
        const pair = index * horizon + step;
        for (let i = 0; i < context; i++) decoderInputs[pair * width + i] = contexts[from + i];
        writeDecoderInputs(view, origin, step + 1, decoderInputs, pair * width + context, 1, candidates, pair);
      }
    });
    const outputs = new Float64Array(pairs * DECODER_OUTPUTS);
    writer.run(createState(decoder.config), decoderInputs, outputs);
    return origins.map((origin, index) => {
      const quantiles = new Float64Array(horizon * LEVELS);
      for (let step = 0; step < horizon; step++) {
        const row = quantiles.subarray(step * LEVELS, (step + 1) * LEVELS);
        const pair = index * horizon + step;
        decodeQuantiles(outputs, pair * DECODER_OUTPUTS, 1, candidates, pair, step + 1, row);
        for (let level = 0; level < LEVELS; level++) row[level] = (view.values[origin] + row[level]) * view.unit + view.anchor;
      }
      return quantiles;
    });
  };

  return {
    forecast(values, periods, origins, horizon) {
      const count = origins[origins.length - 1] + 1;
      const known = values.subarray(0, count);
      // Every origin must lie in the window.
      const start = Math.max(0, Math.min(origins[0], count - LONGEST_WINDOW));
      const view = createView(known, { start, scaleAt: origins[0], ...periods });
      if (view.spread === 0) return origins.map((origin) => new Float64Array(horizon * LEVELS).fill(values[origin]));
      const said = say(view, origins, Math.min(horizon, LONGEST_SAID));
      if (horizon <= LONGEST_SAID) return said;
      return origins.map((origin, index) => rollOn(values.subarray(0, origin + 1), said[index], horizon, (next, at, steps) =>
        say(createView(next, { start: Math.max(0, next.length - LONGEST_WINDOW), scaleAt: at, ...periods }), [at], steps)[0],
      ));
    },
  };
}

/**
 * Goes on from the medians as if they had come. What is uncertain there adds to
 * what is uncertain after it, as independent errors add.
 */
function rollOn(
  known: Float64Array,
  first: Float64Array,
  horizon: number,
  say: (values: Float64Array, origin: number, steps: number) => Float64Array,
): Float64Array {
  const all = new Float64Array(horizon * LEVELS);
  all.set(first);
  const values = new Float64Array(known.length + horizon);
  values.set(known);
  for (let done = LONGEST_SAID; done < horizon; done += LONGEST_SAID) {
    for (let step = done - LONGEST_SAID; step < done; step++) values[known.length + step] = all[step * LEVELS + MEDIAN];
    const steps = Math.min(LONGEST_SAID, horizon - done);
    const next = say(values.subarray(0, known.length + done), known.length + done - 1, steps);
    const before = (done - 1) * LEVELS;
    for (let step = 0; step < steps; step++) {
      const from = step * LEVELS;
      const to = (done + step) * LEVELS;
      const median = next[from + MEDIAN];
      for (let level = 0; level < LEVELS; level++) {
        const width = Math.hypot(next[from + level] - median, all[before + level] - all[before + MEDIAN]);
        all[to + level] = median + Math.sign(level - MEDIAN) * width;
      }
    }
  }
  return all;
}
