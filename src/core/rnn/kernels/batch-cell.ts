import { shapeOf } from '../cells/cell-shape.ts';
import type { CellKind } from '../network-config.ts';
import type { Kernels } from './kernels.ts';
import type { PackedLayer } from './packed-network.ts';

/**
 * One step of a layer for a whole batch, on the kernels. Arguments are byte
 * offsets of rows at step t, but `columns`, the numbers in a row.
 */
export interface BatchCell {
  /** Where in a step's kept blocks of rows the sums that U takes part in begin. */
  readonly firstFeedbackBlock: number;
  /**
   * @param inputs (width, columns): x_t
   * @param gates (blocks * size, columns), written
   * @param before (size, columns): h_(t-1)
   * @param now (size, columns): h_t, written
   * @param memoryBefore (size, columns): c_(t-1)
   * @param memoryNow (size, columns): c_t, written
   */
  forward(layer: PackedLayer, columns: number, inputs: number, gates: number, before: number, now: number, memoryBefore: number, memoryNow: number): void;
  /**
   * The gradients of the sums from dL/dh_t; `flow` then holds what of
   * dL/dh_(t-1) does not come through the sums.
   *
   * @param count numbers of a block: size * columns
   */
  backward(count: number, gates: number, before: number, now: number, memoryBefore: number, flow: number, memoryFlow: number): void;
}

/** The kernels of a kind of cell. */
export function createBatchCell(kernels: Kernels, kind: CellKind, size: number): BatchCell {
  const { multiplyBatch } = kernels;
  const fedBack = shapeOf(kind).hasFeedback ? size : 0;

  /** Sums of all gates: W x + b + U h. */
  const sum = ({ input, bias, recurrent }: PackedLayer, columns: number, inputs: number, before: number, out: number): void => {
    multiplyBatch(out, input.gates * size, columns, bias.weights, input.weights, inputs, input.depth, recurrent.weights, before, fedBack);
  };

  switch (kind) {
    case 'gru':
      return {
        firstFeedbackBlock: 1,
        forward({ input, bias, recurrent, feedbackBias }, columns, inputs, gates, before, now) {
          const block = 4 * size * columns;
          const { weights: w, depth } = input;
          const { weights: u } = recurrent;
          multiplyBatch(gates + block, 2 * size, columns, bias.weights + 4 * size, w + 4 * size * depth, inputs, depth, u, before, size);
          multiplyBatch(gates, size, columns, bias.weights, w, inputs, depth, 0, 0, 0);
          multiplyBatch(gates + 3 * block, size, columns, feedbackBias.weights, u + 8 * size * size, before, size, 0, 0, 0);
          kernels.gruForward(gates, before, now, size * columns);
        },
        backward(count, gates, before, _now, _memoryBefore, flow) {
          kernels.gruBackward(gates, before, flow, count);
        },
      };
    case 'lstm':
      return {
        firstFeedbackBlock: 0,
        forward(layer, columns, inputs, gates, before, now, memoryBefore, memoryNow) {
          sum(layer, columns, inputs, before, gates);
          kernels.lstmForward(gates, memoryBefore, memoryNow, now, size * columns);
        },
        backward(count, gates, _before, _now, memoryBefore, flow, memoryFlow) {
          kernels.lstmBackward(gates, memoryBefore, flow, memoryFlow, count);
        },
      };
    default: {
      const activate = kind === 'elman-tanh' ? kernels.tanhBatch : kernels.reluForward;
      const slope = kind === 'elman-tanh' ? kernels.tanhBackward : kernels.reluBackward;
      return {
        firstFeedbackBlock: 0,
        forward(layer, columns, inputs, _gates, before, now) {
          sum(layer, columns, inputs, before, now);
          activate(now, size * columns);
        },
        backward(count, gates, _before, now, _memoryBefore, flow) {
          slope(gates, now, flow, count);
        },
      };
    }
  }
}
