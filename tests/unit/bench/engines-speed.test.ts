import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../bench/bench-rows.ts';
import { CASES } from '../../bench/cases.ts';
import { measureCase, QUICK_PACE } from '../../bench/measure-case.ts';
import { OWN_ENGINES } from '../../bench/parse-bench-arguments.ts';
import { provideKernels } from '../../bench/provide-kernels.ts';
import { startEngine } from '../../bench/start-engine.ts';

/** Of what was measured, so that a busy machine does not fail and a lost loop of vectors does. */
const SHARE = 0.6;

/** How many times as fast as plain loops the kernels were, by `npm run -s bench -- --quick`. */
const MEASURED = [
  { name: 'inference, GRU 64x2, 512 steps', times: 20 },
  { name: 'inference, LSTM 64x2, 512 steps', times: 20 },
  { name: 'training, GRU 32, 64 steps, batch 64', times: 12 },
];

describe('the kernels against the plain engine, in processes of their own and in turns', () => {
  let removeKernels: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    removeKernels = await provideKernels();
  }, 60_000);
  afterAll(() => removeKernels());

  it.each(MEASURED)(
    `$name: as exact as doubles allow, and at least ${SHARE} of $times times as fast`,
    async ({ name, times }) => {
      const bench = CASES.find((candidate) => candidate.name === name);
      if (!bench) throw new Error(`There is no case ${name}.`);
      const result = await measureCase(bench, QUICK_PACE, OWN_ENGINES, startEngine);
      expect(result.measurements.map(({ engine, refusal }) => [engine, refusal])).toEqual(OWN_ENGINES.map((engine) => [engine, null]));
      const plain = rowsOf(result).find(({ engine }) => engine === 'ours-plain');
      expect(plain?.ratio).toBeGreaterThan(SHARE * times);
    },
    60_000,
  );
});
