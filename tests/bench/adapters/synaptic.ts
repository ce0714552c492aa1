import { createRandom } from '../../../src/core/random.ts';
import { ARTICLE_WEIGHTS } from '../../../src/core/rnn/mini/mini-rnn.ts';
import type { Competitor } from '../competitor.ts';
import { loadPeer } from '../load-peer.ts';
import { withSeededMath } from '../with-seeded-math.ts';

interface Synaptic {
  readonly Neuron: { readonly squash: Readonly<Record<'RELU' | 'IDENTITY', unknown>> };
  readonly Layer: new (size: number) => Layer;
  readonly Network: new (layers: { readonly input: Layer; readonly hidden: readonly Layer[]; readonly output: Layer }) => Network;
  readonly Architect: { readonly LSTM: new (inputs: number, units: number, outputs: number) => Network };
}

interface Layer {
  readonly list: readonly Neuron[];
}

interface Neuron {
  bias: number;
  squash: unknown;
  project(target: Neuron, weight: number): unknown;
}

interface Network {
  activate(inputs: readonly number[]): number[];
  propagate(rate: number, targets: readonly number[]): void;
}

/** The best of 0.003, 0.01, 0.03, 0.1, 0.3 and 1 for the zig-zag. */
const LEARNING_RATE = 1;

const ZERO: readonly number[] = [0];

/** It builds graphs of single neurons, and compiles them: MiniRnn it is given as one. It learns step by step. */
export async function createSynaptic(): Promise<Competitor> {
  const synaptic = loadPeer('synaptic') as Synaptic;
  return {
    formulationOf: () => 'ours',
    async createPredictor() {
      const network = createMini(synaptic);
      return {
        prepare(inputs) {
          const rows = Array.from(inputs, (value) => [value]);
          return () => {
            // Its own `clear` keeps the activations; MiniRnn forgets everything in a 0 and hands that on in another.
            network.activate(ZERO);
            network.activate(ZERO);
            let output = 0;
            for (const row of rows) [output] = network.activate(row);
            return output;
          };
        },
      };
    },
    async createLearner(series, seed) {
      const network = withSeededMath(createRandom(seed), () => new synaptic.Architect.LSTM(1, 8, 1));
      const rows = Array.from(series, (value) => [value]);
      const run = (isLearning: boolean): number => {
        let sum = 0;
        for (let t = 0; t + 1 < rows.length; t++) {
          const [output] = network.activate(rows[t]);
          if (isLearning) network.propagate(LEARNING_RATE, rows[t + 1]);
          sum += (output - series[t + 1]) ** 2;
        }
        return sum / (rows.length - 1);
      };
      return { epoch: () => run(true), evaluate: () => run(false) };
    },
  };
}

/** Its own feedback goes around the activation; a layer before the hidden one hands its last value on instead. */
function createMini({ Neuron, Layer, Network }: Synaptic): Network {
  const [input, memory, hidden, output] = [new Layer(1), new Layer(1), new Layer(1), new Layer(1)];
  const connect = (from: Layer, to: Layer, weight: number): unknown => from.list[0].project(to.list[0], weight);
  connect(input, hidden, ARTICLE_WEIGHTS.w1);
  connect(memory, hidden, ARTICLE_WEIGHTS.w2);
  connect(hidden, memory, 1);
  connect(hidden, output, ARTICLE_WEIGHTS.w3);
  for (const layer of [memory, hidden, output]) {
    layer.list[0].bias = 0;
    layer.list[0].squash = layer === hidden ? Neuron.squash.RELU : Neuron.squash.IDENTITY;
  }
  return new Network({ input, hidden: [memory, hidden], output });
}
