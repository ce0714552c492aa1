import { clampToDouble } from '../../clamp-to-double.ts';
import { ARTICLE_WEIGHTS, type MiniOptions } from './mini-rnn.ts';
import { roundToTenth } from './round-to-tenth.ts';

/** Every number MiniRnn computes on the way to its output, each finite; all arrays have the length n of the inputs. */
export interface MiniTrace {
  readonly inputs: Float64Array;
  /** (n) w1 * x_t. */
  readonly weightedInputs: Float64Array;
  /** (n) what comes back from the step before: w2 * h_(t-1), in the StatQuest variant h_(t-1) itself. */
  readonly feedbacks: Float64Array;
  /** (n) the sum that goes into relu. */
  readonly preActivations: Float64Array;
  /** (n) what relu lets through. */
  readonly activations: Float64Array;
  /** (n) h_1..h_n; in the StatQuest variant after the factor w2. */
  readonly hidden: Float64Array;
  /** w3 * h_n, unrounded. */
  readonly output: number;
  /** The output as the article prints it. */
  readonly report: number;
}

/**
 * Runs MiniRnn and keeps every step, for the lab and for tests.
 *
 * It is also the plain reference that the allocation-free loop of `predictMini`
 * is compared with. What is too large for a double is the largest double.
 *
 * @param inputs (n) finite values
 */
export function traceMini(inputs: Float64Array, options: MiniOptions = {}): MiniTrace {
  const { weights = ARTICLE_WEIGHTS, variant = 'article' } = options;
  const [weightedInputs, feedbacks, preActivations, activations, hidden] = Array.from({ length: 5 }, () => new Float64Array(inputs.length));
  let previous = 0;
  for (let t = 0; t < inputs.length; t++) {
    weightedInputs[t] = clampToDouble(weights.w1 * inputs[t]);
    feedbacks[t] = clampToDouble(variant === 'article' ? weights.w2 * previous : previous);
    preActivations[t] = clampToDouble(weightedInputs[t] + feedbacks[t]);
    activations[t] = Math.max(0, preActivations[t]);
    hidden[t] = clampToDouble(variant === 'article' ? activations[t] : activations[t] * weights.w2);
    previous = hidden[t];
  }
  const output = clampToDouble(weights.w3 * previous);
  return { inputs, weightedInputs, feedbacks, preActivations, activations, hidden, output, report: roundToTenth(output) };
}
