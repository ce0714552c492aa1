import { pixelToValue, type ChartPx } from '../axis-scale.ts';
import type { AxisCalibration, AxisTick } from '../chart-reading.ts';
import { colorDistance, unpackColor } from './picture.ts';

/** An axis on one side of the plot. */
export interface SideAxis {
  readonly axis: AxisCalibration | null;
  readonly ticks: readonly AxisTick[];
  /** Packed, of its labels; null where it is not known. */
  readonly color: number | null;
}

/** Fewer labels are names of lines, or values at their ends. */
const FEWEST_TICKS = 3;
/** Two axes are one when they differ by no more than this share of their range. */
const SAME = 0.02;
/** What differs less between its channels, of 255, is grey and tells nothing. */
const GREY = 60;
/** The color of labels is so near to that of their line, of 255: small letters are hardly ever wholly inked. */
const OWN = 70;

/** Whether a second axis of values says something else than the first. */
export function isSecondAxis(first: SideAxis, second: SideAxis): boolean {
  const { axis } = first;
  if (!axis || !second.axis || second.ticks.length < FEWEST_TICKS || first.ticks.length < FEWEST_TICKS) return false;
  const values = first.ticks.map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values);
  return second.ticks.some(({ value, pixel }) => !(Math.abs(pixelToValue(axis, pixel as ChartPx) - value) <= SAME * range));
}

/**
 * Which of two axes each line has, by the color that their labels are in; one
 * line that is told nothing of has the axis that would be nobody's.
 *
 * @param lines packed colors
 * @returns (lines) null where it cannot be told
 */
export function shareSides(lines: readonly number[], sides: readonly [SideAxis, SideAxis]): (0 | 1 | null)[] {
  const told = lines.map((line) => {
    const [first, second] = sides.map(({ color }) => color !== null && !isGrey(color) && colorDistance(color, line) <= OWN);
    return first === second ? null : first ? 0 : 1;
  });
  const free = ([0, 1] as const).filter((side) => !told.includes(side));
  const open = told.filter((side) => side === null).length;
  return told.map((side) => side ?? (open === 1 && free.length === 1 ? free[0] : null));
}

function isGrey(color: number): boolean {
  const channels = unpackColor(color);
  return Math.max(...channels) - Math.min(...channels) <= GREY;
}
