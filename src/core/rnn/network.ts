import type { Cell, LayerFlow, LayerTape } from './cells/cell.ts';
import { cellOf } from './cells/cell-of.ts';
import { shapeOf } from './cells/cell-shape.ts';
import { outputCount, type NetworkConfig } from './network-config.ts';
import type { LayerParameters, Parameters } from './parameters.ts';
import { addOuterProduct, addProduct, addTransposedProduct } from './products.ts';

/** What a whole network remembers of one sequence of up to `steps` steps. */
export interface Tape {
  readonly layers: readonly LayerTape[];
  /** (layers): what the way back carries, layer by layer. */
  readonly flows: readonly LayerFlow[];
  /** (steps, hidden): dL/dh_t of the layer at work, from what lies above it. */
  readonly above: Float64Array;
}

/** Room for a sequence of at most `steps` steps. */
export function createTape(config: NetworkConfig, steps: number): Tape {
  const { gates, hasMemory } = shapeOf(config.cell);
  const size = config.hidden;
  const layers: LayerTape[] = [];
  for (let layer = 0; layer < config.layers; layer++) {
    // The layer above reads its inputs where this one writes its h_1 .. h_T.
    const below = layers.at(-1);
    layers.push({
      size,
      rows: gates * size,
      inputs: below ? below.hidden.subarray(size) : new Float64Array(steps * config.inputs),
      hidden: new Float64Array((steps + 1) * size),
      memory: new Float64Array(hasMemory ? (steps + 1) * size : 0),
      gates: new Float64Array(steps * gates * size),
      feedback: new Float64Array(steps * gates * size),
    });
  }
  const flows = layers.map(() => ({
    hidden: new Float64Array(size),
    memory: new Float64Array(hasMemory ? size : 0),
    gates: new Float64Array(gates * size),
    feedback: new Float64Array(gates * size),
  }));
  return { layers, flows, above: new Float64Array(steps * size) };
}

/**
 * Runs a sequence through the stack and the head. Row 0 of each layer's
 * `hidden` and `memory` holds the state before, x_1 .. x_T the lowest inputs.
 *
 * @param outputs (steps, outputs): y_t = V h_t + d, written over
 */
export function forward(config: NetworkConfig, parameters: Parameters, tape: Tape, steps: number, outputs: Float64Array): void {
  const cell = cellOf(config.cell);
  parameters.layers.forEach((layer, index) => forwardLayer(cell, layer, tape.layers[index], steps));
  const top = tape.layers[config.layers - 1];
  const count = outputCount(config);
  for (let t = 0; t < steps; t++) writeOutputs(config, parameters, top.hidden, (t + 1) * config.hidden, outputs, t * count);
}

/** The head at one step: y = V h + d. */
export function writeOutputs(
  config: NetworkConfig,
  { head }: Parameters,
  hidden: Float64Array,
  from: number,
  outputs: Float64Array,
  to: number,
): void {
  const count = outputCount(config);
  for (let i = 0; i < count; i++) outputs[to + i] = config.bias ? head.bias[i] : 0;
  addProduct(head.weights, count, config.hidden, hidden, from, outputs, to);
}

/** The recurrence: at each step both sums, then the cell's own equations. */
export function forwardLayer(cell: Cell, layer: LayerParameters, tape: LayerTape, steps: number): void {
  const { size, inputs, hidden, gates, feedback } = tape;
  const { rows } = tape;
  const width = layer.input.length / rows;
  gates.fill(0, 0, steps * rows);
  feedback.fill(0, 0, steps * rows);
  for (let t = 0; t < steps; t++) {
    const at = t * rows;
    addTo(gates, at, layer.bias);
    addTo(feedback, at + rows - size, layer.feedbackBias);
    addProduct(layer.input, rows, width, inputs, t * width, gates, at);
    if (layer.recurrent.length > 0) addProduct(layer.recurrent, rows, size, hidden, t * size, feedback, at);
    cell.forward(tape, t);
  }
}

/**
 * Back-propagation through time, after the `forward` that filled the tape:
 * from the last step to the first, from the top layer to the lowest.
 *
 * P. J. Werbos, "Backpropagation through time: what it does and how to do it",
 * Proceedings of the IEEE 78 (1990), p. 1550-1560.
 *
 * @param outputGradients (steps, outputs): dL/dy_t
 * @param gradient takes dL/d(parameters), added to what is there
 * @param inputGradients (steps, inputs): takes dL/dx_t; null where nobody wants it
 */
export function backward(
  config: NetworkConfig,
  parameters: Parameters,
  tape: Tape,
  steps: number,
  outputGradients: Float64Array,
  gradient: Parameters,
  inputGradients: Float64Array | null = null,
): void {
  const cell = cellOf(config.cell);
  backwardHead(config, parameters, tape, steps, outputGradients, gradient);
  for (let layer = config.layers - 1; layer >= 0; layer--) {
    const below = layer > 0 ? tape.above : inputGradients;
    backwardLayer(cell, parameters.layers[layer], tape.layers[layer], tape.flows[layer], steps, tape.above, below, gradient.layers[layer]);
  }
}

function backwardHead(
  config: NetworkConfig,
  { head }: Parameters,
  { layers, above }: Tape,
  steps: number,
  outputGradients: Float64Array,
  gradient: Parameters,
): void {
  const { hidden } = layers[config.layers - 1];
  const size = config.hidden;
  const count = outputCount(config);
  above.fill(0, 0, steps * size);
  for (let t = 0; t < steps; t++) {
    addTransposedProduct(head.weights, count, size, outputGradients, t * count, above, t * size);
    addOuterProduct(gradient.head.weights, count, size, outputGradients, t * count, hidden, (t + 1) * size);
    if (config.bias) addFrom(gradient.head.bias, outputGradients, t * count);
  }
}

/**
 * @param above (steps, size): dL/dh_t from above this layer
 * @param below takes dL/dx_t in the same place, once row t of `above` was read; null for nobody
 */
function backwardLayer(
  cell: Cell,
  layer: LayerParameters,
  tape: LayerTape,
  flow: LayerFlow,
  steps: number,
  above: Float64Array,
  below: Float64Array | null,
  gradient: LayerParameters,
): void {
  const { size, rows, inputs, hidden } = tape;
  const hasFeedback = layer.recurrent.length > 0;
  const width = layer.input.length / rows;
  flow.hidden.fill(0);
  flow.memory.fill(0);
  for (let t = steps - 1; t >= 0; t--) {
    addFrom(flow.hidden, above, t * size);
    cell.backward(tape, t, flow);
    addOuterProduct(gradient.input, rows, width, flow.gates, 0, inputs, t * width);
    if (hasFeedback) addOuterProduct(gradient.recurrent, rows, size, flow.feedback, 0, hidden, t * size);
    addFrom(gradient.bias, flow.gates, 0);
    addFrom(gradient.feedbackBias, flow.feedback, rows - size);
    if (below) {
      below.fill(0, t * width, (t + 1) * width);
      addTransposedProduct(layer.input, rows, width, flow.gates, 0, below, t * width);
    }
    if (hasFeedback) addTransposedProduct(layer.recurrent, rows, size, flow.feedback, 0, flow.hidden, 0);
  }
}

/** The numbers of `vector` added to those of `target` from `at` on. */
function addTo(target: Float64Array, at: number, vector: Float64Array): void {
  for (let i = 0; i < vector.length; i++) target[at + i] += vector[i];
}

/** As many numbers as `target` has, from `at` of `vector` on, added to it. */
function addFrom(target: Float64Array, vector: Float64Array, at: number): void {
  for (let i = 0; i < target.length; i++) target[i] += vector[at + i];
}
