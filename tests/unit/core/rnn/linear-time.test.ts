import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import type { Engine } from '../../../../src/core/rnn/engine.ts';
import { forecastMini } from '../../../../src/core/rnn/mini/mini-rnn.ts';
import { createState } from '../../../../src/core/rnn/network-state.ts';
import { plainEngine } from '../../../../src/core/rnn/plain-engine.ts';
import { loadWasmEngine } from '../../../../src/tools/node-engine.ts';
import { someConfig, someParameters } from '../../../support/random-networks.ts';

const SHORT = 100_000;
const LONG = 1_000_000;
/** Ten times the steps take ten times as long; a quadratic part would make it near a hundred. */
const MOST_GROWTH = 30;
/** Short runs before anything is measured. */
const WARM_UP = 10;
/** What a run may leave on the heap, whatever its length. */
const MOST_HEAP = 1_000_000;

const random = createRandom(9);
const series = Float64Array.from({ length: LONG }, () => random.uniform());
const config = someConfig({ cell: 'gru', hidden: 8 });
const parameters = someParameters(config, random);
const output = new Float64Array(1);
const wasmEngine = await loadWasmEngine();

function cpuMilliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}

type Run = (inputs: Float64Array) => void;

function runOn(engine: Engine): Run {
  const runner = engine.createRunner(config, parameters);
  return (inputs) => runner.run(createState(config), inputs, output);
}

const RUNS: readonly (readonly [string, Run])[] = [
  ['MiniRnn', (inputs) => void forecastMini(inputs, 1)],
  ['a GRU on the plain engine', runOn(plainEngine)],
  ['a GRU on the WASM engine', runOn(wasmEngine)],
];

describe('a series of a million steps', () => {
  it.each(RUNS)('takes %s ten times as long as a tenth of it, and no memory', (name, run) => {
    // Code that the compiler has not come to yet puts each double on the heap: on a busy machine it comes late.
    for (let round = 0; round < WARM_UP; round++) run(series.subarray(0, SHORT));
    const short = Math.min(...[1, 2, 3].map(() => cpuMilliseconds(() => run(series.subarray(0, SHORT)))));
    const heapBefore = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const long = cpuMilliseconds(() => run(series));
    const grown = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - heapBefore;
    console.log(`${name}: ${short.toFixed(1)} ms for ${SHORT} steps, ${long.toFixed(1)} ms for ${LONG}; heap grown by ${grown} bytes`);
    expect(long).toBeLessThan(MOST_GROWTH * Math.max(short, 0.5));
    expect(grown).toBeLessThan(MOST_HEAP);
  }, 60_000);
});
