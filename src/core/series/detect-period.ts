/** Shorter than this, only an exact repetition is believed. */
const SHORTEST_FOR_CORRELATION = 16;
const LONGEST_PERIOD = 400;
/** Relative to the largest value, a change that is rounding rather than change. */
const SMALLEST_CHANGE = 1e-12;
/** A season that does not repeat exactly must be seen this often to be one. */
const FEWEST_CYCLES = 2.5;
/** Multiples of a lag that are looked at, the lag itself among them. */
const MOST_MULTIPLES = 6;
/** Quarters, days of the week, months, hours and weeks: seasons that people keep. */
const COMMON: readonly number[] = [4, 7, 12, 24, 52];
/** What the change over a common season is multiplied by, before it is compared with that over an odd one. */
const FAVOUR = 0.8;
/** A shorter lag is taken before a longer one that is hardly better. */
const NEARLY = 0.9;

/**
 * The length of the season, found from the values alone.
 *
 * A series that repeats itself exactly at least twice has the shortest such
 * period. Otherwise the trend is taken out by a first difference, and each lag is
 * scored by the mean autocorrelation of the lag and its first multiples. Among
 * the peaks that stand clear of chance that lag is taken over which the series
 * changes least, with some favour to short lags and to the seasons people keep.
 *
 * @param values (n) finite
 * @returns the period in steps, 2 or more, or null where none shows
 */
export function detectPeriod(values: Float64Array): number | null {
  const exact = exactPeriod(values);
  if (exact !== null || values.length < SHORTEST_FOR_CORRELATION) return exact;
  return correlatedPeriod(values);
}

/** The shortest p with x_t = x_(t-p) throughout, seen in at least two whole cycles; null for a constant. */
function exactPeriod(values: Float64Array): number | null {
  if (values.every((value) => value === values[0])) return null;
  const most = Math.min(LONGEST_PERIOD, Math.floor(values.length / 2));
  for (let period = 2; period <= most; period++) {
    let t = period;
    while (t < values.length && values[t] === values[t - period]) t++;
    if (t === values.length) return period;
  }
  return null;
}

function correlatedPeriod(values: Float64Array): number | null {
  const changes = standardizedChanges(values);
  const most = Math.min(LONGEST_PERIOD, Math.floor(values.length / FEWEST_CYCLES));
  const correlations = autocorrelations(changes, most + 1);
  // Twice the standard error of white noise, and a floor for long series where a whiff would pass.
  const least = Math.max(0.2, 2 / Math.sqrt(changes.length));
  const scores = correlations.map((_, lag) => recurrence(correlations, lag, most));
  const isCandidate = (lag: number): boolean =>
    correlations[lag] > least &&
    // Half a season later is another time of the season; half of a lag along a slow bend is nearer still.
    correlations[lag] > correlations[lag >> 1] && scores[lag] > least / 2 && scores[lag] >= scores[lag - 1] && scores[lag] >= scores[lag + 1];
  let best: number | null = null;
  let smallest = Infinity;
  for (let lag = 2; lag <= most; lag++) {
    if (!isCandidate(lag)) continue;
    const change = typicalChange(values, lag) * (COMMON.includes(lag) ? FAVOUR : 1);
    if (change < NEARLY * smallest) [best, smallest] = [lag, change];
  }
  return best;
}

/** Half the mean of |x_t - x_(t-lag)| over the last half: what a forecast by the value a season before would have been off. */
function typicalChange(values: Float64Array, lag: number): number {
  const first = Math.max(lag, values.length >> 1);
  let sum = 0;
  for (let t = first; t < values.length; t++) sum += Math.abs(values[t] / 2 - values[t - lag] / 2); // halves, whose difference cannot overflow
  return sum / (values.length - first);
}

/** How well a lag and its first multiples correlate on average: a season comes back, a slow wave's first steps do not. */
function recurrence(correlations: Float64Array, lag: number, most: number): number {
  if (lag < 1) return 0;
  let sum = 0;
  let count = 0;
  for (let at = lag; at <= most && count < MOST_MULTIPLES; at += lag, count++) sum += correlations[at];
  return count === 0 ? 0 : sum / count;
}

/** First differences, mean 0, outliers cut at four times the typical size, which would drown the season. */
function standardizedChanges(values: Float64Array): Float64Array {
  const changes = new Float64Array(values.length - 1);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  for (let t = 0; t < changes.length; t++) changes[t] = values[t + 1] / largest - values[t] / largest;
  const mean = changes.reduce((sum, change) => sum + change / changes.length, 0);
  const typical = changes.reduce((sum, change) => sum + Math.abs(change - mean) / changes.length, 0);
  // What rounding left of a straight line has no season.
  if (typical < SMALLEST_CHANGE) return changes.fill(0);
  return changes.map((change) => Math.max(-4, Math.min(4, (change - mean) / typical)));
}

/** (most + 1): at each lag, by the definition with the whole variance below. */
function autocorrelations(changes: Float64Array, most: number): Float64Array {
  const correlations = new Float64Array(most + 1);
  let variance = 0;
  for (const change of changes) variance += change * change;
  if (variance === 0) return correlations;
  for (let lag = 0; lag <= most; lag++) {
    let sum = 0;
    for (let t = lag; t < changes.length; t++) sum += changes[t] * changes[t - lag];
    correlations[lag] = sum / variance;
  }
  return correlations;
}
