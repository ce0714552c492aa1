/** Stands for a break in the line among the indices that `decimateSeries` gives. */
export const LINE_BREAK = -1;

/**
 * Chooses which points of a long series to draw, so that the line looks as if
 * all of them were: of every pixel column its first, lowest, highest and last
 * value, in order. Spikes survive, which taking every k-th point would lose.
 *
 * Linear in the length; at most 4 * columns indices and the breaks between them.
 *
 * @param values (n) observations, NaN at a gap
 * @param columns how many pixel columns there are, at least 1
 * @returns ascending indices into `values`, LINE_BREAK wherever gaps part the line
 */
export function decimateSeries(values: ArrayLike<number>, columns: number): number[] {
  const indices: number[] = [];
  const perColumn = Math.max(1, values.length / Math.max(1, Math.floor(columns)));
  const parted = (): void => {
    if (indices.length > 0 && indices[indices.length - 1] !== LINE_BREAK) indices.push(LINE_BREAK);
  };
  for (let column = 0; column * perColumn < values.length; column++) {
    const end = Math.min(values.length, Math.ceil((column + 1) * perColumn));
    takeColumn(values, Math.ceil(column * perColumn), end, indices, parted);
  }
  if (indices[indices.length - 1] === LINE_BREAK) indices.pop();
  return indices;
}

function takeColumn(
  values: ArrayLike<number>,
  start: number,
  end: number,
  indices: number[],
  parted: () => void,
): void {
  let first = -1;
  let lowest = -1;
  let highest = -1;
  let last = -1;
  let low = Infinity;
  let high = -Infinity;
  for (let i = start; i < end; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    if (first < 0) first = i;
    if (value < low) {
      low = value;
      lowest = i;
    }
    if (value > high) {
      high = value;
      highest = i;
    }
    last = i;
  }
  // A gap narrower than a column cannot be seen; one at its edge parts the line.
  if (first !== start) parted();
  if (first < 0) return;
  const [early, late] = lowest < highest ? [lowest, highest] : [highest, lowest];
  let previous = -1;
  for (const index of [first, early, late, last]) {
    if (index > previous) indices.push(index);
    previous = index;
  }
  if (last !== end - 1) parted();
}
