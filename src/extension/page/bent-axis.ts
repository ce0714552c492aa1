import type { AxisPoint } from '../../core/chart/chart-reading.ts';

/** px that a place between two points may be off. */
export const BEND = 0.1;
/** Each time a stretch is halved; what is bent more sharply than this shows is off by more. */
export const MOST_HALVINGS = 12;
export const MOST_POINTS = 200;

/** The ends of a stretch, and where it is halved until each part is straight. */
export function halved(from: AxisPoint, to: AxisPoint, middleOf: (from: AxisPoint, to: AxisPoint) => AxisPoint, isStraight: (from: AxisPoint, middle: AxisPoint, to: AxisPoint, halvings: number) => boolean): AxisPoint[] {
  const points = [from];
  split(from, to, MOST_HALVINGS);
  return points;

  function split(start: AxisPoint, end: AxisPoint, halvings: number): void {
    const middle = middleOf(start, end);
    if (isStraight(start, middle, end, halvings) || halvings === 0 || points.length > MOST_POINTS) {
      points.push(end);
      return;
    }
    split(start, middle, halvings - 1);
    split(middle, end, halvings - 1);
  }
}

/**
 * An axis that no straight line describes (a square root, a power), as points
 * close enough for straight lines between them.
 *
 * @param invert the value at a place; finite and strictly monotonic from one end to the other
 * @returns ascending in value; two points where it is straight after all
 */
export function bentAxis(fromPixel: number, toPixel: number, invert: (pixel: number) => number): AxisPoint[] {
  const at = (pixel: number): AxisPoint => ({ value: invert(pixel), pixel });
  const points = halved(at(fromPixel), at(toPixel), (from, to) => at((from.pixel + to.pixel) / 2), (from, middle, to) => {
    const share = (middle.value - from.value) / (to.value - from.value);
    return !(Math.abs(share - 0.5) * Math.abs(to.pixel - from.pixel) > BEND);
  });
  return points[0].value <= points[points.length - 1].value ? points : points.reverse();
}
