/** A whole series as one line in a small box, lowest to highest, with where it ends. */
export function layoutSeriesLine(
  values: Float64Array,
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): { readonly path: string; readonly last: { readonly x: number; readonly y: number } } {
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  // A little room stays behind the last value: that is where the question is.
  const end = width - 4 * margin;
  const points = Array.from(values, (value, index) => ({
    x: Math.round((margin + (index / (values.length - 1)) * (end - margin)) * 10) / 10,
    y: Math.round((height - margin - ((value - low) / range) * (height - 2 * margin)) * 10) / 10,
  }));
  return { path: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`, last: points[points.length - 1] };
}
