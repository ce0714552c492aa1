/** a, b, c, d, e, f of the transform (x, y) -> (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** (2 n) x, y, ... transformed. */
export function transformPoints([a, b, c, d, e, f]: Matrix, points: readonly number[]): number[] {
  const transformed = new Array<number>(points.length);
  for (let i = 0; i + 1 < points.length; i += 2) {
    transformed[i] = a * points[i] + c * points[i + 1] + e;
    transformed[i + 1] = b * points[i] + d * points[i + 1] + f;
  }
  return transformed;
}

/** The transform that does one and then the other. */
export function chainMatrices([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** What a transform makes of the length of a small line, on average over its directions. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}
