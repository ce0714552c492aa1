import type { AxisCalibration, AxisKind } from '../../../../core/chart/chart-reading.ts';
import { axisThrough } from '../../axis-through.ts';
import type { Scale } from './chart.ts';

const KINDS: Readonly<Record<string, AxisKind | undefined>> = {
  linear: 'linear',
  logarithmic: 'logarithmic',
  time: 'time',
  category: 'category',
};

/** Steps in which a scale of the page's own making is followed. */
const STEPS = 64;

/** An axis by what its scale says of its ends; one of a type that the page has added, by places in between as well. */
export function calibrateScale(scale: Scale): AxisCalibration {
  const { min: from } = scale;
  const to = scale.max > from ? scale.max : from + 1;
  const toPixel = (value: number): number => scale.getPixelForValue(value);
  const kind = KINDS[scale.type];
  return kind ? axisThrough(kind, [from, to], toPixel) : axisThrough('linear', valuesAlong(scale, from, to), toPixel);
}

/** Values at equal distances on the screen, so that the axis is followed as closely where it is dense. */
function valuesAlong(scale: Scale, from: number, to: number): number[] {
  const start = scale.getPixelForValue(from);
  const end = scale.getPixelForValue(to);
  const values = [from];
  for (let step = 1; step < STEPS; step++) {
    const value = scale.getValueForPixel?.(start + (step * (end - start)) / STEPS);
    if (typeof value === 'number' && value > values[values.length - 1] && value < to) values.push(value);
  }
  return [...values, to];
}
