/**
 * The squashing functions, four lanes at a time, without a call to a mathematical library.
 *
 * tanh x is x P(x^2) / Q(x^2) with P of degree 6 and Q of degree 3, which is a
 * 13/6 rational function; coefficients from Eigen (ptanh_float in
 * MathFunctionsImpl.h, MPL 2.0). Beyond BOUND the fraction would leave -1..1,
 * and tanh is 1 in f32.
 */
const BOUND: f32 = 7.90531110763549805;

/** tanh of each lane, in -1..1, at most 3e-7 off. Infinite lanes are fine. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function tanh4(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-BOUND), f32x4.pmin(f32x4.splat(BOUND), value));
  const square = f32x4.mul(x, x);
  let over = multiplyAdd(f32x4.splat(-2.76076847742355e-16), square, 2.00018790482477e-13);
  over = multiplyAdd(over, square, -8.60467152213735e-11);
  over = multiplyAdd(over, square, 5.12229709037114e-8);
  over = multiplyAdd(over, square, 1.48572235717979e-5);
  over = multiplyAdd(over, square, 6.37261928875436e-4);
  over = multiplyAdd(over, square, 4.89352455891786e-3);
  let under = multiplyAdd(f32x4.splat(1.19825839466702e-6), square, 1.18534705686654e-4);
  under = multiplyAdd(under, square, 2.26843463243900e-3);
  under = multiplyAdd(under, square, 4.89352518554385e-3);
  return f32x4.div(f32x4.mul(x, over), under);
}

/** 1 / (1 + e^-x) of each lane as (1 + tanh(x / 2)) / 2, in 0..1, at most 1.5e-7 off. */
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
