import { shapeOf } from './cells/cell-shape.ts';
import { createTape, forward } from './network.ts';
import { checkConfig, outputCount, type CellKind, type NetworkConfig } from './network-config.ts';
import { viewParameters } from './parameters.ts';

/** What a unit shows of itself at each step, in the words of docs/model.md. */
export type TracedPart = 'reset' | 'update' | 'input' | 'forget' | 'candidate' | 'output' | 'memory' | 'hidden';

/** One part of one layer over a whole sequence. */
export interface PartTrace {
  readonly part: TracedPart;
  /** (steps, hidden): gates in 0..1, candidates and the hidden value in -1..1 (from 0 up under relu), memory unbounded. */
  readonly values: Float64Array;
}

/** Every number that a network computes between its inputs and its outputs. */
export interface NetworkTrace {
  /** (layers), the lowest first; each with its parts in the order in which a step computes them. */
  readonly layers: readonly (readonly PartTrace[])[];
  /** (steps, outputs), before a quantile head's ordering. */
  readonly outputs: Float64Array;
}

/** The gates in the order of their blocks of rows; Elman's and dense cells have none. */
const GATES: Readonly<Record<CellKind, readonly TracedPart[]>> = {
  'elman-tanh': [],
  'elman-relu': [],
  'dense-relu': [],
  gru: ['reset', 'update', 'candidate'],
  lstm: ['input', 'forget', 'candidate', 'output'],
};

/**
 * Runs one sequence from the state of zeros and keeps what the cells computed.
 *
 * It is the plain engine's own way forward, so the outputs are the same bits; the
 * memory grows with the sequence, which a runner's does not.
 *
 * @param parameters (parameterCount)
 * @param inputs (steps, inputs)
 * @throws InvalidNetworkError when the config cannot be built or the parameters do not fit it
 */
export function traceNetwork(config: NetworkConfig, parameters: Float64Array, inputs: Float64Array): NetworkTrace {
  checkConfig(config);
  const steps = inputs.length / config.inputs;
  const tape = createTape(config, steps);
  const outputs = new Float64Array(steps * outputCount(config));
  tape.layers[0].inputs.set(inputs);
  forward(config, viewParameters(config, parameters.slice()), tape, steps, outputs);

  const gates = GATES[config.cell];
  const { hasMemory } = shapeOf(config.cell);
  const layers = tape.layers.map((layer) => {
    // Row 0 of both is the state before the first step.
    const afterFirst = (states: Float64Array): Float64Array => states.slice(layer.size);
    return [
      ...gates.map((part, block) => ({ part, values: takeBlock(layer.gates, block, layer.size, layer.rows) })),
      ...(hasMemory ? [{ part: 'memory' as const, values: afterFirst(layer.memory) }] : []),
      { part: 'hidden' as const, values: afterFirst(layer.hidden) },
    ];
  });
  return { layers, outputs };
}

/** The numbers of one gate out of the rows that all gates share. */
function takeBlock(gates: Float64Array, block: number, size: number, rows: number): Float64Array {
  const values = new Float64Array((gates.length / rows) * size);
  for (let from = block * size, to = 0; to < values.length; from += rows, to += size) values.set(gates.subarray(from, from + size), to);
  return values;
}
