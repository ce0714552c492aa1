import { drain } from '../../drain.ts';
import type { Series } from '../../series/series.ts';

/**
 * A name for a series' numbers: the same for the same values and gaps, and with
 * 64 bits practically never for others. Not a secret and not a proof.
 *
 * Two 32-bit hashes with different multipliers, in the manner of MurmurHash3's
 * mixing (A. Appleby, public domain).
 *
 * @returns 16 hexadecimal digits
 */
export function fingerprint(series: Series): string {
  return drain(fingerprintSteps(series));
}

/** A stretch takes a few ms at most. */
const STRETCH = 100_000;

/** The same in stretches, for a thread that has to draw between them. */
export function* fingerprintSteps({ values }: Series): Generator<undefined, string> {
  let first = values.length;
  let second = ~values.length;
  for (let start = 0; start < values.length; start += STRETCH) {
    if (start > 0) yield;
    const words = new Uint32Array(values.slice(start, start + STRETCH).buffer);
    // By index: an iterator costs several times as much before the compiler has seen it.
    for (let i = 0; i < words.length; i++) {
      first = mix(first, words[i], 0xcc9e2d51);
      second = mix(second, words[i], 0x85ebca6b);
    }
  }
  return hex(finish(first)) + hex(finish(second));
}

function mix(hash: number, word: number, factor: number): number {
  const scrambled = Math.imul(word ^ (word >>> 15), factor);
  const mixed = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
