/**
 * Where a function over the unit cube is least, by the simplex of J. A. Nelder and
 * R. Mead (1965); a point outside is put on the boundary.
 *
 * It ends when the simplex is flat to `tolerance` of its least value, or after
 * `most` evaluations. The same function gives the same answer.
 *
 * @param objective is given (d) coordinates in 0..1, overwritten by the next call
 * @param start (d) in 0..1
 * @param step the first simplex reaches this far from the start, away from the nearer boundary
 * @returns (d) the best point seen
 */
export function minimizeInBox(
  objective: (point: Float64Array) => number,
  start: Float64Array,
  { step, tolerance, most }: { readonly step: number; readonly tolerance: number; readonly most: number },
): Float64Array {
  const size = start.length;
  // size + 1 corners of (size), best first, each with its value beside.
  const corners = Array.from({ length: size + 1 }, (_, corner) => {
    const point = start.slice();
    if (corner > 0) point[corner - 1] += point[corner - 1] > 0.5 ? -step : step;
    return point;
  });
  const values = corners.map((corner) => objective(corner));
  const centre = new Float64Array(size);
  const trial = new Float64Array(size);
  const further = new Float64Array(size);
  let evaluations = size + 1;

  /** Evaluates the point at `reach` from the centre, away from the worst corner. */
  const evaluate = (point: Float64Array, reach: number): number => {
    const worst = corners[size];
    for (let i = 0; i < size; i++) point[i] = Math.min(1, Math.max(0, centre[i] + reach * (centre[i] - worst[i])));
    evaluations++;
    return objective(point);
  };
  const replaceWorst = (point: Float64Array, value: number): void => {
    corners[size].set(point);
    values[size] = value;
  };

  for (;;) {
    sortByValue(corners, values);
    if (evaluations >= most || values[size] - values[0] <= tolerance * Math.abs(values[0])) return corners[0];
    for (let i = 0; i < size; i++) {
      centre[i] = 0;
      for (let corner = 0; corner < size; corner++) centre[i] += corners[corner][i] / size;
    }
    const reflected = evaluate(trial, 1);
    if (reflected < values[0]) {
      const expanded = evaluate(further, 2);
      if (expanded < reflected) replaceWorst(further, expanded);
      else replaceWorst(trial, reflected);
    } else if (reflected < values[size - 1]) {
      replaceWorst(trial, reflected);
    } else {
      const isOutside = reflected < values[size];
      const contracted = evaluate(further, isOutside ? 0.5 : -0.5);
      if (contracted < Math.min(reflected, values[size])) {
        replaceWorst(further, contracted);
      } else {
        for (let corner = 1; corner <= size; corner++) {
          for (let i = 0; i < size; i++) corners[corner][i] = (corners[0][i] + corners[corner][i]) / 2;
          values[corner] = objective(corners[corner]);
        }
        evaluations += size;
      }
    }
  }
}

/** Insertion sort: few corners, nearly in order. */
function sortByValue(corners: Float64Array[], values: number[]): void {
  for (let i = 1; i < values.length; i++) {
    for (let k = i; k > 0 && values[k] < values[k - 1]; k--) {
      [values[k - 1], values[k]] = [values[k], values[k - 1]];
      [corners[k - 1], corners[k]] = [corners[k], corners[k - 1]];
    }
  }
}
