import type { AxisCalibration, AxisKind, AxisPoint, AxisTick } from '../chart-reading.ts';

/** The text of a tick and where on its axis it stands. */
export interface AxisLabel {
  readonly text: string;
  /** Px along the axis. */
  readonly pixel: number;
}

/** An axis as its labels tell it. */
export interface InferredAxis {
  readonly axis: AxisCalibration;
  /** The labels that the axis goes by, values ascending. */
  readonly ticks: readonly AxisTick[];
  /** The largest distance of those labels from where the axis puts them, px. */
  readonly residual: number;
  /** Written at the numbers; '' for none. */
  readonly unit: string;
}

/** A calibration needs two points at least; null for what is none: values that stand, pixels that turn. */
export function calibrationOf(kind: AxisKind, points: readonly AxisPoint[]): AxisCalibration | null {
  const [first, second, ...rest] = [...points].sort((one, other) => one.value - other.value);
  if (!first || !second) return null;
  const all = [first, second, ...rest];
  const direction = Math.sign(second.pixel - first.pixel);
  const runs = all.every(({ value, pixel }, i) => i === 0 || (value > all[i - 1].value && Math.sign(pixel - all[i - 1].pixel) === direction));
  return direction !== 0 && runs && all.every(({ value, pixel }) => Number.isFinite(value) && Number.isFinite(pixel)) ? { kind, points: [first, second, ...rest] } : null;
}

/** The kept labels as ticks, values ascending. */
export function ticksOf(labels: readonly AxisLabel[], values: readonly number[], kept: readonly number[]): AxisTick[] {
  return kept
    .map((i) => ({ value: values[i], pixel: labels[i].pixel, label: labels[i].text }))
    .sort((one, other) => one.value - other.value);
}
