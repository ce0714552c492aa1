import { sigmoid4, tanh4 } from './activations';

/**
 * A squashing function over a buffer of a multiple of 8 floats, in place. Two
 * vectors at a time: each waits for its own last sum most of the time.
 */

/** `size` sums at `at` are replaced by their sigmoids. */
export function sigmoidBatch(at: usize, size: i32): void {
  const end = at + (<usize>size << 2);
  for (; at < end; at += 32) {
    const first = sigmoid4(v128.load(at));
    const second = sigmoid4(v128.load(at, 16));
    v128.store(at, first);
    v128.store(at, second, 16);
  }
}

/** `size` sums at `at` are replaced by their hyperbolic tangents. */
export function tanhBatch(at: usize, size: i32): void {
  const end = at + (<usize>size << 2);
  for (; at < end; at += 32) {
    const first = tanh4(v128.load(at));
    const second = tanh4(v128.load(at, 16));
    v128.store(at, first);
    v128.store(at, second, 16);
  }
}
