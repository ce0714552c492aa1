import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Differentiator, Engine } from '../../../../../src/core/rnn/engine.ts';
import { CELL_KINDS, type NetworkConfig } from '../../../../../src/core/rnn/network-config.ts';
import { createState, type NetworkState } from '../../../../../src/core/rnn/network-state.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { createWasmDifferentiator } from '../../../../../src/core/rnn/kernels/wasm-differentiator.ts';
import { loadKernels, loadWasmEngine } from '../../../../../src/tools/node-engine.ts';
import { someBatch, someConfig, someNumbers } from '../../../../support/random-networks.ts';

let wasmEngine: Engine;
beforeAll(async () => {
  wasmEngine = await loadWasmEngine();
});

interface Pass {
  readonly outputs: Float64Array;
  readonly state: NetworkState;
  readonly gradient: Float64Array;
  readonly inputGradients: Float64Array;
}

/** Forwards and back, from a state that is not zero. */
function pass(differentiator: Differentiator, steps: number, size: number, seed: number): Pass {
  const { config } = differentiator;
  const { parameters, inputs, outputGradients } = someBatch(config, steps, size, seed);
  const state = createState(config, size);
  const random = createRandom(seed + 1);
  state.hidden.set(someNumbers(state.hidden.length, random).map(Math.tanh));
  state.memory.set(someNumbers(state.memory.length, random));
  const gradient = new Float64Array(parameters.length).fill(NaN);
  differentiator.load(parameters);
  const outputs = differentiator.forward(inputs, steps, state).slice();
  const inputGradients = new Float64Array(inputs.length).fill(NaN);
  differentiator.backward(outputGradients, gradient, inputGradients);
  return { outputs, state, gradient, inputGradients };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** As many rounds as a call gets to become warm. */
const MOST_ROUNDS = 60;

/**
 * What a call leaves on the heap, before any collection. The least of some
 * rounds: the compiler, which works beside us, leaves something in one of them,
 * and what the call itself takes is taken in each.
 *
 * @param aimed goes on for longer while it is not below: on a busy machine the
 *   compiler has its turn late, and what it has not compiled yet allocates
 */
function bytesPerCall(call: () => void, aimed = Infinity): number {
  const calls = 1000;
  let least = Infinity;
  for (let round = 0; round < 6 || (least >= aimed && round < MOST_ROUNDS); round++) {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < calls; i++) call();
    least = Math.min(least, (process.memoryUsage().heapUsed - before) / calls);
  }
  return least;
}

