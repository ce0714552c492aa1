/** One sequence to learn from. */
export interface Example {
  /** (steps, inputs). */
  readonly inputs: Float64Array;
  /** (steps, targets): what is wanted after each step. */
  readonly targets: Float64Array;
  /** (steps, targets): how much each target counts; 0 leaves it out. */
  readonly weights: Float64Array;
}

/** Sequences side by side; the shorter ones end in steps without weight. */
export interface Batch {
  readonly steps: number;
  readonly size: number;
  /** (steps, inputs, size). */
  readonly inputs: Float64Array;
  /** (steps, targets, size). */
  readonly targets: Float64Array;
  /** (steps, targets, size). */
  readonly weights: Float64Array;
}

/**
 * Lays sequences of any lengths side by side. Padding comes after a sequence's
 * end, where it changes nothing that came before, as long as the states stay
 * finite in it: a network that explodes there is rolled back.
 *
 * @param inputCount numbers a step in `inputs`
 * @param targetCount numbers a step in `targets`
 */
export function createBatch(examples: readonly Example[], inputCount: number, targetCount: number): Batch {
  const size = examples.length;
  const steps = Math.max(...examples.map(({ inputs }) => inputs.length / inputCount));
  const inputs = new Float64Array(steps * inputCount * size);
  const targets = new Float64Array(steps * targetCount * size);
  const weights = new Float64Array(steps * targetCount * size);
  examples.forEach((example, sequence) => {
    putColumn(example.inputs, inputs, sequence, size);
    putColumn(example.targets, targets, sequence, size);
    putColumn(example.weights, weights, sequence, size);
  });
  return { steps, size, inputs, targets, weights };
}

/** Steps `from` .. `to` of a batch, as views. */
export function sliceBatch({ steps, size, inputs, targets, weights }: Batch, from: number, to: number): Batch {
  const cut = (rows: Float64Array): Float64Array => rows.subarray((rows.length / steps) * from, (rows.length / steps) * to);
  return { steps: to - from, size, inputs: cut(inputs), targets: cut(targets), weights: cut(weights) };
}

function putColumn(column: Float64Array, rows: Float64Array, at: number, size: number): void {
  for (let i = 0; i < column.length; i++) rows[i * size + at] = column[i];
}
