import { CANDIDATE_FLAGS, CANDIDATES } from '../../core/forecast/pretrained/candidates.ts';
import { writeDecoderInputs } from '../../core/forecast/pretrained/decoder-inputs.ts';
import { STEP_FEATURES, writeStepFeatures } from '../../core/forecast/pretrained/step-features.ts';
import { createView, type View } from '../../core/forecast/pretrained/view.ts';
import type { Random } from '../../core/random.ts';
import { drawHorizons, LONGEST_TRAINED } from './draw-horizons.ts';
import { chance, integer, pick, weighted } from './prior/draw.ts';
import { drawSeries, type Prior } from './prior/draw-series.ts';
import { exactPattern } from './prior/exact-pattern.ts';
import { rangeOf } from './prior/statistics.ts';
import type { SyntheticSeries } from './prior/synthetic-series.ts';
import type { TrainingBatch } from './training-batch.ts';

/** Values that the encoder reads, and how often each length is drawn. */
const LENGTHS: readonly (readonly [length: number, weight: number])[] = [
  [5, 1], [6, 1], [8, 2], [10, 2], [12, 3], [16, 4], [20, 5], [24, 5], [32, 6], [40, 6],
  [48, 6], [64, 7], [80, 6], [96, 6], [128, 6], [192, 6], [256, 4],
];

/** Series as long as this have a past that only the candidates see, as the product's long series do. */
const LONG = 192;
const LONGEST_PAST = 400;
const MOST_ORIGINS = 4;

/** How much of what is drawn; shares of batches, but for `turned` and `flipped`, of series. */
export interface BatchPlan {
  readonly prior: Prior;
  /** Sequences times steps in a batch, about. */
  readonly tokens: number;
  /** Rows that the encoder's outputs take. */
  readonly context: number;
  readonly exactShare: number;
  readonly logarithmShare: number;
}

/** A batch of synthetic series; the same generator gives the same batch. */
export function drawBatch(random: Random, plan: BatchPlan): TrainingBatch {
  if (chance(random, plan.exactShare)) return drawExactBatch(random, plan);
  const length = LENGTHS[weighted(random, LENGTHS.map(([, weight]) => weight))][0];
  const size = Math.max(48, Math.min(256, Math.round(plan.tokens / length)));
  const past = length >= LONG ? integer(random, 0, LONGEST_PAST) : 0;
  const count = length + past;
  const horizons = drawHorizons(random, length);
  const inLogarithms = chance(random, plan.logarithmShare);
  const originCount = length < 8 ? 1 : MOST_ORIGINS;
  const batch = createBatch(plan, length, size, originCount * horizons.length);
  for (let sequence = 0; sequence < size; sequence++) {
    const all = count + LONGEST_TRAINED;
    const before = integer(random, 0, Math.min(count, 200));
    const series = drawSeries(random, plan.prior, all + before, count);
    const values = transformed(random, series.values.subarray(before), inLogarithms);
    const scaleAt = count - 1 - (originCount > 1 ? integer(random, 0, length >> 1) : 0);
    const view = createView(values.subarray(0, count), { start: past, scaleAt, ...seasonsFor(random, series, count) });
    const origins = Int32Array.from({ length: originCount }, (_, i) => (i === 0 ? scaleAt : integer(random, scaleAt, count - 1)));
    addSequence(batch, plan.context, sequence, view, values, origins, horizons);
  }
  return batch;
}

/** The shorter, the less there is to see, and the more is to be learned. */
const EXACT_LENGTHS: readonly number[] = [2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9];

/** A batch of what the article's series are made of: a few values that go on exactly. */
function drawExactBatch(random: Random, plan: BatchPlan): TrainingBatch {
  const length = pick(random, EXACT_LENGTHS);
  const size = 128;
  const horizons = Int32Array.of(1, 2, 3, 4);
  const batch = createBatch(plan, length, size, horizons.length);
  for (let sequence = 0; sequence < size; sequence++) {
    const { values, period } = exactPattern(random, length, length + horizons.length);
    const view = createView(values.subarray(0, length), { start: 0, scaleAt: length - 1, period, secondPeriod: 1 });
    addSequence(batch, plan.context, sequence, view, values, Int32Array.of(length - 1), horizons);
  }
  return batch;
}

function createBatch({ context }: BatchPlan, steps: number, size: number, pairsEach: number): TrainingBatch {
  const pairs = size * pairsEach;
  return {
    steps,
    size,
    inputs: new Float64Array(steps * STEP_FEATURES * size),
    pairs,
    decoderInputs: new Float64Array((context + CANDIDATES + CANDIDATE_FLAGS) * pairs),
    candidates: new Float64Array(pairs * CANDIDATES),
    sequences: new Int32Array(pairs),
    origins: new Int32Array(pairs),
    horizons: new Int32Array(pairs),
    targets: new Float64Array(pairs),
    weights: new Float64Array(pairs),
  };
}

/** No target is further than this many units from its origin: what would be is a fault of the scale, not of the network. */
const FARTHEST_TARGET = 1500;

/** @param values the view's series with what came after it */
function addSequence(
  batch: TrainingBatch,
  context: number,
  sequence: number,
  view: View,
  values: Float64Array,
  origins: Int32Array,
  horizons: Int32Array,
): void {
  writeStepFeatures(view, batch.inputs, sequence, batch.size);
  const { low, high } = rangeOf(view.values.subarray(view.start));
  // Exact patterns are counted in hundreds of units; they must not drown the rest.
  const weight = 1 / (1 + 0.05 * (high - low));
  let pair = sequence * origins.length * horizons.length;
  for (const origin of origins) {
    for (const horizon of horizons) {
      writeDecoderInputs(view, origin, horizon, batch.decoderInputs, context * batch.pairs + pair, batch.pairs, batch.candidates, pair);
      const target = (values[origin + horizon] - values[origin]) / view.unit;
      batch.sequences[pair] = sequence;
      batch.origins[pair] = origin - view.start;
      batch.horizons[pair] = horizon;
      batch.targets[pair] = Math.max(-FARTHEST_TARGET, Math.min(FARTHEST_TARGET, target));
      batch.weights[pair] = weight;
      pair++;
    }
  }
}

/** Run backwards, turned upside down, or in logarithms, where it is above 0. */
function transformed(random: Random, series: Float64Array, inLogarithms: boolean): Float64Array {
  let values = series;
  if (inLogarithms && rangeOf(values).low > 1e-3) values = values.map((value) => Math.log(value));
  if (chance(random, 0.05)) values = values.slice().reverse();
  return chance(random, 0.04) ? values.map((value) => -value) : values;
}

/** A season must have been seen to be found: one that hardly fits is mostly unknown. */
function seasonsFor(random: Random, { period, secondPeriod }: SyntheticSeries, count: number): { period: number; secondPeriod: number } {
  if (period >= count || (2 * period > count && chance(random, 0.7))) return { period: 1, secondPeriod: 1 };
  return { period, secondPeriod: 1.3 * secondPeriod >= count ? 1 : secondPeriod };
}
