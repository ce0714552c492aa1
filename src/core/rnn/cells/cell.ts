/** What one layer remembers of a sequence: written on the way forward, read on the way back. */
export interface LayerTape {
  /** Units in the layer. */
  readonly size: number;
  /** gates * size. */
  readonly rows: number;
  /** (steps, inputs): x_1 .. x_T. */
  readonly inputs: Float64Array;
  /** (steps + 1, size): h_0 .. h_T. */
  readonly hidden: Float64Array;
  /** (steps + 1, size): c_0 .. c_T of an LSTM; empty for the others. */
  readonly memory: Float64Array;
  /** (steps, gates * size): the sums W x_t + b, replaced by the gates' activations. */
  readonly gates: Float64Array;
  /** (steps, gates * size): the sums U h_(t-1), for a GRU with its candidate's own bias. */
  readonly feedback: Float64Array;
}

/** The gradient on its way back through one layer, at one step. */
export interface LayerFlow {
  /** (size): dL/dh_t going in, the cell's own share of dL/dh_(t-1) coming out. */
  readonly hidden: Float64Array;
  /** (size): dL/dc_t going in, dL/dc_(t-1) coming out; empty but for an LSTM. */
  readonly memory: Float64Array;
  /** (gates * size): dL/d(W x_t + b), written by the cell. */
  readonly gates: Float64Array;
  /** (gates * size): dL/d(U h_(t-1)), written by the cell. */
  readonly feedback: Float64Array;
}

/**
 * The part of a layer that makes it a GRU or an LSTM: what happens to the sums
 * of one step, element by element. The sums themselves are the same for all.
 */
export interface Cell {
  /** Row t (from 0) of `gates` and `feedback` and row t of `hidden` give row t + 1 of `hidden`. */
  forward(tape: LayerTape, t: number): void;
  /** The derivative of the same: `flow.hidden` at step t gives the sums' gradients, and `flow.hidden` at t - 1 but for what comes through the sums. */
  backward(tape: LayerTape, t: number, flow: LayerFlow): void;
}
