/**
 * The squashing functions, four lanes at a time, without a mathematical library.
 *
 * tanh x is taken as x P(x^2) / Q(x^2), P and Q of degree 4: the fraction whose
 * largest relative error on -BOUND..BOUND is least, found by linear programming
 * over points of the interval. All coefficients are positive, so nothing
 * cancels, and what is left of the error is the rounding of f32. Beyond BOUND
 * tanh is 1 within the same.
 */
const BOUND: f32 = 8.05;

/** tanh of each lane, in -1..1, at most 4e-7 off. An infinite lane is fine; one that is not a number gives an end of the range. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function tanh4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-BOUND), f32x4.pmin(f32x4.splat(BOUND), value));
  const square = f32x4.mul(x, x);
  let over = f32x4.add(square, f32x4.splat(1458.83984375));
  over = multiplyAdd(over, square, 240018.625);
  over = multiplyAdd(over, square, 9069151);
  over = multiplyAdd(over, square, 67528696);
  let under = multiplyAdd(f32x4.splat(56.4129638671875), square, 22843.29296875);
  under = multiplyAdd(under, square, 1762437.625);
  under = multiplyAdd(under, square, 31578714);
  under = multiplyAdd(under, square, 67528696);
  return f32x4.div(f32x4.mul(x, over), under);
}

/** 1 / (1 + e^-x) of each lane as (1 + tanh(x / 2)) / 2, in 0..1, at most 2e-7 off. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function sigmoid4(value: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, value))));
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function multiplyAdd(a: v128, b: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(a, b), f32x4.splat(c));
}
