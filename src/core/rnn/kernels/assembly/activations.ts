/**
 * The squashing functions, four lanes at a time, without a mathematical library.
 *
 * tanh x is taken as x P(x^2) / Q(x^2), P and Q of degree 4: the fraction whose
 * largest relative error on -8.05..8.05 is least, found by linear programming
 * over points of the interval. All coefficients are positive, so nothing
 * cancels, and what is left of the error is the rounding of f32. Beyond 8.05
 * tanh is 1 within the same.
 *
 * sigmoid x is (1 + tanh(x / 2)) / 2 by the same fraction: powers of 2 are taken
 * into its coefficients, which changes no bit.
 *
 * The coefficients lie in memory, since V8 builds a constant vector anew
 * wherever it is used, with three instructions; a load is one.
 */
const TANH: usize = memory.data<f32>([
  -8.05, 8.05, // the bounds
  1458.83984375, 240018.625, 9069151, 67528696, // P, from the second highest power down; the highest has 1
  56.4129638671875, 22843.29296875, 1762437.625, 31578714, 67528696, // Q, from the highest down
]);
const SIGMOID: usize = memory.data<f32>([
  -16.1, 16.1,
  5835.359375, 3840298, 580425664, 17287346176,
  225.65185546875, 365492.6875, 112796008, 8084150784, 69149384704,
  0.5, // what is added
]);

/** tanh of each lane, in -1..1, at most 4e-7 off. An infinite lane is fine; one that is not a number gives an end of the range. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function tanh4(x: v128): v128 {
  return fraction(x, TANH);
}

/** 1 / (1 + e^-x) of each lane, in 0..1, at most 2e-7 off. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function sigmoid4(x: v128): v128 {
  return f32x4.add(v128.load32_splat(SIGMOID, 44), fraction(x, SIGMOID));
}

/** x P(x^2) / Q(x^2), x held within the bound. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function fraction(value: v128, table: usize): v128 {
  const x = f32x4.pmax(v128.load32_splat(table, 0), f32x4.pmin(v128.load32_splat(table, 4), value));
  const square = f32x4.mul(x, x);
  let over = f32x4.add(square, v128.load32_splat(table, 8));
  over = f32x4.add(f32x4.mul(over, square), v128.load32_splat(table, 12));
  over = f32x4.add(f32x4.mul(over, square), v128.load32_splat(table, 16));
  over = f32x4.add(f32x4.mul(over, square), v128.load32_splat(table, 20));
  let under = f32x4.add(f32x4.mul(v128.load32_splat(table, 24), square), v128.load32_splat(table, 28));
  under = f32x4.add(f32x4.mul(under, square), v128.load32_splat(table, 32));
  under = f32x4.add(f32x4.mul(under, square), v128.load32_splat(table, 36));
  under = f32x4.add(f32x4.mul(under, square), v128.load32_splat(table, 40));
  return f32x4.div(f32x4.mul(x, over), under);
}
