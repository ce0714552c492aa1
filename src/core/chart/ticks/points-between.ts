/**
 * How many steps from point to point there are from each label to the next.
 *
 * @param labels (n) px, ascending
 * @param points px, ascending
 * @returns (n - 1)
 */
export function pointsBetween(labels: readonly number[], points: readonly number[]): number[] {
  const indexes: number[] = [];
  let at = 0;
  for (const label of labels) {
    while (at + 1 < points.length && Math.abs(points[at + 1] - label) <= Math.abs(points[at] - label)) at++;
    indexes.push(at);
  }
  return indexes.slice(1).map((index, i) => index - indexes[i]);
}
