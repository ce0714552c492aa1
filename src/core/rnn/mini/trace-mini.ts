import { ARTICLE_WEIGHTS, type MiniOptions } from './mini-rnn.ts';
import { roundToTenth } from './round-to-tenth.ts';

/** Every number MiniRnn computes on the way to its output; all arrays have the length n of the inputs. */
export interface MiniTrace {
  readonly inputs: Float64Array;
  /** (n) the sum that goes into relu. */
  readonly preActivations: Float64Array;
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
 * is compared with.
 *
 * @param inputs (n) finite values
 */
export function traceMini(inputs: Float64Array, options: MiniOptions = {}): MiniTrace {
  const { weights = ARTICLE_WEIGHTS, variant = 'article' } = options;
  const preActivations = new Float64Array(inputs.length);
  const hidden = new Float64Array(inputs.length);
  let previous = 0;
  for (let t = 0; t < inputs.length; t++) {
    const feedback = variant === 'article' ? weights.w2 * previous : previous;
    preActivations[t] = weights.w1 * inputs[t] + feedback;
    const activated = Math.max(0, preActivations[t]);
    hidden[t] = variant === 'article' ? activated : activated * weights.w2;
    previous = hidden[t];
  }
  const output = weights.w3 * previous;
  return { inputs, preActivations, hidden, output, report: roundToTenth(output) };
}
