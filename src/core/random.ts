/** A seeded generator: the same seed gives the same numbers. `uniform` does so on every machine, `normal` as far as their log and cos agree. */
export interface Random {
  /** Uniform in 0 (inclusive) .. 1 (exclusive), with 32 bits. */
  uniform(): number;
  /** From the standard normal distribution. */
  normal(): number;
  /** (4): all there is to it, for a checkpoint; `restoreRandom` goes on from there. */
  state(): Uint32Array;
}

/**
 * xoshiro128**, seeded through splitmix32.
 *
 * D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators"
 * (2021), ACM TOMS 47:4, art. 36.
 *
 * @param seed any integer; its lower 32 bits count
 */
export function createRandom(seed: number): Random {
  let word = seed >>> 0;
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) {
    word = (word + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    state[i] = mixed ^ (mixed >>> 15);
  }
  return restoreRandom(state);
}

/** @param saved (4), not all zero, from `state()` */
export function restoreRandom(saved: Uint32Array): Random {
  let [a, b, c, d] = saved;
  const uniform = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result / 2 ** 32;
  };
  return {
    uniform,
    // Box and Muller's form; the second number is not kept, so that four words are the whole state.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    state: () => Uint32Array.of(a, b, c, d),
  };
}

/** Brings a list into random order, in place. R. Durstenfeld, Algorithm 235 (1964). */
export function shuffle(list: Uint32Array, random: Random): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random.uniform() * (last + 1));
    const kept = list[last];
    list[last] = list[other];
    list[other] = kept;
  }
}
