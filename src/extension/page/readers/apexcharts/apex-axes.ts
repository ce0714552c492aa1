import type { AxisCalibration, AxisTick, Box } from '../../../../core/chart/chart-reading.ts';
import { valueToPixel } from '../../../../core/chart/axis-scale.ts';
import { textOf } from '../../text-of.ts';
import { numberOf, type ApexState } from './apex-state.ts';

/** An x axis, and where along it a series has its points. */
export interface ApexPlaces {
  readonly axis: AxisCalibration;
  positionOf(index: number): number;
  /** What a category axis calls a place. */
  readonly labelOf?: (position: number) => string;
}

const MOST_TICKS = 50;

/** Where a series has its points; null on an axis that shows nothing. */
export function placesOf({ config, globals }: ApexState, series: number, { left, width }: Box): ApexPlaces | null {
  if (!globals.isXNumeric) return slotsOf(globals.labels ?? [], numberOf(globals.dataPoints), left, width);
  const xs = globals.seriesX?.[series] ?? globals.seriesX?.[0];
  const [low, high] = [numberOf(globals.minX), numberOf(globals.maxX)];
  if (!xs || !(low < high)) return null;
  // Lines over categories have them counted from 1, as numbers.
  const isCategory = Boolean(config.xaxis?.convertedCatToNumeric);
  const first = isCategory ? 1 : 0;
  const kind = isCategory ? 'category' : config.xaxis?.type === 'datetime' ? 'time' : 'linear';
  return {
    axis: { kind, points: [{ value: low - first, pixel: left }, { value: high - first, pixel: left + width }] },
    positionOf: (index) => numberOf(xs[index]) - first,
    ...(isCategory ? { labelOf: (position: number) => textOf(globals.categoryLabels?.[position]) } : {}),
  };
}

/** Columns over categories stand in the middle of slots, all as wide. */
function slotsOf(labels: readonly unknown[], count: number, left: number, width: number): ApexPlaces | null {
  if (!(count > 0)) return null;
  const slot = width / count;
  const reach = Math.max(1, count - 1);
  return {
    axis: { kind: 'category', points: [{ value: 0, pixel: left + slot / 2 }, { value: reach, pixel: left + slot / 2 + reach * slot }] },
    positionOf: (index) => index,
    labelOf: (position) => textOf(labels[position]),
  };
}

/** The y axis of a series as its ends say it runs; null where it shows nothing. */
export function valueAxisOf(state: ApexState, series: number, { top, height }: Box): AxisCalibration | null {
  const { globals } = state;
  const several = Boolean(globals.isMultipleYAxis);
  const low = numberOf(several ? globals.minYArr?.[series] : globals.minY);
  const high = numberOf(several ? globals.maxYArr?.[series] : globals.maxY);
  const config = yConfigOf(state, series);
  if (!(low < high)) return null;
  const upright = (share: number): number => top + (config?.reversed ? share : 1 - share) * height;
  if (!config?.logarithmic || globals.invalidLogScale) return { kind: 'linear', points: [{ value: low, pixel: upright(0) }, { value: high, pixel: upright(1) }] };
  // The library takes 0 on a logarithmic axis for the power of -1.
  const lowest = low > 0 ? low : 1 / (numberOf(config.logBase) || 10);
  const ratio = numberOf(globals.yLogRatio?.[several ? series : 0]);
  const reach = ratio > 0 ? 1 / (ratio * height) : 1;
  return lowest < high ? { kind: 'logarithmic', points: [{ value: lowest, pixel: upright(0) }, { value: high, pixel: upright(reach) }] } : null;
}

/** The labelled places of a series' y axis; their texts come from the page's own functions, which are not called. */
export function ticksOf(state: ApexState, series: number, axis: AxisCalibration): AxisTick[] {
  const ticks = state.globals.yAxisScale?.[yIndexOf(state, series)]?.result;
  if (!Array.isArray(ticks)) return [];
  return ticks.slice(0, MOST_TICKS).flatMap((value: unknown): AxisTick[] => {
    const pixel = typeof value === 'number' ? valueToPixel(axis, value) : NaN;
    return Number.isFinite(pixel) ? [{ value: numberOf(value), pixel, label: '' }] : [];
  });
}

function yConfigOf(state: ApexState, series: number): NonNullable<ApexState['config']['yaxis']>[number] {
  const { yaxis } = state.config;
  return yaxis?.[yIndexOf(state, series)] ?? yaxis?.[0];
}

function yIndexOf({ globals }: ApexState, series: number): number {
  const mapped = globals.seriesYAxisReverseMap?.[series];
  const index: unknown = Array.isArray(mapped) ? mapped[0] : mapped;
  return typeof index === 'number' ? index : globals.isMultipleYAxis ? series : 0;
}
