import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../../../src/core/random.ts';
import type { Engine } from '../../../../../src/core/rnn/engine.ts';
import { CELL_KINDS, outputCount, type NetworkConfig } from '../../../../../src/core/rnn/network-config.ts';
import { createState } from '../../../../../src/core/rnn/network-state.ts';
import { parameterBlocks } from '../../../../../src/core/rnn/parameters.ts';
import { plainEngine } from '../../../../../src/core/rnn/plain-engine.ts';
import { createWasmEngine } from '../../../../../src/core/rnn/kernels/create-wasm-engine.ts';
import type { CreateKernels } from '../../../../../src/core/rnn/kernels/kernels.ts';
import { createWasmRunner } from '../../../../../src/core/rnn/kernels/wasm-runner.ts';
import { loadKernels } from '../../../../../src/tools/node-engine.ts';
import { someConfig, someNumbers, someParameters } from '../../../../support/random-networks.ts';

let createKernels: CreateKernels;
let wasmEngine: Engine;
beforeAll(async () => {
  createKernels = await loadKernels();
  wasmEngine = createWasmEngine(createKernels);
}, 60_000);

/** Parameters of a network that forgets: U so small that two states under the same inputs draw together. */
function contractiveParameters(config: NetworkConfig, random: Random): Float64Array {
  const flat = someParameters(config, random);
  for (const { name, rows, columns, start } of parameterBlocks(config)) {
    if (!name.endsWith('recurrent')) continue;
    for (let i = start; i < start + rows * columns; i++) flat[i] *= 0.5;
  }
  return flat;
}

function runWhole(engine: Engine, config: NetworkConfig, parameters: Float64Array, inputs: Float64Array, wanted = inputs.length / config.inputs) {
  const outputs = new Float64Array(wanted * outputCount(config));
  const state = createState(config);
  engine.createRunner(config, parameters).run(state, inputs, outputs);
  return { outputs, state };
}

/** max |a - b| / max(1, |b|). */
function largestError(values: Float64Array, expected: Float64Array): number {
  return values.reduce((most, value, i) => {
    const error = Math.abs(value - expected[i]) / Math.max(1, Math.abs(expected[i]));
    return error <= most ? most : error; // NaN counts as largest
  }, 0);
}

function compareWithPlain(config: NetworkConfig, steps: number, seed: number): number {
  const random = createRandom(seed);
  const parameters = contractiveParameters(config, random);
  const inputs = someNumbers(steps * config.inputs, random);
  const expected = runWhole(plainEngine, config, parameters, inputs);
  const given = runWhole(wasmEngine, config, parameters, inputs);
  return Math.max(
    largestError(given.outputs, expected.outputs),
    largestError(given.state.hidden, expected.state.hidden),
    largestError(given.state.memory, expected.state.memory),
  );
}

