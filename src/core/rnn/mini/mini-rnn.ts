import { clampToDouble } from '../../clamp-to-double.ts';

/**
 * MiniRnn: three scalar weights, no bias, one hidden unit.
 *
 *     h_0 = 0
 *     h_t = relu(w1 * x_t + w2 * h_(t-1))      t = 1..n
 *     y   = w3 * h_n
 *
 * Maximilian Weichart, "Introduction to RNNs" (2023), after StatQuest's
 * "Recurrent Neural Networks (RNNs), Clearly Explained!!!".
 */
export interface MiniWeights {
  /** On the input. */
  readonly w1: number;
  /** On the hidden value fed back. */
  readonly w2: number;
  /** On the last hidden value, for the output. */
  readonly w3: number;
}

/**
 * Where the feedback weight stands: `article` multiplies before relu, `statquest`
 * after it, h_t = relu(w1 * x_t + h_(t-1)) * w2, which also scales the output.
 */
export type MiniVariant = 'article' | 'statquest';

/** The weights that the article gives. */
export const ARTICLE_WEIGHTS: MiniWeights = { w1: 1.4, w2: -0.5, w3: 1.4 };

/** What MiniRnn is to compute with; the article's own by default. */
export interface MiniOptions {
  readonly weights?: MiniWeights;
  readonly variant?: MiniVariant;
}

/**
 * The next value after a series, unrounded.
 *
 * Linear in the length, nothing allocated: the recursion of the article becomes
 * a loop, so there is no longest series.
 *
 * @param inputs at least `length` finite values, in 0..1 for the article's weights to make sense
 * @param length how many of them to read, from the first; all by default
 * @returns y; 0 for an empty series, whose hidden value is still h_0
 */
export function predictMini(inputs: Float64Array, options: MiniOptions = {}, length = inputs.length): number {
  const { weights = ARTICLE_WEIGHTS, variant = 'article' } = options;
  const run = variant === 'article' ? runArticle : runStatQuest;
  const hidden = run(inputs, length, 0, weights);
  if (hidden < Infinity) return clampToDouble(weights.w3 * hidden);
  const scaled = run(scaleDown(inputs.subarray(0, length)), length, 0, weights);
  return clampToDouble(HUGE_SCALE * weights.w3 * clampToDouble(scaled));
}

/**
 * The next `horizon` values: each output, unrounded, is fed back as the next input.
 *
 * With the article's weights every further value is 1.46 times the one before
 * (w1 * w3 + w2), whatever the series was. Outputs that leave the range of a
 * double are clamped to its largest value.
 *
 * @param inputs (n) finite values, in 0..1
 * @returns (horizon) outputs in the unit of the inputs
 */
export function forecastMini(inputs: Float64Array, horizon: number, options: MiniOptions = {}): Float64Array {
  const { weights = ARTICLE_WEIGHTS, variant = 'article' } = options;
  const run = variant === 'article' ? runArticle : runStatQuest;
  let hidden = run(inputs, inputs.length, 0, weights);
  const scale = hidden < Infinity ? 1 : HUGE_SCALE;
  if (scale > 1) hidden = clampToDouble(run(scaleDown(inputs), inputs.length, 0, weights));
  const outputs = new Float64Array(horizon);
  const feedback = new Float64Array(1);
  for (let step = 0; step < horizon; step++) {
    feedback[0] = clampToDouble(weights.w3 * hidden);
    outputs[step] = clampToDouble(scale * feedback[0]);
    // From infinity there is no way back: every further output is the largest double.
    hidden = clampToDouble(run(feedback, 1, hidden, weights));
    if (hidden === Number.MAX_VALUE) return outputs.fill(clampToDouble(weights.w3 * hidden), step + 1);
  }
  return outputs;
}

/** What inputs near the largest double are divided by: a power of two, so that nothing is rounded. */
const HUGE_SCALE = 16;

function scaleDown(inputs: Float64Array): Float64Array {
  return inputs.map((input) => input / HUGE_SCALE);
}

/**
 * The hidden value after `length` inputs, from `hidden` before the first.
 *
 * @returns Infinity when any sum on the way was too large for a double, even
 *   where a later hidden value would be 0 again
 */
function runArticle(inputs: Float64Array, length: number, hidden: number, { w1, w2 }: MiniWeights): number {
  let largest = 0;
  for (let t = 0; t < length; t++) {
    const sum = w1 * inputs[t] + w2 * hidden;
    hidden = sum > 0 ? sum : 0;
    if (hidden > largest) largest = hidden;
  }
  return largest === Infinity ? Infinity : hidden;
}

function runStatQuest(inputs: Float64Array, length: number, hidden: number, { w1, w2 }: MiniWeights): number {
  let largest = 0;
  for (let t = 0; t < length; t++) {
    const sum = w1 * inputs[t] + hidden;
    const activated = sum > 0 ? sum : 0;
    if (activated > largest) largest = activated;
    hidden = activated * w2;
  }
  return largest === Infinity ? Infinity : hidden;
}
