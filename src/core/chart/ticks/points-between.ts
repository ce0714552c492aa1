/** So far beyond the outermost points, px, a label may stand and still be at one. */
const BEYOND = 3;

/**
 * How many steps from point to point there are from each label to the next;
 * labels that no points stand around are left out.
 *
 * @param labels px, ascending
 * @param points px, ascending
 */
export function pointsBetween(labels: readonly number[], points: readonly number[]): number[] {
  const indexes: number[] = [];
  let at = 0;
  for (const label of labels) {
    while (at + 1 < points.length && Math.abs(points[at + 1] - label) <= Math.abs(points[at] - label)) at++;
    if (label >= points[0] - BEYOND && label <= points[points.length - 1] + BEYOND) indexes.push(at);
  }
  return indexes.slice(1).map((index, i) => index - indexes[i]);
}
