import type { MiniTrace } from '../../../core/rnn/mini/trace-mini.ts';

/** A value that is read, with all that MiniRnn makes of it. */
export interface ReadRecord {
  readonly kind: 'read';
  /** 1..n. */
  readonly t: number;
  readonly x: number;
  /** w1 * x_t. */
  readonly weighted: number;
  /** h_(t-1), 0 before the first value. */
  readonly previous: number;
  /** What of it goes into the sum. */
  readonly feedback: number;
  readonly sum: number;
  /** relu(sum). */
  readonly activation: number;
  /** h_t. */
  readonly hidden: number;
}

/** The output, after the last value. */
export interface OutputRecord {
  readonly kind: 'output';
  readonly hidden: number;
  /** w3 * h_n. */
  readonly output: number;
  /** As the article rounds it. */
  readonly report: number;
}

/** What happens at one step; at step 0 nothing does, h_0 is 0. */
export type StepRecord = { readonly kind: 'start' } | ReadRecord | OutputRecord;

/** @param step 0: nothing is read; t: x_t is in; n + 1 and beyond: the output */
export function recordAt(trace: MiniTrace, step: number): StepRecord {
  const { inputs, weightedInputs, feedbacks, preActivations, activations, hidden, output, report } = trace;
  if (step < 1) return { kind: 'start' };
  if (step > inputs.length) return { kind: 'output', hidden: inputs.length > 0 ? hidden[inputs.length - 1] : 0, output, report };
  const at = step - 1;
  return {
    kind: 'read',
    t: step,
    x: inputs[at],
    weighted: weightedInputs[at],
    previous: at > 0 ? hidden[at - 1] : 0,
    feedback: feedbacks[at],
    sum: preActivations[at],
    activation: activations[at],
    hidden: hidden[at],
  };
}
