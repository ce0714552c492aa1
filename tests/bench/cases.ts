import { createRandom, type Random } from '../../src/core/random.ts';
import { initializeParameters } from '../../src/core/rnn/initialize-parameters.ts';
import type { CellKind, NetworkConfig } from '../../src/core/rnn/network-config.ts';
import { parameterBlocks } from '../../src/core/rnn/parameters.ts';
import { ARTICLE_WEIGHTS } from '../../src/core/rnn/mini/mini-rnn.ts';

/** Who is measured: ours as the product runs it, ours on plain TypeScript, and the peers by their npm names. */
export const ENGINES = [
  'ours',
  'ours-plain',
  'onnxruntime-web',
  'brain.js',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs',
  'neataptic',
  'synaptic',
] as const;
export type EngineName = (typeof ENGINES)[number];

/** One line of the table: the same work for every engine that can do it. */
export type BenchCase = InferenceCase | TrainingCase | LearningCase;

interface Case {
  readonly name: string;
  readonly engines: readonly EngineName[];
}

/** One sequence through a network with given weights, to the output after its last step. */
export interface InferenceCase extends Case {
  readonly kind: 'inference';
  readonly config: NetworkConfig;
  readonly steps: number;
}

/** One update: forwards, backwards and Adam on a fresh batch, each next value to be told. */
export interface TrainingCase extends Case {
  readonly kind: 'training';
  readonly config: NetworkConfig;
  readonly steps: number;
  readonly size: number;
}

/** From random weights until the zig-zag is known: the mean squared error of one step ahead below `goal`. */
export interface LearningCase extends Case {
  readonly kind: 'learning';
  readonly series: Float64Array;
  readonly goal: number;
  readonly mostEpochs: number;
}

const RECURRENT: readonly EngineName[] = ['ours', 'ours-plain', 'onnxruntime-web', 'brain.js', '@tensorflow/tfjs-backend-wasm', '@tensorflow/tfjs'];
const TRAINERS: readonly EngineName[] = ['ours', 'ours-plain', 'brain.js', '@tensorflow/tfjs-backend-wasm', '@tensorflow/tfjs'];
const GRAPHS: readonly EngineName[] = ['neataptic', 'synaptic'];

export const CASES: readonly BenchCase[] = [
  // A layer of tfjs takes 30 microseconds and more a step, and brain.js keeps 30 objects of each.
  mini('1e3', [...RECURRENT, ...GRAPHS]),
  mini('1e4', ['ours', 'ours-plain', 'onnxruntime-web', 'brain.js', ...GRAPHS]),
  mini('1e5', ['ours', 'ours-plain', 'onnxruntime-web', 'brain.js', ...GRAPHS]),
  mini('1e6', ['ours', 'ours-plain', 'onnxruntime-web', ...GRAPHS]),
  inference('gru', 64, 2, 64),
  inference('gru', 64, 2, 512),
  inference('gru', 64, 2, 4096),
  inference('gru', 128, 2, 512),
  inference('lstm', 64, 2, 512),
  { kind: 'training', name: 'training, GRU 32, 64 steps, batch 64', engines: TRAINERS, config: network('gru', 32, 1), steps: 64, size: 64 },
  {
    kind: 'learning',
    name: 'learning, 8 units, zig-zag of 200 points',
    engines: [...TRAINERS, ...GRAPHS],
    series: Float64Array.from({ length: 200 }, (_, i) => i % 2),
    goal: 1e-3,
    mostEpochs: 2000,
  },
];

function mini(points: string, engines: readonly EngineName[]): InferenceCase {
  const config: NetworkConfig = { ...network('elman-relu', 1, 1), bias: false };
  return { kind: 'inference', name: `inference, MiniRnn, ${points} points`, engines, config, steps: Number(points) };
}

function inference(cell: CellKind, hidden: number, layers: number, steps: number): InferenceCase {
  const name = `inference, ${cell.toUpperCase()} ${hidden}x${layers}, ${steps} steps`;
  return { kind: 'inference', name, engines: RECURRENT, config: network(cell, hidden, layers), steps };
}

function network(cell: CellKind, hidden: number, layers: number): NetworkConfig {
  return { cell, inputs: 1, hidden, layers, bias: true, head: { kind: 'linear', targets: 1 } };
}

/** The weights of a case, each of them a number of f32, so that all engines compute with the same; MiniRnn has the article's. */
export function parametersOf(config: NetworkConfig, seed = 1): Float64Array {
  if (config.cell === 'elman-relu' && config.hidden === 1) {
    const { w1, w2, w3 } = ARTICLE_WEIGHTS;
    return Float64Array.of(w1, w2, w3);
  }
  const random = createRandom(seed);
  const flat = initializeParameters(config, random);
  for (const { name, rows, columns, start } of parameterBlocks(config)) {
    // Nothing is told by a bias of 0; and a forget gate at 1 hides what was before.
    if (name.endsWith('bias')) for (let i = 0; i < rows * columns; i++) flat[start + i] = 0.3 * random.normal();
  }
  return flat.map(Math.fround);
}

/** (steps) fresh numbers of f32 in 0..1. */
export function someInputs(steps: number, random: Random): Float64Array {
  const inputs = new Float64Array(steps);
  for (let i = 0; i < steps; i++) inputs[i] = Math.fround(random.uniform());
  return inputs;
}

/** (size, steps + 1) fresh numbers of f32 in 0..1. */
export function someBatch({ steps, size }: { readonly steps: number; readonly size: number }, random: Random): Float64Array[] {
  return Array.from({ length: size }, () => someInputs(steps + 1, random));
}
