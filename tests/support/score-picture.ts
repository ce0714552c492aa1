import { pixelToValue, type ChartPx } from '../../src/core/chart/axis-scale.ts';
import type { DigitizedChart, DigitizedSeries } from '../../src/core/chart/pixels/digitize-chart.ts';
import type { PixelChart } from './pixel-charts.ts';

/** How well a picture gave back its chart. */
export interface PictureScore {
  readonly seriesFound: number;
  readonly seriesDrawn: number;
  /** Series that were read but not drawn. */
  readonly invented: number;
  /** How many series were read as their own points, as many as there are. */
  readonly exactCount: number;
  readonly xCalibrated: boolean;
  readonly yCalibrated: boolean;
  /** Of every value of the found series: |error| as a share of the drawn values' range, in %. */
  readonly errors: readonly number[];
}

/** A scale counts as right when half the values it gives are off by less than this, in % of their range. */
const RIGHT_SCALE = 2.5;
const MEAN_MONTH = 30.44 * 86_400_000;

export function scorePicture(chart: PixelChart, read: DigitizedChart | null): PictureScore {
  const drawn = { seriesDrawn: chart.series.length, seriesFound: 0, invented: 0, exactCount: 0, xCalibrated: false, yCalibrated: false, errors: [] };
  if (!read) return drawn;
  const left = [...read.series];
  const pairs = chart.series.flatMap(({ color, values }) => {
    const found = chart.style === 'candles' ? left.shift() : takeNearest(left, color);
    return found ? [{ found, values }] : [];
  });
  const xCalibrated = pairs.length > 0 && pairs.every(({ found, values }) => hasPlaces(chart, read, found, values.length));
  const errors = pairs.flatMap(({ found, values }) => errorsOf(chart, read, found, values, xCalibrated));
  return {
    seriesDrawn: chart.series.length,
    seriesFound: pairs.length,
    invented: left.length,
    exactCount: pairs.filter(({ found, values }) => found.kind === 'vertices' && found.pixelsX.length === values.length).length,
    xCalibrated,
    yCalibrated: errors.length > 0 && quantile(errors, 0.5) < RIGHT_SCALE,
    errors,
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function takeNearest(series: DigitizedSeries[], color: string): DigitizedSeries | undefined {
  const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const distance = (other: DigitizedSeries) => Math.max(...channels(other.color).map((value, i) => Math.abs(value - channels(color)[i])));
  const nearest = [...series].sort((a, b) => distance(a) - distance(b))[0];
  if (!nearest || distance(nearest) > 40) return undefined;
  return series.splice(series.indexOf(nearest), 1)[0];
}

/** Whether the first and the last point lie where they were drawn, to within one step. Months and counted labels need to have the right length alone. */
function hasPlaces(chart: PixelChart, { x }: DigitizedChart, { positions }: DigitizedSeries, count: number): boolean {
  if (!positions || !x.axis) return false;
  const [first, last] = [positions[0], positions[positions.length - 1]];
  if (chart.x.kind === 'category') {
    const step = x.axis.kind === 'time' ? MEAN_MONTH : 1;
    return Math.abs((last - first) / step - (count - 1)) <= 1;
  }
  const { values } = chart.x;
  const step = values[1] - values[0];
  // A legend may hide the first few points.
  return Math.abs(last - values[count - 1]) <= step && first >= values[0] - step && first <= values[0] + 4 * step;
}

/** Compares each drawn value with the one that was read at its place. */
function errorsOf(chart: PixelChart, { y }: DigitizedChart, found: DigitizedSeries, values: readonly number[], byPlaces: boolean): number[] {
  const { axis } = y;
  if (!axis) return [];
  const scale = (value: number) => (chart.log ? Math.log10(value) : value);
  const all = chart.series.flatMap((series) => [...series.values]).map(scale);
  const range = Math.max(...all) - Math.min(...all);
  const places = byPlaces && chart.x.kind !== 'category' && found.positions ? { at: found.positions, drawn: chart.x.values } : byShares(found, values.length);
  return values.flatMap((value, i) => {
    const pixel = interpolate(places.at, found.pixelsY, places.drawn[i]);
    return Number.isNaN(pixel) ? [] : [(100 * Math.abs(scale(pixelToValue(axis, pixel as ChartPx)) - scale(value))) / range];
  });
}

/** Places as shares of the way from the first point to the last, where the axis has no numbers to go by. */
function byShares({ pixelsX, kind }: DigitizedSeries, count: number): { readonly at: Float64Array; readonly drawn: readonly number[] } {
  const half = kind === 'columns' ? 0.5 : 0;
  const [first, last] = [pixelsX[0] - half, pixelsX[pixelsX.length - 1] + half];
  return { at: pixelsX, drawn: Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1)) };
}

/** Straight between points; NaN more than a third of a step before the first of them. */
function interpolate(x: Float64Array, y: Float64Array, at: number): number {
  let after = 1;
  while (after < x.length - 1 && x[after] < at) after++;
  const share = (at - x[after - 1]) / (x[after] - x[after - 1]);
  if (share < -0.34) return NaN;
  const inside = Math.max(0, Math.min(1, share));
  return (1 - inside) * y[after - 1] + inside * y[after];
}
