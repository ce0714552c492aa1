import type { AxisCalibration } from '../../../../core/chart/chart-reading.ts';
import { axisThrough } from '../../axis-through.ts';
import { lowerBound } from '../../lower-bound.ts';
import { textOf } from '../../text-of.ts';
import { calibrateScale } from './calibrate-scale.ts';
import type { Scale } from './chart.ts';

/** An x axis, and where on it a point is. */
export interface PointPlaces {
  readonly axis: AxisCalibration;
  /** @param x what the library has read: index, number, or ms; @returns NaN where that has no place */
  placeOf(x: number): number;
  /** What the axis calls places: lines at the same ones, as most of a chart are, share theirs. */
  labelsAt(positions: Float64Array): readonly string[];
  /** Whether places are not the points' times, but x is. */
  readonly countsTimes: boolean;
}

/**
 * On a `timeseries` axis every time in the data has a place of equal width,
 * however long it took: it counts them, as a category axis does its labels.
 */
export function placePoints(scale: Scale): PointPlaces {
  if (scale.type !== 'timeseries') return ownPlaces(scale, calibrateScale(scale));
  const times: readonly unknown[] = Array.isArray(scale._cache?.all) ? scale._cache.all : [];
  const timeAt = (index: number): number => Number(times[index]);
  const first = lowerBound(times.length, timeAt, scale.min);
  const last = lowerBound(times.length, timeAt, scale.max, true) - 1;
  // With fewer than two times in its window it is an axis of time.
  if (last <= first) return ownPlaces(scale, axisThrough('time', [scale.min, scale.max], (value) => scale.getPixelForValue(value)));
  return {
    axis: axisThrough('category', [first, last], (index) => scale.getPixelForValue(timeAt(index))),
    placeOf: (x) => {
      const index = lowerBound(times.length, timeAt, x);
      return timeAt(index) === x ? index : NaN;
    },
    labelsAt: labelsOf(scale),
    countsTimes: true,
  };
}

function ownPlaces(scale: Scale, axis: AxisCalibration): PointPlaces {
  return { axis, placeOf: (x) => x, labelsAt: labelsOf(scale), countsTimes: false };
}

function labelsOf(scale: Scale): PointPlaces['labelsAt'] {
  let known: { readonly positions: Float64Array; readonly labels: readonly string[] } | null = null;
  return (positions) => {
    if (known?.positions.length === positions.length && known.positions.every((position, i) => position === positions[i])) return known.labels;
    const all = scale.getLabels?.();
    const labelAt = Array.isArray(all) ? (position: number): unknown => all[position] : (position: number): unknown => scale.getLabelForValue?.(position);
    const labels = Array.from(positions, (position) => textOf(labelAt(position)));
    known = { positions, labels };
    return labels;
  };
}
