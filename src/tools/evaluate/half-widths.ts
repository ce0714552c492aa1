import { createRandom, type Random } from '../../core/random.ts';
import { evenWeights, type Measure, type Measures, measureSet, mostForecasts, type SetScores, type Weights } from './set-measures.ts';

/** Half the width of the 95 % interval of each measure; null where too little is known. */
export type HalfWidths = Readonly<Partial<Record<Measure, number | null>>>;

const RESAMPLES = 1000;
/** Any; the same for all, so that models on one set are resampled alike. */
const SEED = 1;
const LEVEL = 0.95;

/**
 * How far chance moves each measure: half of what lies between the percentiles
 * of 1000 resamples. Series are drawn with replacement; of a rolling set days, the
 * same for all series, since prices move together and a few shares are
 * no sample of many.
 *
 * B. Efron, "Bootstrap methods: another look at the jackknife" (1979), Annals of
 * Statistics 7:1.
 *
 * @returns null for each measure that there are not two series, or days, to draw from
 */
export function measureHalfWidths(scores: SetScores): HalfWidths {
  const whole = evenWeights(scores.own);
  const days = mostForecasts(scores.own);
  const random = createRandom(SEED);
  const draw = (): Weights =>
    scores.ewma ? { series: whole.series, forecasts: drawCounts(days, random) } : { series: drawCounts(scores.own.length, random), forecasts: whole.forecasts };
  const drawn = scores.ewma ? days : scores.own.length;
  const samples: Measures[] = drawn < 2 ? [] : Array.from({ length: RESAMPLES }, () => measureSet(scores, draw()));
  const names = Object.keys(measureSet(scores, whole)) as Measure[];
  return Object.fromEntries(names.map((name) => [name, halfWidth(samples.map((sample) => sample[name] ?? null))]));
}

/** (count) how often each was drawn, of as many draws. */
function drawCounts(count: number, random: Random): Float64Array {
  const counts = new Float64Array(count);
  for (let i = 0; i < count; i++) counts[Math.floor(random.uniform() * count)]++;
  return counts;
}

function halfWidth(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  // Where many resamples have no value at all, the others are no picture of chance.
  if (known.length === 0 || known.length < LEVEL * values.length) return null;
  const at = (share: number): number => known[Math.round(share * (known.length - 1))];
  return (at((1 + LEVEL) / 2) - at((1 - LEVEL) / 2)) / 2;
}
