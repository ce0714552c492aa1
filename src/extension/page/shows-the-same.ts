import type { RawLine } from './raw-chart.ts';

/** Whether two lines have the same points: dots on a line, and the line around an area, show what is read already. */
export function showsTheSame(a: RawLine, b: RawLine): boolean {
  return a.values.length === b.values.length && a.values.every((value, index) => Object.is(value, b.values[index])) && a.positions.every((position, index) => position === b.positions[index]);
}
