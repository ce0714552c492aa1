import type { ChartReading } from '../../core/chart/chart-reading.ts';

/** A line of a chart, by its place in the readings. */
export interface ChartLine {
  readonly reading: ChartReading;
  readonly seriesIndex: number;
}

/** Values that a page prints and a user pastes agree to this share of the larger one. */
const TOLERANCE = 1e-9;
/** Two long series that share their last two values by chance are not the same series. */
const SHORTEST_OVERLAP = 3;

/**
 * Finds the line that shows the same values as a series: all of one is the end
 * of the other, gaps aside, as closely as the chart could be read.
 *
 * @param values (n) the series, NaN for gaps
 * @param readings best first
 */
export function matchChart(values: Float64Array, readings: readonly ChartReading[]): ChartLine | null {
  const wanted = values.filter(Number.isFinite);
  for (const reading of readings) {
    for (let seriesIndex = 0; seriesIndex < reading.series.length; seriesIndex++) {
      const { values: shown, y } = reading.series[seriesIndex];
      const range = Math.abs(y.points[y.points.length - 1].value - y.points[0].value);
      if (showsTheSame(wanted, shown.filter(Number.isFinite), reading.expectedError * range)) return { reading, seriesIndex };
    }
  }
  return null;
}

/** @param error how far off a shown value may be */
function showsTheSame(wanted: Float64Array, shown: Float64Array, error: number): boolean {
  const overlap = Math.min(wanted.length, shown.length);
  if (overlap === 0 || (overlap < SHORTEST_OVERLAP && wanted.length !== shown.length)) return false;
  for (let i = 1; i <= overlap; i++) {
    const a = wanted[wanted.length - i];
    const b = shown[shown.length - i];
    if (Math.abs(a - b) > error + TOLERANCE * Math.max(Math.abs(a), Math.abs(b))) return false;
  }
  return true;
}
