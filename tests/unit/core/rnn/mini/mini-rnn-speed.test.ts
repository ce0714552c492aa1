import { expect, it } from 'vitest';
import { predictMini } from '../../../../../src/core/rnn/mini/mini-rnn.ts';

const POINTS = 1_000_000;
const ROUNDS = 15;
const MOST_RATIO = 1.5;
/** A machine busy with other work can spoil one comparison, hardly several in a row. */
const MOST_ATTEMPTS = 5;
const TIME_LIMIT_MS = 120_000;

it(`computes MiniRnn over a million points within ${MOST_RATIO} times a plain loop`, () => {
  const ratios: number[] = [];
  while (ratios.length < MOST_ATTEMPTS && !(Math.min(...ratios) <= MOST_RATIO)) ratios.push(measureRatio());
  expect(Math.min(...ratios), `ratios ${ratios.join(', ')}`).toBeLessThanOrEqual(MOST_RATIO);
}, TIME_LIMIT_MS);

/** Medians of interleaved runs, each on data that no run has seen: the branch predictor learns repeated ones. */
function measureRatio(): number {
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timeOn(randomUnits(2 * round), predictMini));
    plain.push(timeOn(randomUnits(2 * round + 1), plainLoop));
  }
  return median(ours) / median(plain);
}

function plainLoop(inputs: Float64Array): number {
  let hidden = 0;
  for (let t = 0; t < inputs.length; t++) {
    const sum = 1.4 * inputs[t] - 0.5 * hidden;
    hidden = sum > 0 ? sum : 0;
  }
  return 1.4 * hidden;
}

function timeOn(inputs: Float64Array, run: (inputs: Float64Array) => number): number {
  const before = performance.now();
  const output = run(inputs);
  const elapsed = performance.now() - before;
  expect(Number.isFinite(output)).toBe(true);
  return elapsed;
}

/** Park and Miller's generator, so that a run can be repeated. */
function randomUnits(seed: number): Float64Array {
  let state = seed + 1;
  // A loop: a callback for each of them takes longer than what is measured.
  const units = new Float64Array(POINTS);
  for (let i = 0; i < POINTS; i++) {
    state = (state * 48_271) % 2_147_483_647;
    units[i] = state / 2_147_483_647;
  }
  return units;
}

function median(samples: readonly number[]): number {
  return [...samples].sort((one, other) => one - other)[samples.length >> 1];
}
