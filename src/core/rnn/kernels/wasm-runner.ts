import { cellOf } from '../cells/cell-of.ts';
import type { Runner } from '../engine.ts';
import { checkConfig, outputCount, type NetworkConfig } from '../network-config.ts';
import { viewParameters, type LayerParameters } from '../parameters.ts';
import type { Kernels } from './kernels.ts';
import { packedRows, packRows, toKernelRange } from './pack-rows.ts';

/** Steps that the kernels compute before they move on: their sums then stay in the cache, and long sequences need no long buffers. */
const BLOCK = 96;

/** One layer in the kernels' memory; pointers are byte offsets. */
interface PackedLayer {
  readonly columns: number;
  readonly input: number;
  readonly bias: number;
  readonly recurrent: number;
  readonly feedbackBias: number;
  /** (BLOCK + 1, size): h_0 .. h_n. */
  readonly hidden: number;
  /** (size): c of an LSTM. */
  readonly memory: number;
}

/**
 * A network on the kernels: f32, block of steps by block of steps, in a block
 * layer by layer.
 *
 * The kernels hold numbers within 2^58 of 0, so that no sum overflows: weights,
 * inputs and states beyond it are taken as the bound, and what is not a number
 * as 0. Finite inputs thus never give an output that is not finite.
 *
 * @param kernels an instance that nothing else uses
 * @param flat (parameterCount): copied
 * @throws InvalidNetworkError when config or parameters do not fit
 * @throws RangeError when there is no more memory
 */
export function createWasmRunner(kernels: Kernels, config: NetworkConfig, flat: Float64Array): Runner {
  checkConfig(config);
  const parameters = viewParameters(config, flat.slice());
  const { gates, hasMemory } = cellOf(config.cell);
  const { hidden: units, inputs: width } = config;
  const size = Math.ceil(units / 4) * 4;
  const rows = packedRows(gates * size);
  const count = outputCount(config);
  const headRows = packedRows(count);

  const allocate = (floats: number): number => {
    const pointer = kernels.allocate(floats);
    if (pointer === 0) throw new RangeError('There is no memory left for the network.');
    return pointer;
  };
  const inputs = allocate(BLOCK * width);
  const sums = allocate(BLOCK * Math.max(rows, headRows));
  const feedback = allocate(rows);
  const layers = parameters.layers.map((layer): PackedLayer => {
    const columns = layer.input.length / (gates * units);
    return {
      columns,
      input: allocate(rows * columns),
      bias: allocate(rows),
      recurrent: allocate(rows * units),
      feedbackBias: allocate(rows),
      hidden: allocate((BLOCK + 1) * size),
      memory: allocate(size),
    };
  });
  const head = { weights: allocate(headRows * units), bias: allocate(headRows) };
  const floats = new Float32Array(kernels.memory.buffer);

  const pack = (matrix: Float64Array, blocks: number, perBlock: number, columns: number, stride: number, pointer: number): void => {
    if (matrix.length > 0) packRows(matrix, blocks, perBlock, columns, stride, floats.subarray(pointer >> 2));
  };
  parameters.layers.forEach(({ input, recurrent, bias, feedbackBias }: LayerParameters, index) => {
    const layer = layers[index];
    pack(input, gates, units, layer.columns, size, layer.input);
    pack(recurrent, gates, units, units, size, layer.recurrent);
    pack(bias, gates, units, 1, size, layer.bias);
    takeNumbers(feedbackBias, 0, floats, (layer.feedbackBias >> 2) + (gates - 1) * size, feedbackBias.length);
  });
  pack(parameters.head.weights, 1, count, units, count, head.weights);
  pack(parameters.head.bias, 1, count, 1, count, head.bias);

  const runLayer = (layer: PackedLayer, source: number, stride: number, steps: number): void => {
    kernels.projectSteps(layer.input, rows, layer.columns, layer.bias, source, stride, steps, sums);
    switch (config.cell) {
      case 'gru':
        kernels.runGru(layer.recurrent, layer.feedbackBias, size, units, rows, sums, feedback, layer.hidden, steps);
        break;
      case 'lstm':
        kernels.runLstm(layer.recurrent, size, units, rows, sums, layer.hidden, layer.memory, steps);
        break;
      default:
        kernels.runElman(layer.recurrent, size, units, rows, sums, layer.hidden, steps, config.cell === 'elman-relu' ? 1 : 0);
    }
  };

  return {
    config,
    run(state, source, outputs) {
      const steps = source.length / width;
      const firstWanted = steps - outputs.length / count;
      for (let layer = 0; layer < layers.length; layer++) {
        takeNumbers(state.hidden, layer * units, floats, layers[layer].hidden >> 2, units);
        if (hasMemory) takeNumbers(state.memory, layer * units, floats, layers[layer].memory >> 2, units);
      }
      for (let start = 0; start < steps; start += BLOCK) {
        const length = Math.min(BLOCK, steps - start);
        takeNumbers(source, start * width, floats, inputs >> 2, length * width);
        let below = inputs;
        let stride = width;
        for (let layer = 0; layer < layers.length; layer++) {
          runLayer(layers[layer], below, stride, length);
          below = layers[layer].hidden + 4 * size;
          stride = size;
        }
        const from = Math.max(0, firstWanted - start);
        if (from < length) {
          kernels.projectSteps(head.weights, headRows, units, head.bias, below + 4 * from * size, size, length - from, sums);
          giveRows(floats, sums >> 2, headRows, outputs, (start + from - firstWanted) * count, count, length - from);
        }
        for (let layer = 0; layer < layers.length; layer++) {
          const first = layers[layer].hidden >> 2;
          floats.copyWithin(first, first + length * size, first + (length + 1) * size);
        }
      }
      for (let layer = 0; layer < layers.length; layer++) {
        giveRows(floats, layers[layer].hidden >> 2, size, state.hidden, layer * units, units, 1);
        if (hasMemory) giveRows(floats, layers[layer].memory >> 2, size, state.memory, layer * units, units, 1);
      }
    },
  };
}

function takeNumbers(source: Float64Array, from: number, floats: Float32Array, to: number, count: number): void {
  for (let i = 0; i < count; i++) floats[to + i] = toKernelRange(source[from + i]);
}

/** The first `width` numbers of each row, row after row. */
function giveRows(floats: Float32Array, from: number, stride: number, target: Float64Array, to: number, width: number, rows: number): void {
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) target[to + row * width + i] = floats[from + row * stride + i];
  }
}
