import { shapeOf } from '../cells/cell-shape.ts';
import { outputCount, type NetworkConfig } from '../network-config.ts';
import { viewParameters } from '../parameters.ts';
import { packMatrix, unpackGradient, type PackedMatrix } from './packed-matrix.ts';

/** The matrices of one layer in the kernels' memory. */
export interface PackedLayer {
  /** (gates * size, width): W; a GRU's in the order n, r, z, so that what goes into each product lies side by side. */
  readonly input: PackedMatrix;
  /** (gates * size, 1): b, in the same order. */
  readonly bias: PackedMatrix;
  /** (gates * size, size): U, in the parameters' order. */
  readonly recurrent: PackedMatrix;
  /** (size, 1): c_n of a GRU. */
  readonly feedbackBias: PackedMatrix;
}

/** All parameters of a network and their gradient in the kernels' memory, units padded to `size`. */
export interface PackedNetwork {
  /** Units of a layer in memory: hidden, up to a multiple of 4. The ones beyond are 0 throughout. */
  readonly size: number;
  readonly layers: readonly PackedLayer[];
  readonly head: {
    /** (outputs, size): V; its gradient lies transposed. */
    readonly weights: PackedMatrix;
    /** (outputs, 1): d; its gradient is the caller's to sum. */
    readonly bias: PackedMatrix;
  };
  /** @param flat (parameterCount) */
  load(flat: Float64Array, floats: Float32Array): void;
  clearGradient(floats: Float32Array): void;
  /** @param flat (parameterCount): written over, but for the head's bias */
  readGradient(floats: Float32Array, flat: Float64Array): void;
  /** (outputs): dL/dd; empty in a network without biases. */
  readonly headBiasGradient: Float64Array;
}

/** @param allocate room for so many floats, zeroed; gives a byte offset */
export function createPackedNetwork(config: NetworkConfig, allocate: (count: number) => number): PackedNetwork {
  const { gates } = shapeOf(config.cell);
  const { hidden } = config;
  const size = Math.ceil(hidden / 4) * 4;
  const outputs = outputCount(config);
  const values = viewParameters(config);
  const gradient = viewParameters(config);
  const matrices: PackedMatrix[] = [];

  const pack = (shape: Omit<PackedMatrix, 'weights' | 'transposed' | 'slopes'>, goesBack: boolean): PackedMatrix => {
    const count = Math.ceil((shape.gates * shape.unitRows * shape.depth) / 4) * 4;
    const matrix = { ...shape, weights: allocate(count), transposed: goesBack ? allocate(count) : 0, slopes: allocate(count) };
    // A network without biases has zeros for them, which nothing writes on.
    if (shape.values.length > 0) matrices.push(matrix);
    return matrix;
  };

  const layers = values.layers.map((layer, index): PackedLayer => {
    const slopes = gradient.layers[index];
    const rows = { gates, units: hidden, unitRows: size, turn: 0, slopesTransposed: false };
    const turn = config.cell === 'gru' ? 1 : 0;
    const below = index === 0 ? { columns: config.inputs, depth: config.inputs } : { columns: hidden, depth: size };
    const one = { columns: 1, depth: 1 };
    return {
      input: pack({ ...rows, ...below, turn, values: layer.input, gradient: slopes.input }, true),
      bias: pack({ ...rows, ...one, turn, values: layer.bias, gradient: slopes.bias }, false),
      recurrent: pack({ ...rows, columns: hidden, depth: size, values: layer.recurrent, gradient: slopes.recurrent }, true),
      feedbackBias: pack({ ...rows, ...one, gates: 1, values: layer.feedbackBias, gradient: slopes.feedbackBias }, false),
    };
  });
  const rows = { gates: 1, units: outputs, unitRows: outputs, turn: 0, slopesTransposed: true };
  const head = {
    weights: pack({ ...rows, columns: hidden, depth: size, values: values.head.weights, gradient: gradient.head.weights }, true),
    bias: pack({ ...rows, columns: 1, depth: 1, values: values.head.bias, gradient: gradient.head.bias }, false),
  };

  return {
    size,
    layers,
    head,
    headBiasGradient: gradient.head.bias,
    load(flat, floats) {
      values.flat.set(flat);
      for (const matrix of matrices) packMatrix(matrix, floats);
    },
    clearGradient(floats) {
      for (const { slopes, gates: places, unitRows, depth } of matrices) {
        floats.fill(0, slopes >>> 2, (slopes >>> 2) + places * unitRows * depth);
      }
    },
    readGradient(floats, flat) {
      for (const matrix of matrices) if (matrix !== head.bias) unpackGradient(matrix, floats);
      flat.set(gradient.flat);
    },
  };
}
