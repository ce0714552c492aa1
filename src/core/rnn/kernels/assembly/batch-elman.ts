import { dropTiny4 } from './drop-tiny';

/**
 * The element-wise part of an Elman cell's step, for all units of all sequences
 * at once; the equations stand in `cells/elman.ts`. `size` is hidden * columns,
 * a multiple of 4. The way forward with tanh is `tanhBatch` alone.
 */

/** Forwards with relu: the sums at `now` (size) are replaced by h_t. One that is not a number stays. */
export function reluForward(now: usize, size: i32): void {
  const end = now + (<usize>size << 2);
  for (; now < end; now += 16) v128.store(now, f32x4.max(v128.load(now), f32x4.splat(0)));
}

/**
 * Backwards: the gradient of the sums.
 *
 * @param sums (size): takes dL/d(sums)
 * @param now (size): h_t
 * @param flow (size): dL/dh_t, replaced by 0: h_(t-1) is reached through the sums alone
 */
export function tanhBackward(sums: usize, now: usize, flow: usize, size: i32): void {
  const end = sums + (<usize>size << 2);
  while (sums < end) {
    const h = v128.load(now);
    v128.store(sums, f32x4.mul(dropTiny4(v128.load(flow)), f32x4.sub(f32x4.splat(1), f32x4.mul(h, h))));
    v128.store(flow, f32x4.splat(0));
    sums += 16;
    now += 16;
    flow += 16;
  }
}

/** As `tanhBackward`, with the slope of relu: 1 above 0, else 0. */
export function reluBackward(sums: usize, now: usize, flow: usize, size: i32): void {
  const end = sums + (<usize>size << 2);
  while (sums < end) {
    v128.store(sums, v128.and(dropTiny4(v128.load(flow)), f32x4.gt(v128.load(now), f32x4.splat(0))));
    v128.store(flow, f32x4.splat(0));
    sums += 16;
    now += 16;
    flow += 16;
  }
}
