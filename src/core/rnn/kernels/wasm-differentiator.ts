import { shapeOf } from '../cells/cell-shape.ts';
import type { Differentiator } from '../engine.ts';
import { checkConfig, outputCount, type NetworkConfig } from '../network-config.ts';
import type { NetworkState } from '../network-state.ts';
import { createBatchCell } from './batch-cell.ts';
import { createBatchRoom, keptBlocks, type BatchBuffers } from './batch-buffers.ts';
import { putRows, takeRows } from './batch-rows.ts';
import type { Kernels } from './kernels.ts';
import { createPackedNetwork } from './packed-network.ts';

/** Steps whose part of the weights' gradient is computed at a time: they are in the cache, and sums of lanes are few. */
const CHUNK = 4;

/**
 * A batch of sequences on the kernels: f32, all sequences of a step at once.
 *
 * @param kernels an instance that nothing else uses
 * @throws InvalidNetworkError when the config does not fit
 * @throws RangeError, here or from a call, when there is no more memory
 */
export function createWasmDifferentiator(kernels: Kernels, config: NetworkConfig): Differentiator {
  checkConfig(config);
  const { multiplyBatch, addOuterProducts } = kernels;
  const { gates, hasMemory, hasFeedbackBias, hasFeedback } = shapeOf(config.cell);
  const outputs = outputCount(config);
  const network = createPackedNetwork(config, (count) => {
    const pointer = kernels.allocate(count);
    if (pointer === 0) throw new RangeError('There is no memory left for the network.');
    return pointer >>> 0;
  });
  const { size, head } = network;
  const cell = createBatchCell(kernels, config.cell, size);
  const blocks = keptBlocks(config);
  const layOut = createBatchRoom(kernels, config, size);
  let buffers: BatchBuffers = layOut(1, 1);
  let floats = new Float32Array(kernels.memory.buffer);
  let batch = new Float64Array(0);

  const makeRoom = (steps: number, sequences: number): void => {
    if (steps !== buffers.steps || sequences !== buffers.sequences) buffers = layOut(steps, sequences);
    if (floats.buffer !== kernels.memory.buffer) floats = new Float32Array(kernels.memory.buffer);
    if (batch.length !== steps * outputs * sequences) batch = new Float64Array(steps * outputs * sequences);
    floats.fill(1, buffers.ones >>> 2, (buffers.ones >>> 2) + buffers.columns);
  };

  /** Row 0 of each layer from the state; the units that are padding start from 0. */
  const loadState = ({ hidden, memory }: NetworkState): void => {
    const { columns, sequences, layers } = buffers;
    for (let layer = 0; layer < layers.length; layer++) {
      const from = layer * config.hidden * sequences;
      const at = layers[layer];
      floats.fill(0, at.hidden >>> 2, (at.hidden >>> 2) + size * columns);
      putRows(hidden, from, config.hidden, sequences, floats, at.hidden >>> 2, columns);
      if (!hasMemory) continue;
      floats.fill(0, at.memory >>> 2, (at.memory >>> 2) + size * columns);
      putRows(memory, from, config.hidden, sequences, floats, at.memory >>> 2, columns);
    }
  };

  /** The last row of each layer to the state. */
  const saveState = ({ hidden, memory }: NetworkState): void => {
    const { columns, sequences, steps, layers } = buffers;
    const last = steps * size * columns;
    for (let layer = 0; layer < layers.length; layer++) {
      const to = layer * config.hidden * sequences;
      takeRows(floats, (layers[layer].hidden >>> 2) + last, columns, hidden, to, config.hidden, sequences);
      if (hasMemory) takeRows(floats, (layers[layer].memory >>> 2) + last, columns, memory, to, config.hidden, sequences);
    }
  };

  const forwardLayer = (index: number): void => {
    const { steps, columns, layers } = buffers;
    const { hidden, memory, gates: kept } = layers[index];
    const row = 4 * columns;
    const width = network.layers[index].input.depth;
    const inputs = index === 0 ? buffers.inputs : layers[index - 1].hidden + size * row;
    for (let t = 0; t < steps; t++) {
      const before = t * size * row;
      const now = before + size * row;
      cell.forward(network.layers[index], columns, inputs + t * width * row, kept + t * blocks * size * row,
        hidden + before, hidden + now, memory + before, memory + now);
    }
  };

  /**
   * From the last step to the first. What comes from above is the product of a
   * transposed matrix, V or the W of the layer above, with the gradient of the
   * sums there.
   *
   * @param above (aboveDepth rows of columns at each step, aboveRows apart)
   */
  const backwardLayer = (index: number, aboveWeights: number, above: number, aboveDepth: number, aboveRows: number): void => {
    const { steps, columns, layers, flow, memoryFlow } = buffers;
    const { hidden, memory, gates: kept } = layers[index];
    const { recurrent } = network.layers[index];
    const row = 4 * columns;
    const stepOfGates = blocks * size * row;
    const feedback = kept + cell.firstFeedbackBlock * size * row;
    floats.fill(0, flow >>> 2, (flow >>> 2) + size * columns);
    if (hasMemory) floats.fill(0, memoryFlow >>> 2, (memoryFlow >>> 2) + size * columns);
    multiplyBatch(flow, size, columns, 0, aboveWeights, above + (steps - 1) * aboveRows * row, aboveDepth, 0, 0, 0);
    for (let t = steps - 1, end = steps; t >= 0; t--) {
      const before = t * size * row;
      cell.backward(size * columns, kept + t * stepOfGates, hidden + before, hidden + before + size * row, memory + before, flow, memoryFlow);
      if (t > 0) {
        multiplyBatch(flow, size, columns, 0, aboveWeights, above + (t - 1) * aboveRows * row, aboveDepth,
          recurrent.transposed, feedback + t * stepOfGates, hasFeedback ? gates * size : 0);
      }
      if (end - t === CHUNK || t === 0) {
        addLayerGradient(index, t, end - t);
        end = t;
      }
    }
  };

  /** The part of `steps` steps from t on in the gradient of a layer's matrices. */
  const addLayerGradient = (index: number, t: number, steps: number): void => {
    const { columns, layers, ones } = buffers;
    const { hidden, gates: kept } = layers[index];
    const { input, bias, recurrent, feedbackBias } = network.layers[index];
    const stride = blocks * size * columns;
    const sums = kept + 4 * t * stride;
    const feedback = sums + 4 * cell.firstFeedbackBlock * size * columns;
    const inputs = index === 0 ? buffers.inputs : layers[index - 1].hidden + 4 * size * columns;
    const x = inputs + 4 * t * input.depth * columns;
    const h = hidden + 4 * t * size * columns;
    if (hasFeedback) addOuterProducts(recurrent.slopes, feedback, stride, gates * size, h, size * columns, size, columns, steps);
    addOuterProducts(input.slopes, sums, stride, gates * size, x, input.depth * columns, input.depth, columns, steps);
    if (!config.bias) return;
    addOuterProducts(bias.slopes, sums, stride, gates * size, ones, 0, 1, columns, steps);
    if (hasFeedbackBias) addOuterProducts(feedbackBias.slopes, sums + 4 * gates * size * columns, stride, size, ones, 0, 1, columns, steps);
  };

  /** W transposed times the gradients of the lowest layer's sums, in the place of its inputs, which are not needed any more. */
  const readInputGradients = (target: Float64Array): void => {
    const { steps, sequences, columns, inputs, layers } = buffers;
    const { transposed, depth } = network.layers[0].input;
    floats.fill(0, inputs >>> 2, (inputs >>> 2) + steps * depth * columns);
    for (let t = 0; t < steps; t++) {
      multiplyBatch(inputs + 4 * t * depth * columns, depth, columns, 0, transposed, layers[0].gates + 4 * t * blocks * size * columns, gates * size, 0, 0, 0);
    }
    takeRows(floats, inputs >>> 2, columns, target, 0, steps * depth, sequences);
  };

  return {
    config,
    load: (flat) => {
      network.load(flat, floats);
    },
    forward(inputs, steps, state) {
      makeRoom(steps, state.size);
      const { columns, sequences, layers } = buffers;
      putRows(inputs, 0, steps * config.inputs, sequences, floats, buffers.inputs >>> 2, columns);
      loadState(state);
      for (let layer = 0; layer < layers.length; layer++) forwardLayer(layer);
      saveState(state);
      const top = layers[layers.length - 1].hidden;
      for (let t = 0; t < steps; t++) {
        multiplyBatch(buffers.outputs + 4 * t * outputs * columns, outputs, columns, head.bias.weights,
          head.weights.weights, top + 4 * (t + 1) * size * columns, size, 0, 0, 0);
      }
      takeRows(floats, buffers.outputs >>> 2, columns, batch, 0, steps * outputs, sequences);
      return batch;
    },
    backward(outputGradients, gradient, inputGradients = null) {
      const { steps, sequences, columns, layers, outputs: slopes } = buffers;
      network.clearGradient(floats);
      putRows(outputGradients, 0, steps * outputs, sequences, floats, slopes >>> 2, columns);
      clearPadding(floats, slopes >>> 2, steps * outputs, sequences, columns);
      const top = layers.length - 1;
      addOuterProducts(head.weights.slopes, layers[top].hidden + 4 * size * columns, size * columns, size, slopes, outputs * columns, outputs, columns, steps);
      backwardLayer(top, head.weights.transposed, slopes, outputs, outputs);
      for (let layer = top - 1; layer >= 0; layer--) {
        backwardLayer(layer, network.layers[layer + 1].input.transposed, layers[layer + 1].gates, gates * size, blocks * size);
      }
      sumHeadBias(outputGradients, sequences, network.headBiasGradient);
      network.readGradient(floats, gradient);
      if (inputGradients) readInputGradients(inputGradients);
    },
  };
}

/** The sequences that are padding have no part in the gradient. */
function clearPadding(floats: Float32Array, from: number, rows: number, sequences: number, columns: number): void {
  for (let row = 0; row < rows && sequences < columns; row++) floats.fill(0, from + row * columns + sequences, from + (row + 1) * columns);
}

/**
 * @param outputGradients (steps, outputs, sequences)
 * @param target (outputs): takes the sums over steps and sequences; or empty
 */
function sumHeadBias(outputGradients: Float64Array, sequences: number, target: Float64Array): void {
  target.fill(0);
  for (let at = 0; at < outputGradients.length && target.length > 0; ) {
    for (let output = 0; output < target.length; output++) {
      let sum = 0;
      for (let sequence = 0; sequence < sequences; sequence++, at++) sum += outputGradients[at];
      target[output] += sum;
    }
  }
}
