import type { AxisPoint } from '../../core/chart/chart-reading.ts';

/** px that a place between two points may be off. */
const TOLERANCE = 0.1;
/** Each time the stretch is halved; what is bent more sharply than this shows is off by more. */
const MOST_HALVINGS = 12;
const MOST_POINTS = 200;

/**
 * An axis that no straight line describes (a square root, a power), as points
 * close enough for straight lines between them.
 *
 * @param invert the value at a place; finite and strictly monotonic from one end to the other
 * @returns ascending in value; two points where it is straight after all
 */
export function bentAxis(fromPixel: number, toPixel: number, invert: (pixel: number) => number): AxisPoint[] {
  const at = (pixel: number): AxisPoint => ({ value: invert(pixel), pixel });
  const points: AxisPoint[] = [at(fromPixel)];
  split(at(fromPixel), at(toPixel), MOST_HALVINGS);
  return points[0].value <= points[points.length - 1].value ? points : points.reverse();

  function split(from: AxisPoint, to: AxisPoint, halvings: number): void {
    const middle = at((from.pixel + to.pixel) / 2);
    const share = (middle.value - from.value) / (to.value - from.value);
    const isStraight = !(Math.abs(share - 0.5) * Math.abs(to.pixel - from.pixel) > TOLERANCE);
    if (isStraight || halvings === 0 || points.length > MOST_POINTS) {
      points.push(to);
      return;
    }
    split(from, middle, halvings - 1);
    split(middle, to, halvings - 1);
  }
}
