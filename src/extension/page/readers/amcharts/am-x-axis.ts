import type { AxisCalibration } from '../../../../core/chart/chart-reading.ts';
import { countSlots } from '../../count-slots.ts';
import { textOf } from '../../text-of.ts';
import { calibrateDates } from './am-dates.ts';
import { rendererOf, windowOf, type AmAxis, type AmDataItem, type AmSeries } from './am-objects.ts';

/** Points as they have been read, in order. */
export interface AmPoints {
  readonly items: readonly AmDataItem[];
  /** (n) */
  readonly positions: Float64Array;
}

/** An x axis, and where a series has its points on it. */
export interface AmPlaces {
  /** The ends of what is visible, in px of what the series is drawn in. */
  readonly ends: readonly [number, number];
  positionOf(item: AmDataItem): number;
  /** @returns null for an axis that shows nothing */
  calibrate(points: AmPoints, left: number): { readonly axis: AxisCalibration; readonly positions: Float64Array; readonly times?: Float64Array; readonly labels?: readonly string[] } | null;
}

const MIDDLE = 0.5;

/** How the x axis of a series places its points; null for an axis that cannot be read. */
export function placesOn(axis: AmAxis, series: AmSeries): AmPlaces | null {
  const renderer = rendererOf(axis, 'X');
  const places = axis.isType('CategoryAxis') ? categories : axis.isType('DateAxis') ? dates : axis.isType('ValueAxis') ? numbers : null;
  return renderer && places ? places(axis, series, (share) => renderer.positionToCoordinate(share)) : null;
}

type Places = (axis: AmAxis, series: AmSeries, toPx: (share: number) => number) => AmPlaces;

const categories: Places = (axis, series, toPx) => {
  const names = axis.dataItems ?? [];
  const last = Math.max(1, names.length - 1);
  const pixelOf = (index: number): number => toPx(axis.indexToPosition?.(index, locationIn(series)) ?? NaN);
  return {
    ends: endsOf(axis, toPx),
    positionOf: (item) => axis.categoryToIndex?.(item.get('categoryX')) ?? NaN,
    calibrate: ({ positions }, left) => ({
      axis: { kind: 'category', points: [{ value: 0, pixel: left + pixelOf(0) }, { value: last, pixel: left + pixelOf(last) }] },
      positions,
      labels: Array.from(positions, (position) => textOf(names[position]?.get('category'))),
    }),
  };
};

const numbers: Places = (axis, _series, toPx) => ({
  ends: endsOf(axis, toPx),
  positionOf: (item) => numberOf(item.get('valueX')),
  calibrate: ({ positions }, left) => {
    const straight = calibrateStraight(axis, (share) => left + toPx(share));
    return straight && { axis: straight, positions };
  },
});

const dates: Places = (axis, series, toPx) => {
  const pixelOf = (item: AmDataItem): number => toPx(axis.getDataItemPositionX(item, 'valueX', locationIn(series), 1, series.get('exactLocationX', false)));
  return {
    ends: endsOf(axis, toPx),
    positionOf: (item) => numberOf(item.get('valueX')),
    calibrate: ({ items, positions }, left) => {
      const pixels = Float64Array.from(items, (item) => left + pixelOf(item));
      if (axis.isType('GaplessDateAxis')) {
        const slots = countSlots(pixels);
        return slots && { ...slots, times: positions };
      }
      const straight = calibrateStraight(axis, (share) => left + toPx(share));
      return straight && { axis: calibrateDates(straight, positions, pixels), positions };
    },
  };
};

/** An axis of values by the two ends of what is visible; null where it shows nothing. */
export function calibrateStraight(axis: AmAxis, toPx: (share: number) => number): AxisCalibration | null {
  const [from, to] = windowOf(axis).map((share) => ({ value: axis.positionToValue?.(share) ?? NaN, pixel: toPx(share) }));
  if (!(from.value < to.value) || !Number.isFinite(from.pixel) || !Number.isFinite(to.pixel) || from.pixel === to.pixel) return null;
  return { kind: axis.get('logarithmic') ? 'logarithmic' : 'linear', points: [from, to] };
}

function endsOf(axis: AmAxis, toPx: (share: number) => number): [number, number] {
  const [start, end] = windowOf(axis);
  return [toPx(start), toPx(end)];
}

/** Where in its cell a point stands; columns and candles stand in the middle. */
function locationIn(series: AmSeries): number {
  const location = series.isType('LineSeries') ? series.get('locationX', MIDDLE) : MIDDLE;
  return typeof location === 'number' ? location : MIDDLE;
}

export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
