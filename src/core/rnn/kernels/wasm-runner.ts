import { shapeOf } from '../cells/cell-shape.ts';
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
  const { gates, hasMemory } = shapeOf(config.cell);
  const { hidden: units, inputs: width } = config;
  const size = Math.ceil(units / 4) * 4;
  const rows = packedRows(gates * size);
  const count = outputCount(config);

  const allocate = (floats: number): number => {
    const pointer = kernels.allocate(floats);
    if (pointer === 0) throw new RangeError('There is no memory left for the network.');
    return pointer;
  };
  const inputs = allocate(BLOCK * width);
  const sums = allocate(BLOCK * Math.max(rows, count));
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
  const head = { weights: allocate(count * size), bias: allocate(count) };
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
  for (let i = 0; i < count; i++) takeNumbers(parameters.head.weights, i * units, floats, (head.weights >> 2) + i * size, units);
  takeNumbers(parameters.head.bias, 0, floats, head.bias >> 2, parameters.head.bias.length);

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
        kernels.runElman(layer.recurrent, size, units, rows, sums, layer.hidden, steps, config.cell === 'elman-tanh' ? 0 : 1);
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
          kernels.readOut(head.weights, head.bias, count, below + 4 * from * size, size, length - from, sums);
          giveNumbers(floats, sums >> 2, outputs, (start + from - firstWanted) * count, (length - from) * count);
        }
        for (let layer = 0; layer < layers.length; layer++) {
          const first = layers[layer].hidden >> 2;
          floats.copyWithin(first, first + length * size, first + (length + 1) * size);
        }
      }
      for (let layer = 0; layer < layers.length; layer++) {
        giveNumbers(floats, layers[layer].hidden >> 2, state.hidden, layer * units, units);
        if (hasMemory) giveNumbers(floats, layers[layer].memory >> 2, state.memory, layer * units, units);
      }
    },
  };
}

function takeNumbers(source: Float64Array, from: number, floats: Float32Array, to: number, count: number): void {
  for (let i = 0; i < count; i++) floats[to + i] = toKernelRange(source[from + i]);
}

function giveNumbers(floats: Float32Array, from: number, target: Float64Array, to: number, count: number): void {
  for (let i = 0; i < count; i++) target[to + i] = floats[from + i];
}