describe.each(CELL_KINDS)('the kernels on %s cells', (cell) => {
  it.each([1, 3, 7, 16, 33, 64, 128, 256])('give what the plain engine gives within 1e-6, outputs and state, with %i hidden units', (hidden) => {
    const config = someConfig({ cell, hidden, inputs: 3, layers: 2, head: { kind: 'linear', targets: 5 } });
    expect(compareWithPlain(config, hidden > 100 ? 100 : 300, hidden)).toBeLessThanOrEqual(1e-6);
  });

  it.each([1, 2, 3, 4])('stay within 1e-6 over 4,096 steps in a stack of %i', (layers) => {
    expect(compareWithPlain(someConfig({ cell, hidden: 20, layers }), 4096, layers)).toBeLessThanOrEqual(1e-6);
  });

  it('take any number of inputs and outputs, with biases and without', () => {
    fc.assert(
      fc.property(
        fc.record({
          inputs: fc.integer({ min: 1, max: 64 }),
          hidden: fc.integer({ min: 1, max: 40 }),
          layers: fc.integer({ min: 1, max: 4 }),
          bias: fc.boolean(),
          head: fc.record({ kind: fc.constant('linear' as const), targets: fc.integer({ min: 1, max: 96 }) }),
        }),
        fc.integer({ min: 1, max: 120 }),
        (shape, steps) => {
          expect(compareWithPlain({ cell, ...shape }, steps, 11)).toBeLessThanOrEqual(1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });

  const small = someConfig({ cell, inputs: 2, hidden: 18, layers: 3, head: { kind: 'linear', targets: 2 } });

  it('stream: a sequence in pieces of any length gives, bit for bit, what it gives in one', () => {
    const random = createRandom(5);
    const parameters = someParameters(small, random);
    const steps = 400;
    const inputs = someNumbers(steps * 2, random);
    const whole = runWhole(wasmEngine, small, parameters, inputs);
    const runner = wasmEngine.createRunner(small, parameters);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 6 }), (cuts) => {
        const state = createState(small);
        const pieces: number[] = [];
        for (let at = 0, piece = 0; at < steps; piece++) {
          const length = Math.min(cuts[piece % cuts.length], steps - at);
          const outputs = new Float64Array(length * 2);
          runner.run(state, inputs.subarray(at * 2, (at + length) * 2), outputs);
          pieces.push(...outputs);
          at += length;
        }
        expect(pieces).toEqual([...whole.outputs]);
        expect(state).toEqual(whole.state);
      }),
      { numRuns: 20 },
    );
  });

  it.each([1, 5, 96, 97, 399, 400])('put out the last %i of 400 steps', (wanted) => {
    const random = createRandom(6);
    const parameters = someParameters(small, random);
    const inputs = someNumbers(800, random);
    const whole = runWhole(wasmEngine, small, parameters, inputs).outputs;
    expect(runWhole(wasmEngine, small, parameters, inputs, wanted).outputs).toEqual(whole.slice(-2 * wanted));
  });

  it('never put out a number that is not finite, whatever finite numbers go in', () => {
    const edge = fc.constantFrom(0, -0, 1e-320, 1, -1e19, 1e38, -1e200, Number.MAX_VALUE, -Number.MAX_VALUE);
    const anything = fc.oneof(edge, fc.double({ noNaN: true, noDefaultInfinity: true }));
    const config = someConfig({ cell, hidden: 6, layers: 2, head: { kind: 'linear', targets: 2 } });
    const count = parameterBlocks(config).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    fc.assert(
      fc.property(fc.array(anything, { minLength: count, maxLength: count }), fc.array(anything, { minLength: 1, maxLength: 9 }), (parameters, inputs) => {
        const { outputs, state } = runWhole(wasmEngine, config, Float64Array.from(parameters), Float64Array.from(inputs));
        expect([...outputs, ...state.hidden, ...state.memory].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

it('leaves the parameters as they were when the runner was made', () => {
  const config = someConfig({ cell: 'gru', hidden: 9 });
  const random = createRandom(8);
  const parameters = someParameters(config, random);
  const inputs = someNumbers(20, random);
  const expected = runWhole(wasmEngine, config, parameters, inputs).outputs;
  const runner = wasmEngine.createRunner(config, parameters);
  parameters.fill(0);
  const outputs = new Float64Array(20);
  runner.run(createState(config), inputs, outputs);
  expect(outputs).toEqual(expected);
});

describe('once compiled, the step loop', () => {
  const STEPS = 4096;

  it.each(CELL_KINDS)('of %s cells takes no memory, neither on the heap nor of the kernels\' own', async (cell) => {
    const config = someConfig({ cell, hidden: 16, inputs: 2, layers: 2 });
    const random = createRandom(9);
    const kernels = createKernels();
    const runner = createWasmRunner(kernels, config, someParameters(config, random));
    const inputs = someNumbers(STEPS * 2, random);
    const outputs = new Float64Array(STEPS);
    const state = createState(config);
    const pages = kernels.memory.buffer.byteLength;
    // V8 compiles the glue aside and, until it has, boxes numbers: the least of some rounds is the loop's own.
    let taken = Infinity;
    for (let round = 0; round < 30 && taken > 1024; round++) {
      await setImmediate();
      collectGarbage();
      const before = process.memoryUsage().heapUsed;
      for (let i = 0; i < 10; i++) runner.run(state, inputs, outputs);
      taken = Math.min(taken, process.memoryUsage().heapUsed - before);
    }
    expect(taken).toBeLessThanOrEqual(1024); // over 40,960 steps
    expect(kernels.memory.buffer.byteLength).toBe(pages);
  });
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
