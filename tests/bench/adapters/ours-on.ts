import { predictMini } from '../../../src/core/rnn/mini/mini-rnn.ts';
import type { Engine } from '../../../src/core/rnn/engine.ts';
import type { NetworkConfig } from '../../../src/core/rnn/network-config.ts';
import { createState } from '../../../src/core/rnn/network-state.ts';
import { createBatch } from '../../../src/core/rnn/training/batch.ts';
import { ADAM, createOptimizerState, updateParameters } from '../../../src/core/rnn/training/optimizer.ts';
import { createShardGradient } from '../../../src/core/rnn/training/shard-gradient.ts';
import { createTrainingRun } from '../../../src/core/rnn/training/training-run.ts';
import { ADAM_RATE, type Competitor } from '../competitor.ts';
import { nextValueExample } from '../next-value-example.ts';

/**
 * Ours on an engine.
 *
 * @param hasMiniLoop whether MiniRnn runs in the loop that the product has for it
 */
export function createOursOn(engine: Engine, { hasMiniLoop }: { readonly hasMiniLoop: boolean }): Competitor {
  const { createPredictor, ...rest } = createByEngine(engine);
  return {
    ...rest,
    createPredictor: async (config, parameters) =>
      hasMiniLoop && config.cell === 'elman-relu' && config.hidden === 1
        ? { prepare: (inputs) => () => predictMini(inputs) }
        : createPredictor(config, parameters),
  };
}

/** The best for the zig-zag of the rates 0.01, 0.03 and 0.1, and of windows of 8, 16, 32, 64 and all steps. */
const LEARNING_RATE = 0.1;
const WINDOW = 16;

const LEARNER: NetworkConfig = { cell: 'elman-tanh', inputs: 1, hidden: 8, layers: 1, bias: true, head: { kind: 'linear', targets: 1 } };

function createByEngine(engine: Engine): Required<Competitor> {
  return {
    formulationOf: () => 'ours',
    async createPredictor(config, parameters) {
      const runner = engine.createRunner(config, parameters);
      const output = new Float64Array(1);
      return {
        prepare: (inputs) => () => {
          runner.run(createState(config), inputs, output);
          return output[0];
        },
      };
    },
    async createTrainer(config, start) {
      const parameters = start.slice();
      const gradient = new Float64Array(parameters.length);
      const shardGradient = createShardGradient(engine, config, { kind: 'mse' });
      const optimizer = createOptimizerState(ADAM, parameters.length);
      return {
        isAdam: true,
        prepare(sequences) {
          const batch = createBatch(sequences.map(nextValueExample), 1, 1);
          return () => {
            const sum = { loss: 0, weight: 0 };
            shardGradient.load(parameters);
            shardGradient.addLossAndGradient(batch, createState(config, batch.size), sum, gradient);
            for (let i = 0; i < gradient.length; i++) gradient[i] /= sum.weight;
            updateParameters(ADAM, optimizer, parameters, gradient, ADAM_RATE);
            return sum.loss / sum.weight;
          };
        },
      };
    },
    async createLearner(series, seed) {
      const run = createTrainingRun(
        {
          network: LEARNER,
          loss: { kind: 'mse' },
          optimizer: ADAM,
          schedule: { shape: { kind: 'constant' }, rate: LEARNING_RATE, warmUp: 0 },
          epochs: Infinity,
          batchSize: 1,
          shardSize: 1,
          window: WINDOW,
          longestGradient: 1,
          patience: null,
          goal: null,
          seed,
        },
        { training: [nextValueExample(series)], heldBack: [] },
        engine,
      );
      const { inputs, targets } = nextValueExample(series);
      return {
        epoch() {
          run.step();
          return run.checkpoint().trainingLosses.at(-1) ?? Infinity;
        },
        evaluate() {
          const outputs = new Float64Array(targets.length);
          engine.createRunner(LEARNER, run.checkpoint().parameters).run(createState(LEARNER), inputs, outputs);
          return outputs.reduce((sum, output, t) => sum + (output - targets[t]) ** 2, 0) / targets.length;
        },
      };
    },
  };
}
