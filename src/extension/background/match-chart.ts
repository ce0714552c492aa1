import type { ChartLine, ChartReading } from '../../core/chart/chart-reading.ts';

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
      const line = { reading, seriesIndex };
      if (showsTheSame(wanted, reading.series[seriesIndex].values.filter(Number.isFinite), readingErrorOf(line))) return line;
    }
  }
  return null;
}

/** How far off the values of a line may be that a chart shows, in their own unit. */
export function readingErrorOf({ reading, seriesIndex }: ChartLine): number {
  const { points } = reading.series[seriesIndex].y;
  return reading.expectedError * Math.abs(points[points.length - 1].value - points[0].value);
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
