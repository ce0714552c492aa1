import { createRandom } from '../../core/random.ts';
import type { MiniWeights } from '../../core/rnn/mini/mini-rnn.ts';
import { type MiniTraining, type MiniTrainingOptions, trainMini } from '../../core/rnn/mini/train-mini.ts';

/** A descent and where it began. */
export interface Descent extends MiniTraining {
  readonly start: MiniWeights;
}

/** Descents from starts drawn from N(0, 1), with the seeds 1 .. `count`. */
export function descendFrom(count: number, options: MiniTrainingOptions = {}): Descent[] {
  return Array.from({ length: count }, (_, i) => {
    const random = createRandom(i + 1);
    const start = { w1: random.normal(), w2: random.normal(), w3: random.normal() };
    return { start, ...trainMini(start, options) };
  });
}

/** The kinds of start, by what decides over them, each with those of the kinds before taken out. */
export const START_KINDS: readonly { readonly name: string; readonly has: (start: MiniWeights) => boolean }[] = [
  { name: 'w1 <= 0', has: ({ w1 }) => w1 <= 0 },
  { name: 'w1 > 0, w2 <= -1', has: ({ w2 }) => w2 <= -1 },
  { name: 'w1 > 0, w2 > -1, w3 < -w1', has: ({ w1, w3 }) => w3 < -w1 },
  { name: 'w1 > 0, w2 > -1, -w1 <= w3 < 0', has: ({ w3 }) => w3 < 0 },
  { name: 'w1 > 0, w2 > -1, w3 >= 0', has: () => true },
];

/** The place of a start's kind in `START_KINDS`. */
export function kindOfStart(start: MiniWeights): number {
  return START_KINDS.findIndex(({ has }) => has(start));
}
