import type { AxisCalibration, AxisKind, AxisTick } from '../../../../core/chart/chart-reading.ts';
import { textOf } from '../../text-of.ts';

/** An axis of Highcharts, by its public members. */
export interface HighchartsAxis {
  readonly options?: { readonly type?: unknown; readonly ordinal?: unknown; readonly breaks?: unknown };
  readonly categories?: readonly unknown[];
  readonly horiz?: unknown;
  readonly min?: unknown;
  readonly max?: unknown;
  readonly top?: number;
  readonly height?: number;
  readonly tickPositions?: readonly unknown[];
  readonly ticks?: Readonly<Record<string, { readonly label?: { readonly textStr?: unknown } } | undefined>>;
  readonly ordinalPositions?: unknown;
  readonly ordinal?: { readonly positions?: unknown };
  readonly hasBreaks?: unknown;
  readonly brokenAxis?: { readonly hasBreaks?: unknown };
  toPixels(value: number): number;
}

const MOST_TICKS = 100;

/** An axis by what it says of the ends of what it shows; null where it shows nothing. */
export function calibrateHighchartsAxis(axis: HighchartsAxis): AxisCalibration | null {
  const { min, max } = axis;
  if (typeof min !== 'number' || typeof max !== 'number') return null;
  // An axis of one place only still says where the next would be.
  const [start, end] = [min, max > min ? max : min + 1].map((place) => ({ value: valueAt(axis, place), pixel: axis.toPixels(valueAt(axis, place)) }));
  return Number.isFinite(start.pixel) && Number.isFinite(end.pixel) && start.pixel !== end.pixel ? { kind: kindOf(axis), points: [start, end] } : null;
}

/** A logarithmic axis keeps the exponents of its ends and ticks. */
function valueAt({ options }: HighchartsAxis, place: number): number {
  return options?.type === 'logarithmic' ? 10 ** place : place;
}

function kindOf({ options, categories }: HighchartsAxis): AxisKind {
  if (Array.isArray(categories)) return 'category';
  switch (options?.type) {
    case 'logarithmic':
      return 'logarithmic';
    case 'datetime':
      return 'time';
    case 'category':
      return 'category';
    default:
      return 'linear';
  }
}

/** Whether times are left out of it: an ordinal axis gives each point as much room, one with breaks none to nights. */
export function hasSlots({ ordinal, ordinalPositions, brokenAxis, hasBreaks }: HighchartsAxis): boolean {
  return Array.isArray(ordinal?.positions) || Array.isArray(ordinalPositions) || Boolean(brokenAxis?.hasBreaks) || Boolean(hasBreaks);
}

export function ticksOf(axis: HighchartsAxis): AxisTick[] {
  const positions = Array.isArray(axis.tickPositions) ? axis.tickPositions.slice(0, MOST_TICKS) : [];
  return positions.flatMap((place: unknown): AxisTick[] => {
    if (typeof place !== 'number') return [];
    const value = valueAt(axis, place);
    const pixel = axis.toPixels(value);
    return Number.isFinite(pixel) ? [{ value, pixel, label: textOf(axis.ticks?.[String(place)]?.label?.textStr) }] : [];
  });
}
