import type { AxisTick } from '../chart-reading.ts';
import type { ColoredLine } from './drawn-line.ts';

/** px that bars of one line may stand off their place in the group. */
const SAME = 1;
/** So large a share of them has to stand there: some are missing. */
const MOST = 0.8;
/** A tick is at a place that is no further away than this, px. */
const AT_TICK = 2;

/**
 * Bars of several lines that stand side by side in groups, all moved to the
 * middle of their groups: that is the place that they share. Where ticks stand
 * at the bars themselves, each has its own place, and keeps it.
 *
 * @param ticks of the axis of places
 */
export function joinGroups(lines: readonly ColoredLine[], ticks: readonly AxisTick[]): ColoredLine[] {
  const bars = lines.filter(({ source }) => source === 'bars').sort((one, other) => one.xs[0] - other.xs[0]);
  const [first] = bars;
  const offsets = bars.map(({ xs }) => offsetFrom(first.xs, xs));
  if (bars.length < 2 || offsets.some(Number.isNaN)) return [...lines];
  const shifts = shiftsToMiddle(offsets, Math.min(...first.xs.slice(1).map((x, i) => x - first.xs[i])));
  const moved = new Map(bars.map((line, i) => [line, { ...line, xs: line.xs.map((x) => x + shifts[i]) }]));
  const countAt = (places: readonly number[]): number => ticks.filter(({ pixel }) => places.some((x) => Math.abs(x - pixel) <= AT_TICK)).length;
  const isOwn = countAt(bars.flatMap(({ xs }) => xs)) > countAt([...moved.values()].flatMap(({ xs }) => xs));
  return isOwn ? [...lines] : lines.map((line) => moved.get(line) ?? line);
}

/** How far behind the bar of one line that of another usually stands; NaN where that is not so of most. */
function offsetFrom(xs: readonly number[], others: readonly number[]): number {
  const offsets: number[] = [];
  let at = 0;
  for (const x of others) {
    while (at + 1 < xs.length && xs[at + 1] <= x + SAME) at++;
    offsets.push(x - xs[at]);
  }
  const usual = [...offsets].sort((one, other) => one - other)[offsets.length >> 1];
  return offsets.filter((offset) => Math.abs(offset - usual) <= SAME).length >= MOST * offsets.length ? usual : NaN;
}

/** A group begins behind the widest gap; of gaps as wide, with the line that begins first. */
function shiftsToMiddle(offsets: readonly number[], step: number): number[] {
  const ordered = [...offsets].sort((one, other) => one - other);
  let [from, widest] = [0, ordered[0] + step - ordered[ordered.length - 1]];
  for (let i = 1; i < ordered.length; i++) {
    const gap = ordered[i] - ordered[i - 1];
    if (gap > widest + SAME) [from, widest] = [i, gap];
  }
  const wrapped = offsets.map((offset) => (from > 0 && offset >= ordered[from] ? offset - step : offset));
  const middle = Math.min(...wrapped) + (step - widest) / 2;
  return wrapped.map((offset) => middle - offset);
}
