import type { NetworkConfig, RecurrentCell } from '../../src/core/rnn/network-config.ts';
import { shapeOf } from '../../src/core/rnn/cells/cell-shape.ts';
import { viewParameters, type LayerParameters } from '../../src/core/rnn/parameters.ts';
import { concatenate, floatTensor, int64Tensor, integer, message, text, valueInfo } from './onnx-message.ts';
import { recurrentCellOf } from './recurrent-cell-of.ts';

/** What ONNX calls each cell, and its blocks of rows as places among ours: ONNX has z, r, h and i, o, f, c. */
const OPERATORS: Readonly<Record<RecurrentCell, { name: string; order: readonly number[]; activation?: string }>> = {
  'elman-tanh': { name: 'RNN', order: [0], activation: 'Tanh' },
  'elman-relu': { name: 'RNN', order: [0], activation: 'Relu' },
  gru: { name: 'GRU', order: [1, 0, 2] },
  lstm: { name: 'LSTM', order: [0, 3, 1, 2] },
};

/** Numbers of the format: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
const IR_VERSION = 8;
const OPERATOR_SET = 14;
const ATTRIBUTE_INTEGER = 2;
const ATTRIBUTE_STRINGS = 8;

/**
 * An ONNX file with the network in it: from `inputs` (steps, 1, inputs) to
 * `output` (1, targets), the head's at the last step.
 *
 * @param flat (parameterCount(config))
 */
export function writeOnnxModel(config: NetworkConfig, flat: Float64Array): Uint8Array {
  const { layers, head } = viewParameters(config, flat.slice());
  const { name, order, activation } = OPERATORS[recurrentCellOf(config)];
  const nodes: Uint8Array[] = [];
  const tensors = [int64Tensor('one', [1], [1]), int64Tensor('zero', [1], [0])];
  const attributes = [integerAttribute('hidden_size', config.hidden)];
  if (config.cell === 'gru') attributes.push(integerAttribute('linear_before_reset', 1));
  if (activation !== undefined) attributes.push(stringsAttribute('activations', [activation]));

  layers.forEach((layer, index) => {
    const { gates } = shapeOf(config.cell);
    const width = layer.input.length / (gates * config.hidden);
    const below = index === 0 ? 'inputs' : `below ${index}`;
    tensors.push(
      floatTensor(`W ${index}`, [1, gates * config.hidden, width], pickBlocks(layer.input, order)),
      floatTensor(`R ${index}`, [1, gates * config.hidden, config.hidden], pickBlocks(layer.recurrent, order)),
      floatTensor(`B ${index}`, [1, 2 * gates * config.hidden], biases(config, layer, order)),
    );
    nodes.push(node(name, [below, `W ${index}`, `R ${index}`, `B ${index}`], [`Y ${index}`, `last ${index}`], attributes));
    nodes.push(node('Squeeze', [`Y ${index}`, 'one'], [`below ${index + 1}`], []));
  });
  const top = `last ${layers.length - 1}`;
  tensors.push(floatTensor('V', [head.weights.length / config.hidden, config.hidden], head.weights));
  tensors.push(floatTensor('d', [head.weights.length / config.hidden], config.bias ? head.bias : Float64Array.of(0)));
  nodes.push(node('Squeeze', [top, 'zero'], ['top'], []));
  nodes.push(node('Gemm', ['top', 'V', 'd'], ['output'], [integerAttribute('transB', 1)]));

  const graph = concatenate([
    ...nodes.map((bytes) => message(1, bytes)),
    text(2, 'network'),
    ...tensors.map((bytes) => message(5, bytes)),
    message(11, valueInfo('inputs', ['steps', 1, config.inputs])),
    message(12, valueInfo('output', [1, head.weights.length / config.hidden])),
  ]);
  return concatenate([integer(1, IR_VERSION), message(7, graph), message(8, integer(2, OPERATOR_SET))]);
}

function node(operator: string, inputs: readonly string[], outputs: readonly string[], attributes: readonly Uint8Array[]): Uint8Array {
  return concatenate([
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, operator),
    ...attributes.map((bytes) => message(5, bytes)),
  ]);
}

function integerAttribute(name: string, value: number): Uint8Array {
  return concatenate([text(1, name), integer(3, value), integer(20, ATTRIBUTE_INTEGER)]);
}

function stringsAttribute(name: string, values: readonly string[]): Uint8Array {
  return concatenate([text(1, name), ...values.map((value) => text(9, value)), integer(20, ATTRIBUTE_STRINGS)]);
}

/** The blocks of rows of a matrix or vector in another order. */
function pickBlocks(rows: Float64Array, order: readonly number[]): Float64Array {
  const size = rows.length / order.length;
  const picked = new Float64Array(rows.length);
  order.forEach((block, place) => {
    picked.set(rows.subarray(block * size, (block + 1) * size), place * size);
  });
  return picked;
}

/** (2 * gates * hidden): the biases of the input's sum, then those of the feedback's. */
function biases({ cell, hidden, bias }: NetworkConfig, layer: LayerParameters, order: readonly number[]): Float64Array {
  const half = order.length * hidden;
  const all = new Float64Array(2 * half);
  if (bias) all.set(pickBlocks(layer.bias, order));
  if (cell === 'gru' && bias) all.set(layer.feedbackBias, 2 * half - hidden);
  return all;
}
