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
}

/** A new instance with a memory of its own, which ends with the last reference to it. */
export type CreateKernels = () => Kernels;
