import type { CellKind } from '../network-config.ts';

/** What a kind of cell needs room for: all that the layout of parameters and buffers depends on. */
export interface CellShape {
  /** Blocks of rows in the weights: one for each gate or candidate. */
  readonly gates: number;
  /** Whether the last block has a bias inside the feedback sum, too, as a GRU's candidate has. */
  readonly hasFeedbackBias: boolean;
  /** Whether a memory c goes along beside h. */
  readonly hasMemory: boolean;
  /** Whether h goes back into the next step's sums; without, there is no U. */
  readonly hasFeedback: boolean;
}

const ELMAN: CellShape = { gates: 1, hasFeedbackBias: false, hasMemory: false, hasFeedback: true };

const SHAPES: Readonly<Record<CellKind, CellShape>> = {
  'elman-tanh': ELMAN,
  'elman-relu': ELMAN,
  gru: { gates: 3, hasFeedbackBias: true, hasMemory: false, hasFeedback: true },
  lstm: { gates: 4, hasFeedbackBias: false, hasMemory: true, hasFeedback: true },
  'dense-relu': { ...ELMAN, hasFeedback: false },
};

/** The shape of a kind of cell; its equations are elsewhere, so that the kernels' glue need not carry them. */
export function shapeOf(kind: CellKind): CellShape {
  return SHAPES[kind];
}
