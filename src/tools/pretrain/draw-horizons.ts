import type { Random } from '../../core/random.ts';
import { integer } from './prior/draw.ts';

/** Steps ahead that a batch asks about: more of the near ones, some of the far. */
const NEAR: readonly (readonly [number, number])[] = [[1, 1], [2, 4], [3, 8], [5, 12], [9, 24], [25, 48]];
const FAR: readonly (readonly [number, number])[] = [[1, 1], [2, 4], [4, 8], [9, 16], [12, 24], [20, 36], [25, 48], [37, 64], [49, 96]];

/** Longest horizon that the network is trained for; further is reached by rolling on. */
export const LONGEST_TRAINED = 96;

export function drawHorizons(random: Random, length: number): Int32Array {
  const ranges = length < 24 ? NEAR : FAR;
  return Int32Array.from(ranges, ([low, high]) => integer(random, low, high));
}
