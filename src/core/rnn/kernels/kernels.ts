/**
 * One instance of the WASM module in `assembly/`, as the glue sees it. Pointers
 * are byte offsets into the memory; every buffer is of f32.
 *
 * Core knows no WebAssembly: who runs it hands in how to get an instance.
 */
export interface Kernels {
  /** Grows with `allocate`: take a new view of its buffer after the last allocation. */
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Room for so many floats, zeroed, 16-byte aligned; 0 when there is no more memory. */
  readonly allocate: (count: number) => number;

  // Inference, one sequence at a time; the shapes stand in `assembly/`, in files named after the function.
  readonly projectSteps: (matrix: number, rows: number, columns: number, bias: number, inputs: number, stride: number, steps: number, sums: number) => void;
  readonly readOut: (weights: number, bias: number, count: number, hidden: number, size: number, steps: number, outputs: number) => void;
  readonly runElman: (recurrent: number, size: number, columns: number, rows: number, sums: number, hidden: number, steps: number, rectify: number) => void;
  readonly runGru: (recurrent: number, feedbackBias: number, size: number, columns: number, rows: number, sums: number, feedback: number, hidden: number, steps: number) => void;
  readonly runLstm: (recurrent: number, size: number, columns: number, rows: number, sums: number, hidden: number, memory: number, steps: number) => void;

  // Training, a batch at a time; the shapes stand in `multiply-batch.ts`, `add-outer-products.ts` `batch-*.ts` and `squash-batch.ts` there.
  readonly multiplyBatch: (out: number, rows: number, columns: number, bias: number, a: number, x: number, depthOfA: number, b: number, y: number, depthOfB: number) => void;
  readonly addOuterProducts: (gradient: number, d: number, strideOfD: number, rows: number, x: number, strideOfX: number, depth: number, columns: number, steps: number) => void;
  readonly tanhBatch: (at: number, size: number) => void;
  readonly tanhBackward: (sums: number, now: number, flow: number, size: number) => void;
  readonly reluForward: (now: number, size: number) => void;
  readonly reluBackward: (sums: number, now: number, flow: number, size: number) => void;
  readonly gruForward: (gates: number, before: number, now: number, size: number) => void;
  readonly gruBackward: (gates: number, before: number, flow: number, size: number) => void;
  readonly lstmForward: (gates: number, memoryBefore: number, memoryNow: number, now: number, size: number) => void;
  readonly lstmBackward: (gates: number, memoryBefore: number, flow: number, memoryFlow: number, size: number) => void;
}

/** A new instance with a memory of its own, which ends with the last reference to it. */
export type CreateKernels = () => Kernels;
