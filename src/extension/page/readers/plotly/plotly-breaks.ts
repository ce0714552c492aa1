import type { AxisCalibration } from '../../../../core/chart/chart-reading.ts';
import type { RawLine } from '../../raw-chart.ts';
import type { PlotlyAxis } from './plotly-axis.ts';

/** A spacing between neighbours is told from no more than so many of the last points. */
const MOST_SPACINGS = 64;
/** Plotly rounds a place to 0.01 px. */
const ROUNDING = 0.006;

/** Whether times are left out of it, such as nights and weekends. */
export function hasBreaks({ type, rangebreaks }: PlotlyAxis): boolean {
  return type === 'date' && Array.isArray(rangebreaks) && rangebreaks.length > 0;
}

/**
 * An axis with breaks as one that counts slots, so that the step after a Friday
 * is as wide as any other, also beyond what the axis shows. A slot is as wide as
 * most points of the first line are apart.
 *
 * @param lines with ms as positions
 */
export function countSlots(axis: PlotlyAxis, lines: readonly RawLine[]): { x: AxisCalibration; series: RawLine[] } {
  const slot = spacingOf(axis, lines[0]?.positions ?? new Float64Array());
  const ends = [0, axis._length].map((pixel) => ({ value: pixel / slot, pixel: axis._offset + pixel }));
  const [low, high] = slot > 0 ? ends : ends.reverse();
  return {
    x: { kind: 'category', points: [low, high] },
    series: lines.map((line) => ({ ...line, positions: line.positions.map((ms) => pixelOf(axis, ms) / slot), times: line.positions })),
  };
}

/** px between neighbours, negative where time runs to the left. */
function spacingOf(axis: PlotlyAxis, times: Float64Array): number {
  const pixels = times.subarray(-MOST_SPACINGS).map((ms) => pixelOf(axis, ms));
  const spacings = pixels.subarray(1).map((pixel, index) => pixel - pixels[index]).filter((spacing) => spacing !== 0 && Number.isFinite(spacing)).sort();
  return spacings.length > 0 ? spacings[spacings.length >> 1] : axis._length;
}

/** Where the axis puts a time, without its rounding. */
function pixelOf(axis: PlotlyAxis, ms: number): number {
  const rounded = axis.c2p(ms);
  const rest = (ms - axis.p2c(rounded)) * (axis._m2 || axis._m || 0);
  return Math.abs(rest) < ROUNDING ? rounded + rest : rounded;
}
