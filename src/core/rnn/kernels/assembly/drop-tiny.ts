/** Far below what f32 could add to any gradient that matters, and far above 1.2e-38, where numbers get slow. */
const TINY: f32 = 1e-24;

/**
 * Lanes within TINY of 0 as 0. A gradient that fades on its way back would end
 * in subnormal numbers, which take the processor some thirty times as long.
 */
// @ts-expect-error: a decorator of AssemblyScript
@inline
export function dropTiny4(flow: v128): v128 {
  return v128.andnot(flow, f32x4.lt(f32x4.abs(flow), f32x4.splat(TINY)));
}