/** |actual - expected| / |expected|, in the Euclidean norm. */
function relativeError(actual: Float64Array, expected: Float64Array): number {
  expect(actual.length).toBe(expected.length);
  const norm = (values: Float64Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  const distance = norm(actual.map((value, i) => value - expected[i]));
  return distance === 0 ? 0 : distance / norm(expected);
}

function expectSamePass(config: NetworkConfig, steps: number, size: number, seed: number): void {
  const wasm = pass(wasmEngine.createDifferentiator(config), steps, size, seed);
  const plain = pass(plainEngine.createDifferentiator(config), steps, size, seed);
  expect(relativeError(wasm.outputs, plain.outputs)).toBeLessThan(1e-5);
  expect(relativeError(wasm.state.hidden, plain.state.hidden)).toBeLessThan(1e-5);
  expect(relativeError(wasm.state.memory, plain.state.memory)).toBeLessThan(1e-5);
  expect(relativeError(wasm.gradient, plain.gradient)).toBeLessThan(1e-4);
  expect(relativeError(wasm.inputGradients, plain.inputGradients)).toBeLessThan(1e-4);
}

const depths = CELL_KINDS.flatMap((cell) => [1, 2, 3, 4].flatMap((layers) => [true, false].map((bias) => ({ cell, layers, bias }))));
const shapes = [
  { inputs: 1, hidden: 1, targets: 1, steps: 1, size: 1 },
  { inputs: 1, hidden: 3, targets: 2, steps: 2, size: 2 },
  { inputs: 2, hidden: 4, targets: 4, steps: 4, size: 4 },
  { inputs: 5, hidden: 7, targets: 5, steps: 9, size: 8 },
  { inputs: 64, hidden: 13, targets: 96, steps: 3, size: 5 },
  { inputs: 3, hidden: 33, targets: 6, steps: 5, size: 12 },
  { inputs: 1, hidden: 32, targets: 1, steps: 64, size: 20 },
  { inputs: 1, hidden: 256, targets: 1, steps: 3, size: 3 },
];

describe('a batch on the kernels gives what the reference gives', () => {
  it.each(depths)('for each cell and depth: $cell, $layers layers, bias $bias', ({ cell, layers, bias }) => {
    expectSamePass(someConfig({ cell, layers, bias, inputs: 2, hidden: 10, head: { kind: 'linear', targets: 3 } }), 11, 6, 40 + layers);
  });

  it.each(CELL_KINDS.flatMap((cell) => shapes.map((shape) => ({ cell, ...shape }))))(
    'for each shape: $cell, $inputs inputs, $hidden hidden, $targets outputs, $steps steps of $size sequences',
    ({ cell, inputs, hidden, targets, steps, size }) => {
      expectSamePass(someConfig({ cell, layers: 2, inputs, hidden, head: { kind: 'linear', targets } }), steps, size, 60);
    },
  );

  it('for a quantile head, whose outputs come as they are before their ordering', () => {
    expectSamePass(someConfig({ cell: 'gru', hidden: 8, head: { kind: 'quantile', targets: 2, levels: [0.1, 0.5, 0.9] } }), 5, 3, 70);
  });

  it.each(CELL_KINDS)('whatever shapes came before: %s', (cell) => {
    const config = someConfig({ cell, inputs: 2, hidden: 6, layers: 2 });
    const differentiator = wasmEngine.createDifferentiator(config);
    for (const [steps, size] of [[3, 2], [40, 17], [1, 1], [7, 5], [80, 9], [3, 2]]) {
      const fresh = pass(wasmEngine.createDifferentiator(config), steps, size, 80);
      expect(pass(differentiator, steps, size, 80)).toEqual(fresh);
    }
  });
});

describe('a differentiator on the kernels', () => {
  it.each(CELL_KINDS)('gives the same bits from run to run: %s', (cell) => {
    const config = someConfig({ cell, hidden: 32, layers: 2 });
    expect(pass(wasmEngine.createDifferentiator(config), 20, 13, 5)).toEqual(pass(wasmEngine.createDifferentiator(config), 20, 13, 5));
  });

  it('keeps a sequence that stays finite so, though a sequence of zeros would not', () => {
    // h = relu(x + 1 + 4 h): from x = -1 it stays 0, from x = 0 it passes the largest f32 after 64 steps.
    const config = someConfig({ cell: 'elman-relu', hidden: 1 });
    const differentiator = wasmEngine.createDifferentiator(config);
    differentiator.load(Float64Array.of(1, 4, 1, 1, 0));
    const outputs = differentiator.forward(new Float64Array(200).fill(-1), 200, createState(config));
    expect([...outputs]).toEqual(Array.from({ length: 200 }, () => 0));
    const gradient = new Float64Array(5);
    differentiator.backward(new Float64Array(200).fill(1), gradient);
    expect([...gradient]).toEqual([0, 0, 0, 0, 200]);
  });

  it('holds no more memory than its largest batch needs, whatever the order', async () => {
    const config = someConfig({ cell: 'lstm', hidden: 16, layers: 2 });
    const kernels = (await loadKernels())();
    const differentiator = createWasmDifferentiator(kernels, config);
    pass(differentiator, 200, 24, 1);
    const most = kernels.memory.buffer.byteLength;
    for (let round = 0; round < 30; round++) pass(differentiator, 1 + ((round * 67) % 200), 1 + ((round * 13) % 24), 2);
    expect(kernels.memory.buffer.byteLength).toBe(most);
  });

  it('refuses a batch for which there is no memory, and goes on with the next', () => {
    const config = someConfig({ cell: 'gru', hidden: 8 });
    const differentiator = wasmEngine.createDifferentiator(config);
    expect(() => differentiator.forward(new Float64Array(1), 2 ** 28, createState(config, 4))).toThrow(RangeError);
    expect(pass(differentiator, 5, 3, 9)).toEqual(pass(wasmEngine.createDifferentiator(config), 5, 3, 9));
  });

  it.each(CELL_KINDS)('allocates nothing once it is warm: %s', (cell) => {
    const config = someConfig({ cell, hidden: 8, layers: 2 });
    const { parameters, inputs, outputGradients } = someBatch(config, 12, 6, 21);
    const differentiator = wasmEngine.createDifferentiator(config);
    const state = createState(config, 6);
    const gradient = new Float64Array(parameters.length);
    const train = (): void => {
      differentiator.load(parameters);
      differentiator.forward(inputs, 12, state);
      differentiator.backward(outputGradients, gradient);
    };
    const held: Float64Array[] = [];
    const trainAndAllocate = (): void => {
      train();
      held[0] = new Float64Array(8);
    };
    const perCall = bytesPerCall(train, 32);
    console.log(`${perCall.toFixed(1)} bytes a batch`);
    expect(perCall).toBeLessThan(32);
    // One small array a call would be seen.
    expect(bytesPerCall(trainAndAllocate)).toBeGreaterThan(100);
  });

  it.each(CELL_KINDS)('takes no longer where the gradient fades than where it does not: %s', (cell) => {
    const [steps, size] = [400, 8];
    const config = someConfig({ cell, hidden: 16 });
    const { parameters, inputs, outputGradients } = someBatch(config, steps, size, 3);
    const fading = outputGradients.slice().fill(0, 0, (steps - 1) * size);
    const differentiator = wasmEngine.createDifferentiator(config);
    differentiator.load(parameters);
    const timeOf = (gradients: Float64Array): number => {
      differentiator.forward(inputs, steps, createState(config, size));
      const start = process.cpuUsage();
      differentiator.backward(gradients, new Float64Array(parameters.length));
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    const rounds = Array.from({ length: 15 }, () => [timeOf(outputGradients), timeOf(fading)]);
    const ratio = Math.min(...rounds.map(([, time]) => time)) / Math.min(...rounds.map(([time]) => time));
    console.log(`${ratio.toFixed(2)} times as long`);
    // 10 to 32 for three of the cells, with subnormal numbers.
    expect(ratio).toBeLessThan(3);
  });
});
