/**
 * Shortens a gradient that is longer than `longest`, in place; its direction stays.
 *
 * R. Pascanu, T. Mikolov and Y. Bengio, "On the difficulty of training recurrent
 * neural networks" (2013), algorithm 1.
 *
 * @param longest the largest Euclidean norm that passes
 * @returns the norm before
 */
export function clipGradient(gradient: Float64Array, longest: number): number {
  let squares = 0;
  for (let i = 0; i < gradient.length; i++) squares += gradient[i] * gradient[i];
  const norm = Math.sqrt(squares);
  if (norm > longest) {
    const factor = longest / norm;
    for (let i = 0; i < gradient.length; i++) gradient[i] *= factor;
  }
  return norm;
}
