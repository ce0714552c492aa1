import { predictMini, type MiniOptions } from '../../../core/rnn/mini/mini-rnn.ts';
import { roundToTenth } from '../../../core/rnn/mini/round-to-tenth.ts';

/** What MiniRnn says of the end of a very long series, the more of it it reads. */
export interface LongMemory {
  readonly rows: readonly { readonly read: number; readonly output: number }[];
  /** So many last values are enough for the report that all of them give. */
  readonly enough: number;
}

export const LONGEST_READ = 1_000_000;
const READS = [1, 2, 3, 5, 10, 20, 1000, LONGEST_READ];

/** A saw: it neither repeats in twos nor stays the same. */
let series: Float64Array | null = null;

/** A million values are made once, when they are first looked at. */
function longSeries(): Float64Array {
  return (series ??= Float64Array.from({ length: LONGEST_READ }, (_, t) => ((t + 3) % 7) / 6));
}

/** Reads the last 1, 2, 3 ... values of a million, and all of them. */
export function readLong(options: MiniOptions): LongMemory {
  const all = longSeries();
  const rows = READS.map((read) => ({ read, output: predictMini(all.subarray(-read), options) }));
  const report = roundToTenth(rows[rows.length - 1].output);
  // From the longest down: the first that says something else was too little.
  let enough = LONGEST_READ;
  for (const { read, output } of [...rows].reverse()) {
    if (roundToTenth(output) !== report) break;
    enough = read;
  }
  return { rows, enough };
}
