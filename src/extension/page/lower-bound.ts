/**
 * How many of the ascending numbers are below a limit, or up to it.
 *
 * @param including whether those that equal it count
 */
export function lowerBound(count: number, numberAt: (index: number) => number, limit: number, including = false): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const number = numberAt(middle);
    if (number < limit || (including && number === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
