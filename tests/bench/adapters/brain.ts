import { createRandom } from '../../../src/core/random.ts';
import type { NetworkConfig } from '../../../src/core/rnn/network-config.ts';
import { viewParameters, type LayerParameters } from '../../../src/core/rnn/parameters.ts';
import type { Competitor } from '../competitor.ts';
import { loadPeer } from '../load-peer.ts';
import { withSeededMath } from '../with-seeded-math.ts';
import { recurrentCellOf } from '../recurrent-cell-of.ts';

interface Brain {
  readonly recurrent: Readonly<Record<'RNNTimeStep' | 'GRUTimeStep' | 'LSTMTimeStep', new (options: Options) => Net>>;
}

interface Options {
  readonly inputSize: 1;
  readonly hiddenLayers: readonly number[];
  readonly outputSize: 1;
  readonly learningRate?: number;
}

/** What its own `train` is made of, and `run`. */
interface Net {
  readonly model: {
    readonly hiddenLayers: readonly Readonly<Record<string, Matrix>>[];
    readonly outputConnector: Matrix;
    readonly output: Matrix;
    readonly equations: readonly { readonly states: readonly { readonly product: Matrix }[] }[];
  };
  initialize(): void;
  bindEquation(): void;
  run(inputs: readonly Float32Array[]): ArrayLike<number>;
  trainPattern(sequence: readonly Float32Array[], logErrorRate: boolean): number;
  trainArrayOfArray(sequence: readonly Float32Array[]): number;
  backpropagate(): void;
  adjustWeights(): void;
}

interface Matrix {
  readonly weights: Float32Array;
}

/** Its names for our blocks of rows: input matrix, recurrent matrix, bias. */
const BLOCK_NAMES: Readonly<Record<'RNNTimeStep' | 'GRUTimeStep' | 'LSTMTimeStep', readonly (readonly [string, string, string])[]>> = {
  RNNTimeStep: [['weight', 'transition', 'bias']],
  GRUTimeStep: [
    ['resetGateInputMatrix', 'resetGateHiddenMatrix', 'resetGateBias'],
    ['updateGateInputMatrix', 'updateGateHiddenMatrix', 'updateGateBias'],
    ['cellWriteInputMatrix', 'cellWriteHiddenMatrix', 'cellWriteBias'],
  ],
  LSTMTimeStep: [
    ['inputMatrix', 'inputHidden', 'inputBias'],
    ['forgetMatrix', 'forgetHidden', 'forgetBias'],
    ['cellActivationMatrix', 'cellActivationHidden', 'cellActivationBias'],
    ['outputMatrix', 'outputHidden', 'outputBias'],
  ],
};

/** The best of 0.003, 0.01, 0.03, 0.1 and 0.3 for the zig-zag. */
const LEARNING_RATE = 0.01;

/**
 * Its GRU resets before the product, its LSTM has no memory of its own, its
 * plain network is an Elman network with relu. It learns sequence by sequence,
 * by RMSProp with a decay of weights.
 */
export async function createBrain(): Promise<Competitor> {
  const brain = loadPeer('brain.js') as Brain;
  const createNet = (config: NetworkConfig, parameters: Float64Array): Net => {
    const kind = kindOf(config);
    const net = new brain.recurrent[kind]({ inputSize: 1, hiddenLayers: Array<number>(config.layers).fill(config.hidden), outputSize: 1 });
    net.initialize();
    setWeights(net, kind, config, parameters);
    // Without one it says that it was never trained, and does not run.
    net.bindEquation();
    return net;
  };
  return {
    formulationOf: ({ cell }) => (cell === 'gru' ? 'reset-before' : cell === 'lstm' ? 'without-memory' : 'ours'),
    async createPredictor(config, parameters) {
      const net = createNet(config, parameters);
      return {
        prepare(inputs) {
          const rows = toRows(inputs);
          return () => net.run(rows)[0];
        },
      };
    },
    async createTrainer(config, parameters) {
      const net = createNet(config, parameters);
      return {
        isAdam: false,
        prepare(batch) {
          const sequences = batch.map(toRows);
          return () => sequences.reduce((sum, sequence) => sum + net.trainPattern(sequence, true), 0) / sequences.length;
        },
      };
    },
    async createLearner(series, seed) {
      const rows = toRows(series);
      // Its plain recurrent network, which has relu, misses the goal from most seeds; its LSTM does not.
      const net = withSeededMath(createRandom(seed), () => {
        const created = new brain.recurrent.LSTMTimeStep({ inputSize: 1, hiddenLayers: [8], outputSize: 1, learningRate: LEARNING_RATE });
        created.initialize();
        return created;
      });
      return {
        epoch() {
          net.trainArrayOfArray(rows);
          const loss = squaredError(net, series);
          net.backpropagate();
          net.adjustWeights();
          return loss;
        },
      };
    },
  };
}

function kindOf(config: NetworkConfig): keyof typeof BLOCK_NAMES {
  switch (recurrentCellOf(config)) {
    case 'gru':
      return 'GRUTimeStep';
    case 'lstm':
      return 'LSTMTimeStep';
    case 'elman-relu':
      return 'RNNTimeStep';
    case 'elman-tanh':
      throw new Error('brain.js has no recurrent network with tanh.');
  }
}

function setWeights(net: Net, kind: keyof typeof BLOCK_NAMES, config: NetworkConfig, flat: Float64Array): void {
  const { layers, head } = viewParameters(config, flat.slice());
  const names = BLOCK_NAMES[kind];
  layers.forEach((layer, index) => {
    const target = net.model.hiddenLayers[index];
    names.forEach(([input, recurrent, bias], block) => {
      target[input].weights.set(blockOf(layer.input, block, names.length));
      target[recurrent].weights.set(blockOf(layer.recurrent, block, names.length));
      if (config.bias) target[bias].weights.set(biasOf(layer, block, names.length));
    });
  });
  net.model.outputConnector.weights.set(head.weights);
  net.model.output.weights.fill(0).set(head.bias);
}

function blockOf(rows: Float64Array, block: number, blocks: number): Float64Array {
  return rows.subarray((rows.length / blocks) * block, (rows.length / blocks) * (block + 1));
}

/** Where the reset comes first, a candidate's two biases are one. */
function biasOf({ bias, feedbackBias }: LayerParameters, block: number, blocks: number): Float64Array {
  const own = blockOf(bias, block, blocks);
  return block === 2 && feedbackBias.length > 0 ? Float64Array.from(own, (value, i) => value + feedbackBias[i]) : own;
}

function toRows(values: Float64Array): Float32Array[] {
  return Array.from(values, (value) => Float32Array.of(value));
}

/** The mean over the steps of the forward pass that was just done. */
function squaredError({ model }: Net, series: Float64Array): number {
  let sum = 0;
  for (let t = 0; t + 1 < series.length; t++) {
    const { states } = model.equations[t];
    sum += (states[states.length - 1].product.weights[0] - series[t + 1]) ** 2;
  }
  return sum / (series.length - 1);
}
