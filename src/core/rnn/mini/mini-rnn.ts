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
  const hidden =
    variant === 'article' ? runArticle(inputs, length, 0, weights) : runStatQuest(inputs, length, 0, weights);
  return weights.w3 * hidden;
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
  const outputs = new Float64Array(horizon);
  const feedback = new Float64Array(1);
  let hidden = run(inputs, inputs.length, 0, weights);
  for (let step = 0; step < horizon; step++) {
    const output = clampToDouble(weights.w3 * hidden);
    outputs[step] = output;
    feedback[0] = output;
    hidden = run(feedback, 1, hidden, weights);
  }
  return outputs;
}

/** The hidden value after `length` inputs, from `hidden` before the first. */
function runArticle(inputs: Float64Array, length: number, hidden: number, { w1, w2 }: MiniWeights): number {
  for (let t = 0; t < length; t++) {
    const sum = w1 * inputs[t] + w2 * hidden;
    hidden = sum > 0 ? sum : 0;
  }
  return hidden;
}

function runStatQuest(inputs: Float64Array, length: number, hidden: number, { w1, w2 }: MiniWeights): number {
  for (let t = 0; t < length; t++) {
    const sum = w1 * inputs[t] + hidden;
    hidden = (sum > 0 ? sum : 0) * w2;
  }
  return hidden;
}

function clampToDouble(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
