import type { NetworkConfig, RecurrentCell } from '../../../src/core/rnn/network-config.ts';
import { shapeOf } from '../../../src/core/rnn/cells/cell-shape.ts';
import { viewParameters, type LayerParameters } from '../../../src/core/rnn/parameters.ts';
import { ADAM_RATE, type Competitor } from '../competitor.ts';
import { loadPeer } from '../load-peer.ts';
import { recurrentCellOf } from '../recurrent-cell-of.ts';

interface Tfjs {
  setBackend(name: Backend): Promise<boolean>;
  ready(): Promise<void>;
  tidy<Result>(run: () => Result): Result;
  sequential(options: { readonly layers: readonly Layer[] }): Model;
  tensor(values: Float32Array, shape: readonly number[]): Tensor;
  readonly layers: Readonly<Record<'simpleRNN' | 'gru' | 'lstm' | 'dense', (options: object) => Layer>>;
  readonly initializers: Readonly<Record<'glorotUniform' | 'orthogonal', (options: { readonly seed: number }) => unknown>>;
  readonly train: { adam(rate: number, beta1: number, beta2: number, epsilon: number): unknown };
}

interface Tensor {
  dataSync(): ArrayLike<number>;
}

interface Layer {
  setWeights(weights: readonly Tensor[]): void;
}

interface Model {
  readonly layers: readonly Layer[];
  predict(inputs: Tensor): Tensor;
  compile(options: { readonly optimizer: unknown; readonly loss: 'meanSquaredError' }): void;
  trainOnBatch(inputs: Tensor, targets: Tensor): Promise<number>;
}

type Backend = 'cpu' | 'wasm';

/** Its layer for each cell, and its blocks of columns as places among our blocks of rows: it has z, r, h and i, f, c, o. */
const LAYERS: Readonly<Record<RecurrentCell, { name: 'simpleRNN' | 'gru' | 'lstm'; activation: 'tanh' | 'relu'; order: readonly number[] }>> = {
  'elman-tanh': { name: 'simpleRNN', activation: 'tanh', order: [0] },
  'elman-relu': { name: 'simpleRNN', activation: 'relu', order: [0] },
  gru: { name: 'gru', activation: 'tanh', order: [1, 0, 2] },
  lstm: { name: 'lstm', activation: 'tanh', order: [0, 1, 2, 3] },
};

/** The best of 0.01, 0.03 and 0.1 for the zig-zag: with the others 150 epochs are too few. */
const LEARNING_RATE = 0.1;

/** Its GRU resets before the product: it refuses `resetAfter`. */
export async function createTfjs(backend: Backend): Promise<Competitor> {
  const tf = (loadPeer('@tensorflow/tfjs')) as Tfjs;
  if (backend === 'wasm') loadPeer('@tensorflow/tfjs-backend-wasm');
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no backend ${backend} here.`);
  await tf.ready();
  const toTensor = (rows: readonly Float64Array[]): Tensor =>
    tf.tensor(Float32Array.from(rows.flatMap((row) => [...row])), [rows.length, rows[0].length, 1]);
  const prepareUpdate = (model: Model, batch: readonly Float64Array[]): (() => Promise<number>) => {
    const inputs = toTensor(batch.map((sequence) => sequence.subarray(0, -1)));
    const targets = toTensor(batch.map((sequence) => sequence.subarray(1)));
    return () => model.trainOnBatch(inputs, targets);
  };
  const compile = (model: Model, rate: number): void => {
    model.compile({ optimizer: tf.train.adam(rate, 0.9, 0.999, 1e-8), loss: 'meanSquaredError' });
  };

  return {
    formulationOf: ({ cell }) => (cell === 'gru' ? 'reset-before' : 'ours'),
    async createPredictor(config, parameters) {
      const model = createModel(tf, config, { everyStep: false });
      setWeights(tf, model, config, parameters);
      return {
        prepare(inputs) {
          const tensor = tf.tensor(Float32Array.from(inputs), [1, inputs.length, 1]);
          return () => tf.tidy(() => model.predict(tensor).dataSync()[0]);
        },
      };
    },
    async createTrainer(config, parameters) {
      const model = createModel(tf, config, { everyStep: true });
      setWeights(tf, model, config, parameters);
      compile(model, ADAM_RATE);
      return { isAdam: true, prepare: (batch) => prepareUpdate(model, batch) };
    },
    async createLearner(series, seed) {
      const config: NetworkConfig = { cell: 'elman-tanh', inputs: 1, hidden: 8, layers: 1, bias: true, head: { kind: 'linear', targets: 1 } };
      const model = createModel(tf, config, { everyStep: true, seed });
      compile(model, LEARNING_RATE);
      return { epoch: prepareUpdate(model, [series]) };
    },
  };
}

function createModel(tf: Tfjs, config: NetworkConfig, { everyStep, seed = 0 }: { everyStep: boolean; seed?: number }): Model {
  const { name, activation } = LAYERS[recurrentCellOf(config)];
  const kernelInitializer = tf.initializers.glorotUniform({ seed: seed + 1 });
  const layers = Array.from({ length: config.layers }, (_, layer) =>
    tf.layers[name]({
      units: config.hidden,
      activation,
      useBias: config.bias,
      returnSequences: everyStep || layer < config.layers - 1,
      kernelInitializer,
      recurrentInitializer: tf.initializers.orthogonal({ seed: seed + 1001 }),
      ...(name === 'simpleRNN' ? {} : { recurrentActivation: 'sigmoid' }),
      ...(layer === 0 ? { inputShape: [null, config.inputs] } : {}),
    }),
  );
  return tf.sequential({ layers: [...layers, tf.layers.dense({ units: 1, useBias: config.bias, kernelInitializer })] });
}

function setWeights(tf: Tfjs, model: Model, config: NetworkConfig, flat: Float64Array): void {
  const { layers, head } = viewParameters(config, flat.slice());
  const { order } = LAYERS[recurrentCellOf(config)];
  const rows = shapeOf(config.cell).gates * config.hidden;
  layers.forEach((layer, index) => {
    model.layers[index].setWeights([
      transpose(tf, layer.input, rows, order),
      transpose(tf, layer.recurrent, rows, order),
      ...(config.bias ? [tf.tensor(pick(biasOf(layer), order), [rows])] : []),
    ]);
  });
  model.layers[config.layers].setWeights([
    tf.tensor(Float32Array.from(head.weights), [config.hidden, 1]),
    ...(config.bias ? [tf.tensor(Float32Array.from(head.bias), [1])] : []),
  ]);
}

/** (rows, columns) of ours as (columns, rows), the blocks of rows in another order. */
function transpose(tf: Tfjs, matrix: Float64Array, rows: number, order: readonly number[]): Tensor {
  const columns = matrix.length / rows;
  const picked = pick(matrix, order);
  const transposed = picked.map((_, i) => picked[(i % rows) * columns + Math.floor(i / rows)]);
  return tf.tensor(transposed, [columns, rows]);
}

/** The blocks of rows in another order. */
function pick(matrix: Float64Array, order: readonly number[]): Float32Array {
  const size = matrix.length / order.length;
  const picked = new Float32Array(matrix.length);
  order.forEach((block, place) => {
    picked.set(matrix.subarray(block * size, (block + 1) * size), place * size);
  });
  return picked;
}

/** Where the reset comes first, a candidate's two biases are one. */
function biasOf({ bias, feedbackBias }: LayerParameters): Float64Array {
  const joined = bias.slice();
  feedbackBias.forEach((value, i) => {
    joined[joined.length - feedbackBias.length + i] += value;
  });
  return joined;
}
