/**
 * The squashing functions, four lanes at a time, without a mathematical library.
 *
 * tanh x is taken as x P(x^2) / Q(x^2), P and Q of degree 4: the fraction whose
 * largest relative error on -BOUND..BOUND is least, found by linear programming
 * over points of the interval. All coefficients are positive, so nothing
 * cancels, and what is left of the error is the rounding of f32. Beyond BOUND
 * tanh is 1 within the same.
 *
 * Coefficients are loaded, not written into the code: a vector constant costs
 * the processor three instructions where it adds and multiplies, a load none.
 */
/** The bound, P from the highest coefficient but its leading 1, then Q. */
const TANH = memory.data<f32>([8.05, 1458.83984375, 240018.625, 9069151, 67528696, 56.4129638671875, 22843.29296875, 1762437.625, 31578714, 67528696]);

/** The same for tanh(x / 2) / 2: the halves are in the coefficients, P and Q both times 256. */
const SIGMOID = memory.data<f32>([16.1, 5835.359375, 3840298, 580425664, 17287346176, 225.65185546875, 365492.6875, 112796008, 8084150784, 69149384704]);

/** tanh of each lane, in -1..1, at most 4e-7 off. An infinite lane is fine; one that is not a number gives an end of the range. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function tanh4(value: v128): v128 {
  return fraction4(value, TANH);
}

/** 1 / (1 + e^-x) of each lane as (1 + tanh(x / 2)) / 2, in 0..1, at most 2e-7 off. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function sigmoid4(value: v128): v128 {
  return f32x4.add(f32x4.splat(0.5), fraction4(value, SIGMOID));
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function fraction4(value: v128, coefficients: usize): v128 {
  const bound = v128.load32_splat(coefficients);
  const x = f32x4.pmax(f32x4.neg(bound), f32x4.pmin(bound, value));
  const square = f32x4.mul(x, x);
  let over = f32x4.add(square, v128.load32_splat(coefficients, 4));
  over = f32x4.add(f32x4.mul(over, square), v128.load32_splat(coefficients, 8));
  over = f32x4.add(f32x4.mul(over, square), v128.load32_splat(coefficients, 12));
  over = f32x4.add(f32x4.mul(over, square), v128.load32_splat(coefficients, 16));
  let under = f32x4.add(f32x4.mul(v128.load32_splat(coefficients, 20), square), v128.load32_splat(coefficients, 24));
  under = f32x4.add(f32x4.mul(under, square), v128.load32_splat(coefficients, 28));
  under = f32x4.add(f32x4.mul(under, square), v128.load32_splat(coefficients, 32));
  under = f32x4.add(f32x4.mul(under, square), v128.load32_splat(coefficients, 36));
  return f32x4.div(f32x4.mul(x, over), under);
}
