/** Sequences to learn from, and the origins and horizons in them that are asked about. */
export interface TrainingBatch {
  readonly steps: number;
  /** Sequences. */
  readonly size: number;
  /** (steps, STEP_FEATURES, size): what the encoder sees. */
  readonly inputs: Float64Array;
  readonly pairs: number;
  /** (context + CANDIDATES + CANDIDATE_FLAGS, pairs): what the decoder sees; the context's rows are to be filled. */
  readonly decoderInputs: Float64Array;
  /** (pairs, CANDIDATES) */
  readonly candidates: Float64Array;
  /** (pairs) the sequence of each pair, and the step of its origin. */
  readonly sequences: Int32Array;
  readonly origins: Int32Array;
  /** (pairs) steps ahead. */
  readonly horizons: Int32Array;
  /** (pairs) what came, in units from the value at the origin. */
  readonly targets: Float64Array;
  /** (pairs) how much each counts. */
  readonly weights: Float64Array;
}
