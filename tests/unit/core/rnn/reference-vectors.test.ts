import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/core/rnn/engine.ts';
import { RECURRENT_CELLS } from '../../../../src/core/rnn/network-config.ts';
import type { NetworkState } from '../../../../src/core/rnn/network-state.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { orderQuantiles } from '../../../../src/core/rnn/quantile-head.ts';
import { createShardGradient } from '../../../../src/core/rnn/training/shard-gradient.ts';
import { loadWasmEngine } from '../../../../src/tools/node-engine.ts';
import { networks, startOf, titleOf, type ReferenceNetwork } from '../../../support/reference-vectors.ts';

/**
 * How far an engine may be from PyTorch in float64: outputs and states as
 * |difference| / max(1, |reference|), gradients as a share of their norm.
 */
const ENGINES: readonly { readonly engine: Engine; readonly forward: number; readonly gradient: number }[] = [
  { engine: plainEngine, forward: 1e-12, gradient: 1e-12 },
  { engine: await loadWasmEngine(), forward: 1e-6, gradient: 1e-4 },
];

/** A name for the title, and the network. */
const cases = networks.map((network) => [titleOf(network), network] as const);

/** The largest |difference| / max(1, |reference|). */
function farthest(values: Float64Array, reference: readonly number[]): number {
  expect(values.length).toBe(reference.length);
  return reference.reduce((most, right, i) => Math.max(most, Math.abs(values[i] - right) / Math.max(1, Math.abs(right))), 0);
}

/** |difference| / |reference|, in Euclidean norms. */
function relativeNorm(values: Float64Array, reference: readonly number[]): number {
  expect(values.length).toBe(reference.length);
  return Math.hypot(...reference.map((right, i) => values[i] - right)) / Math.hypot(...reference);
}

/** One sequence of a batch: every size-th number. */
function columnOf(rows: readonly number[], size: number, column: number): number[] {
  return rows.filter((_, i) => i % size === column);
}

function startOfSequence(network: ReferenceNetwork, sequence: number): NetworkState {
  const { size, hidden, memory } = startOf(network);
  const take = (rows: Float64Array): Float64Array => rows.filter((_, i) => i % size === sequence);
  return { size: 1, hidden: take(hidden), memory: take(memory) };
}

describe('the reference vectors', () => {
  it.each(RECURRENT_CELLS)('have %s networks of one to three layers, with and without biases, and both heads', (cell) => {
    const configs = networks.map(({ config }) => config).filter((config) => config.cell === cell);
    expect(new Set(configs.map(({ layers }) => layers))).toEqual(new Set([1, 2, 3]));
    expect(new Set(configs.map(({ bias }) => bias))).toEqual(new Set([true, false]));
    expect(new Set(configs.map(({ head }) => head.kind))).toEqual(new Set(['linear', 'quantile']));
  });

  it.each(cases)('have a gradient to compare: %s', (_title, network) => {
    for (const { gradient } of network.losses) expect(Math.hypot(...gradient)).toBeGreaterThan(1e-3);
  });
});

describe.each(ENGINES)('the $engine.name engine agrees with PyTorch', ({ engine, forward, gradient: tolerance }) => {
  it.each(cases)('on the outputs and the state of a batch: %s', (_title, network) => {
    const state = startOf(network);
    const differentiator = engine.createDifferentiator(network.config);
    differentiator.load(Float64Array.from(network.parameters));
    const outputs = differentiator.forward(Float64Array.from(network.inputs), network.steps, state);
    expect(farthest(outputs, network.outputs)).toBeLessThan(forward);
    expect(farthest(state.hidden, network.finalHidden)).toBeLessThan(forward);
    expect(farthest(state.memory, network.finalMemory)).toBeLessThan(forward);
  });

  it.each(cases)('on each sequence by itself: %s', (_title, network) => {
    const { config, size } = network;
    const runner = engine.createRunner(config, Float64Array.from(network.parameters));
    for (let sequence = 0; sequence < size; sequence++) {
      const state = startOfSequence(network, sequence);
      const reference = columnOf(network.outputs, size, sequence);
      const outputs = new Float64Array(reference.length);
      runner.run(state, Float64Array.from(columnOf(network.inputs, size, sequence)), outputs);
      expect(farthest(outputs, reference)).toBeLessThan(forward);
      expect(farthest(state.hidden, columnOf(network.finalHidden, size, sequence))).toBeLessThan(forward);
      expect(farthest(state.memory, columnOf(network.finalMemory, size, sequence))).toBeLessThan(forward);
    }
  });

  it.each(cases.filter(([, network]) => network.quantiles))('on the quantiles: %s', (_title, network) => {
    const differentiator = engine.createDifferentiator(network.config);
    differentiator.load(Float64Array.from(network.parameters));
    const outputs = differentiator.forward(Float64Array.from(network.inputs), network.steps, startOf(network));
    orderQuantiles(network.config.head, outputs, network.size);
    expect(farthest(outputs, network.quantiles ?? [])).toBeLessThan(forward);
  });

  const losses = cases.flatMap(([title, network]) => network.losses.map((loss) => [loss.config.kind, title, network, loss] as const));
  it.each(losses)('on the loss %s and its gradient by every parameter: %s', (_kind, _title, network, { config, loss, gradient }) => {
    const { steps, size } = network;
    const targets = Float64Array.from(network.targets);
    const shard = {
      steps,
      size,
      inputs: Float64Array.from(network.inputs),
      targets,
      weights: network.weights ? Float64Array.from(network.weights) : new Float64Array(targets.length).fill(1),
    };
    const sum = { loss: 0, weight: 0 };
    const ours = new Float64Array(gradient.length).fill(NaN);
    const shardGradient = createShardGradient(engine, network.config, config);
    shardGradient.load(Float64Array.from(network.parameters));
    shardGradient.addLossAndGradient(shard, startOf(network), sum, ours);

    expect(Math.abs(sum.loss / sum.weight - loss)).toBeLessThan(10 * forward * Math.max(1, loss));
    expect(relativeNorm(ours.map((value) => value / sum.weight), gradient)).toBeLessThan(tolerance);
  });
});
