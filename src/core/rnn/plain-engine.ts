import type { Differentiator, Engine, Runner } from './engine.ts';
import { backward, createTape, forward, forwardLayer, writeOutputs, type Tape } from './network.ts';
import { cellOf } from './cells/cell-of.ts';
import { outputCount, checkConfig, type NetworkConfig } from './network-config.ts';
import { type NetworkState } from './network-state.ts';
import { viewParameters } from './parameters.ts';

/** How many steps a runner computes before it moves on: long sequences need no long buffers. */
const BLOCK = 256;

/** The reference: plain loops over doubles, sequence by sequence. Also what small networks run on. */
export const plainEngine: Engine = { name: 'plain', createRunner, createDifferentiator };

function createRunner(config: NetworkConfig, flat: Float64Array): Runner {
  checkConfig(config);
  const cell = cellOf(config.cell);
  const parameters = viewParameters(config, flat.slice());
  const tape = createTape(config, BLOCK);
  const top = tape.layers[config.layers - 1];
  const { hidden: size, inputs: width } = config;
  const count = outputCount(config);

  return {
    config,
    run(state, inputs, outputs) {
      const steps = inputs.length / width;
      const firstWanted = steps - outputs.length / count;
      loadState(tape, state, 0);
      for (let start = 0; start < steps; start += BLOCK) {
        const length = Math.min(BLOCK, steps - start);
        copy(inputs, start * width, tape.layers[0].inputs, 0, length * width);
        for (let layer = 0; layer < config.layers; layer++) forwardLayer(cell, parameters.layers[layer], tape.layers[layer], length);
        for (let t = Math.max(0, firstWanted - start); t < length; t++) {
          writeOutputs(config, parameters, top.hidden, (t + 1) * size, outputs, (start + t - firstWanted) * count);
        }
        for (const { hidden, memory } of tape.layers) {
          hidden.copyWithin(0, length * size, (length + 1) * size);
          memory.copyWithin(0, length * size, (length + 1) * size);
        }
      }
      saveState(tape, state, 0, 0);
    },
  };
}

function createDifferentiator(config: NetworkConfig): Differentiator {
  checkConfig(config);
  const parameters = viewParameters(config);
  const gradient = viewParameters(config);
  const count = outputCount(config);
  let tapes: Tape[] = [];
  let room = 0;
  let shape: { steps: number; size: number } = { steps: 0, size: 0 };
  let batch = new Float64Array(0);
  let one = new Float64Array(0);

  const makeRoom = (steps: number, size: number): void => {
    if (steps > room || size > tapes.length) {
      room = Math.max(steps, room);
      tapes = Array.from({ length: Math.max(size, tapes.length) }, () => createTape(config, room));
      one = new Float64Array(room * count);
    }
    if (batch.length !== steps * count * size) batch = new Float64Array(steps * count * size);
    shape = { steps, size };
  };

  return {
    config,
    load: (flat) => parameters.flat.set(flat),
    forward(inputs, steps, state) {
      const { size } = state;
      makeRoom(steps, size);
      for (let sequence = 0; sequence < size; sequence++) {
        const tape = tapes[sequence];
        loadState(tape, state, sequence);
        takeColumn(inputs, sequence, size, tape.layers[0].inputs, steps * config.inputs);
        forward(config, parameters, tape, steps, one);
        putColumn(one, batch, sequence, size, steps * count);
        saveState(tape, state, sequence, steps);
      }
      return batch;
    },
    backward(outputGradients, flat, inputGradients = null) {
      const { steps, size } = shape;
      const below = inputGradients && new Float64Array(steps * config.inputs);
      gradient.flat.fill(0);
      for (let sequence = 0; sequence < size; sequence++) {
        takeColumn(outputGradients, sequence, size, one, steps * count);
        backward(config, parameters, tapes[sequence], steps, one, gradient, below);
        if (inputGradients && below) putColumn(below, inputGradients, sequence, size, steps * config.inputs);
      }
      flat.set(gradient.flat);
    },
  };
}

/** The state of one sequence into row 0 of each layer. */
function loadState({ layers }: Tape, state: NetworkState, sequence: number): void {
  layers.forEach(({ size, hidden, memory }, layer) => {
    for (let i = 0; i < size; i++) {
      const at = (layer * size + i) * state.size + sequence;
      hidden[i] = state.hidden[at];
      if (memory.length > 0) memory[i] = state.memory[at];
    }
  });
}

/** Row `step` of each layer into the state of one sequence. */
function saveState({ layers }: Tape, state: NetworkState, sequence: number, step: number): void {
  layers.forEach(({ size, hidden, memory }, layer) => {
    for (let i = 0; i < size; i++) {
      const at = (layer * size + i) * state.size + sequence;
      state.hidden[at] = hidden[step * size + i];
      if (memory.length > 0) state.memory[at] = memory[step * size + i];
    }
  });
}

function copy(source: Float64Array, from: number, target: Float64Array, to: number, count: number): void {
  for (let i = 0; i < count; i++) target[to + i] = source[from + i];
}

function takeColumn(rows: Float64Array, column: number, columns: number, target: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) target[i] = rows[i * columns + column];
}

function putColumn(values: Float64Array, rows: Float64Array, column: number, columns: number, count: number): void {
  for (let i = 0; i < count; i++) rows[i * columns + column] = values[i];
}
