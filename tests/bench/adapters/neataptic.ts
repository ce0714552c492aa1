import { ARTICLE_WEIGHTS } from '../../../src/core/rnn/mini/mini-rnn.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { Competitor } from '../competitor.ts';
import { loadPeer } from '../load-peer.ts';
import { withSeededMath } from '../with-seeded-math.ts';

interface Neataptic {
  readonly Node: new (type: 'input' | 'hidden' | 'output') => Node;
  readonly methods: { readonly activation: Readonly<Record<'RELU' | 'IDENTITY', unknown>> };
  readonly architect: {
    Construct(nodes: readonly Node[]): Network;
    LSTM(inputs: number, units: number, outputs: number): Network;
  };
}

interface Node {
  bias: number;
  squash: unknown;
  connect(target: Node, weight: number): unknown;
}

interface Step {
  readonly input: readonly number[];
  readonly output: readonly number[];
}

interface Network {
  clear(): void;
  /** Without what only learning needs. */
  noTraceActivate(inputs: readonly number[]): number[];
  train(
    set: readonly Step[],
    options: { readonly iterations: number; readonly rate: number; readonly clear: boolean },
  ): { readonly error: number };
  test(set: readonly Step[]): { readonly error: number };
}

/** The best of 0.003, 0.01, 0.03, 0.1, 0.3 and 1 for the zig-zag. */
const LEARNING_RATE = 1;

/** It builds graphs of single neurons: MiniRnn it is given as one. It learns step by step. */
export async function createNeataptic(): Promise<Competitor> {
  const neataptic = loadPeer('neataptic') as Neataptic;
  return {
    formulationOf: () => 'ours',
    async createPredictor() {
      const network = createMini(neataptic);
      return {
        prepare(inputs) {
          const rows = Array.from(inputs, (value) => [value]);
          return () => {
            network.clear();
            let output = 0;
            for (const row of rows) [output] = network.noTraceActivate(row);
            return output;
          };
        },
      };
    },
    async createLearner(series, seed) {
      const random = createRandom(seed);
      const network = withSeededMath(random, () => neataptic.architect.LSTM(1, 8, 1));
      const set = Array.from(series.subarray(1), (value, t) => ({ input: [series[t]], output: [value] }));
      return {
        epoch: () => withSeededMath(random, () => network.train(set, { iterations: 1, rate: LEARNING_RATE, clear: true }).error),
        evaluate() {
          network.clear();
          return network.test(set).error;
        },
      };
    },
  };
}

/** Its own feedback goes around the activation; a neuron before the hidden one hands its last value on instead. */
function createMini({ Node, methods, architect }: Neataptic): Network {
  const [input, memory, hidden, output] = [new Node('input'), new Node('hidden'), new Node('hidden'), new Node('output')];
  input.connect(hidden, ARTICLE_WEIGHTS.w1);
  memory.connect(hidden, ARTICLE_WEIGHTS.w2);
  hidden.connect(memory, 1);
  hidden.connect(output, ARTICLE_WEIGHTS.w3);
  for (const node of [memory, hidden, output]) {
    node.bias = 0;
    node.squash = node === hidden ? methods.activation.RELU : methods.activation.IDENTITY;
  }
  return architect.Construct([input, memory, hidden, output]);
}
