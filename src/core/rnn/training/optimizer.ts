/** How parameters move along the gradient. */
export type OptimizerConfig =
  /**
   * D. P. Kingma and J. Ba, "Adam" (2015), algorithm 1; with `weightDecay` above
   * 0 AdamW, I. Loshchilov and F. Hutter, "Decoupled weight decay
   * regularization" (2019), algorithm 2.
   */
  | {
      readonly kind: 'adam';
      /** 0.9 usually. */
      readonly beta1: number;
      /** 0.999 usually. */
      readonly beta2: number;
      /** 1e-8 usually. */
      readonly epsilon: number;
      readonly weightDecay: number;
    }
  /** v = momentum * v + gradient; parameter -= rate * v. B. T. Polyak (1964), in PyTorch's form. */
  | { readonly kind: 'sgd'; readonly momentum: number };

/** Adam with its authors' own constants. */
export const ADAM: OptimizerConfig = { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

/** What an optimizer remembers from step to step. */
export interface OptimizerState {
  /** Updates so far. */
  steps: number;
  /** (parameters): Adam's running mean of gradients, SGD's velocity. */
  readonly first: Float64Array;
  /** (parameters): Adam's running mean of squared gradients; empty for SGD. */
  readonly second: Float64Array;
}

/** The state before the first update. */
export function createOptimizerState(config: OptimizerConfig, parameters: number): OptimizerState {
  return { steps: 0, first: new Float64Array(parameters), second: new Float64Array(config.kind === 'adam' ? parameters : 0) };
}

/**
 * One update, in place.
 *
 * @param rate the learning rate, above 0
 * @param gradient (parameters): dL/d(parameters)
 */
export function updateParameters(
  config: OptimizerConfig,
  state: OptimizerState,
  parameters: Float64Array,
  gradient: Float64Array,
  rate: number,
): void {
  state.steps++;
  if (config.kind === 'adam') updateByAdam(config, state, parameters, gradient, rate);
  else updateByMomentum(config.momentum, state, parameters, gradient, rate);
}

function updateByAdam(
  { beta1, beta2, epsilon, weightDecay }: Extract<OptimizerConfig, { kind: 'adam' }>,
  { steps, first, second }: OptimizerState,
  parameters: Float64Array,
  gradient: Float64Array,
  rate: number,
): void {
  const firstCorrection = 1 - beta1 ** steps;
  const secondCorrection = 1 - beta2 ** steps;
  const decay = 1 - rate * weightDecay;
  for (let i = 0; i < parameters.length; i++) {
    first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
    second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] * gradient[i];
    const step = first[i] / firstCorrection / (Math.sqrt(second[i] / secondCorrection) + epsilon);
    parameters[i] = parameters[i] * decay - rate * step;
  }
}

function updateByMomentum(
  momentum: number,
  { first }: OptimizerState,
  parameters: Float64Array,
  gradient: Float64Array,
  rate: number,
): void {
  for (let i = 0; i < parameters.length; i++) {
    first[i] = momentum * first[i] + gradient[i];
    parameters[i] -= rate * first[i];
  }
}
