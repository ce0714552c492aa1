import { shapeOf } from '../cells/cell-shape.ts';
import { outputCount, type NetworkConfig } from '../network-config.ts';
import type { Kernels } from './kernels.ts';

/** What a layer remembers of a batch; pointers are byte offsets. */
export interface LayerBuffers {
  /** (steps + 1, size, columns): h_0 .. h_n. */
  readonly hidden: number;
  /** (steps + 1, size, columns): c_0 .. c_n of an LSTM. */
  readonly memory: number;
  /** (steps, blocks * size, columns): activations, replaced by the gradients of their sums on the way back. */
  readonly gates: number;
}

/** The buffers of a batch of one shape; each row holds one number of each sequence. */
export interface BatchBuffers {
  readonly steps: number;
  /** Sequences in the batch. */
  readonly sequences: number;
  /** Numbers in a row: the sequences, up to a multiple of 4. */
  readonly columns: number;
  /** (steps, inputs, columns). */
  readonly inputs: number;
  /** (steps, outputs, columns): the outputs, then their gradients. */
  readonly outputs: number;
  /** (size, columns): dL/dh on its way back. */
  readonly flow: number;
  /** (size, columns): dL/dc on its way back. */
  readonly memoryFlow: number;
  /** (columns): ones. A bias is the weight of an input that is always 1. */
  readonly ones: number;
  readonly layers: readonly LayerBuffers[];
}

/** The kernels address 2^32 bytes; half of that is more than a browser will give. */
const MOST_FLOATS = 2 ** 29;

/** Blocks of rows that a step keeps: its gates, a GRU's feedback into the candidate, an LSTM's tanh(c). */
export function keptBlocks({ cell }: NetworkConfig): number {
  const { gates, hasFeedbackBias, hasMemory } = shapeOf(cell);
  return gates + (hasFeedbackBias || hasMemory ? 1 : 0);
}

/**
 * Lays out the buffers of batches, one over the other: the room is that of the
 * largest batch so far.
 *
 * @param kernels an instance from which nobody else allocates any more
 * @param size units of a layer in memory
 */
export function createBatchRoom(kernels: Kernels, config: NetworkConfig, size: number): (steps: number, sequences: number) => BatchBuffers {
  const { hasMemory } = shapeOf(config.cell);
  let start = 0;
  let room = 0;

  const reserve = (count: number): void => {
    if (count <= room) return;
    // The arena hands out from the front: what is allocated next lies behind what was allocated last.
    const more = count <= MOST_FLOATS ? kernels.allocate(count - room) : 0;
    if (more === 0) throw new RangeError('There is no memory left for a batch of this size.');
    if (room === 0) start = more >>> 0;
    room = count;
  };

  return (steps, sequences) => {
    const columns = Math.ceil(sequences / 4) * 4;
    let used = 0;
    const take = (rows: number): number => {
      const at = used;
      used += rows * columns;
      return at;
    };
    const inputs = take(steps * config.inputs);
    const outputs = take(steps * outputCount(config));
    const flow = take(size);
    const memoryFlow = take(hasMemory ? size : 0);
    const ones = take(1);
    const layers = Array.from({ length: config.layers }, () => ({
      hidden: take((steps + 1) * size),
      memory: take(hasMemory ? (steps + 1) * size : 0),
      gates: take(steps * keptBlocks(config) * size),
    }));
    reserve(used);
    const at = (index: number): number => start + 4 * index;
    return {
      steps,
      sequences,
      columns,
      inputs: at(inputs),
      outputs: at(outputs),
      flow: at(flow),
      memoryFlow: at(memoryFlow),
      ones: at(ones),
      layers: layers.map(({ hidden, memory, gates }) => ({ hidden: at(hidden), memory: at(memory), gates: at(gates) })),
    };
  };
}
