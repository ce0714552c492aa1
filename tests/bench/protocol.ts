import type { EngineName } from './cases.ts';
import type { Formulation } from './formulations.ts';

/** What the bench asks of the process of one engine. A process serves one case. */
export type Request =
  | { readonly kind: 'prepare'; readonly engine: EngineName; readonly caseName: string }
  | { readonly kind: 'predict'; readonly inputs: Float64Array }
  | { readonly kind: 'train'; readonly batches: readonly (readonly Float64Array[])[] }
  | { readonly kind: 'sample'; readonly seed: number; readonly calls: number };

export interface Replies {
  readonly prepare: { readonly formulation: Formulation; readonly isAdam: boolean };
  readonly predict: { readonly output: number; /** Process time, the preparation's included. */ readonly cpuMs: number };
  /** The loss before each update. */
  readonly train: { readonly losses: readonly number[] };
  readonly sample: Sample;
}

/** One turn of an engine. */
export interface Sample {
  /** A call, of process time and by the clock. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** For learning: whether the goal was reached. */
  readonly isReached: boolean;
}

export type Reply = { readonly value: Replies[keyof Replies] } | { readonly error: string };
