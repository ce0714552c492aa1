import type { Random } from '../../../core/random.ts';
import { chance, logUniform, weighted } from './draw.ts';

/** Seasons that people keep, and how often each is drawn. */
const COMMON: readonly (readonly [period: number, weight: number])[] = [
  [12, 20], [4, 16], [7, 14], [24, 14], [52, 6], [5, 5], [6, 3], [8, 3], [10, 3], [3, 2], [2, 3],
  [30, 2], [48, 3], [60, 1], [96, 2], [14, 1], [9, 1], [20, 1], [16, 1], [36, 1],
];

/** A season in steps: mostly one that people keep, at times any. */
export function drawPeriod(random: Random, longest: number): number {
  for (let attempt = 0; attempt < 4; attempt++) {
    const period = chance(random, 0.22)
      ? Math.floor(logUniform(random, 2, 110))
      : COMMON[weighted(random, COMMON.map(([, weight]) => weight))][0];
    if (period <= longest) return period;
  }
  return Math.max(2, Math.min(longest, 4));
}
