/** A straight piece, px: x, y, x, y. */
export interface Segment {
  readonly points: readonly number[];
  readonly color: string;
}

/** Rounding of coordinates, px. */
const SAME = 0.1;
/** Fewer pieces are no line of data. */
const FEWEST = 3;

/**
 * The lines that are drawn piece by piece: each begins where the one before
 * ends. Some are in one colour where they rise and in another where they fall;
 * a line has the colour that it begins with.
 */
export function chainSegments(segments: readonly Segment[]): { readonly points: number[]; readonly color: string }[] {
  const chains: { points: number[]; color: string }[] = [];
  for (const { points, color } of segments) {
    const last = chains[chains.length - 1];
    if (last && Math.abs(last.points[last.points.length - 2] - points[0]) <= SAME && Math.abs(last.points[last.points.length - 1] - points[1]) <= SAME) last.points.push(points[2], points[3]);
    else chains.push({ points: [...points], color });
  }
  return chains.filter(({ points }) => points.length / 2 > FEWEST);
}
