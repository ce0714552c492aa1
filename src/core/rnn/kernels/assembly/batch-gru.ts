import { tanh4 } from './activations';
import { dropTiny4 } from './drop-tiny';
import { sigmoidBatch } from './squash-batch';

/**
 * The element-wise part of a GRU's step, for all units of all sequences at
 * once; the equations stand in `cells/gru.ts`. `size` is hidden * columns, a
 * multiple of 4.
 */

/**
 * Forwards: sums to activations, and the new state.
 *
 * @param gates (4, size): W_n x + b_n, the whole sums of r and z, and
 *   f = U_n h + c_n; the first three are replaced by n, r, z
 * @param before (size): h_(t-1)
 * @param now (size): h_t, written
 */
export function gruForward(gates: usize, before: usize, now: usize, size: i32): void {
  const bytes = <usize>size << 2;
  const end = gates + bytes;
  sigmoidBatch(end, size << 1);
  while (gates < end) {
    const z = gates + (bytes << 1);
    const n0 = candidate4(gates, bytes);
    const n1 = candidate4(gates + 16, bytes);
    // (1 - z) n + z h, with one multiplication
    const h0 = f32x4.add(n0, f32x4.mul(v128.load(z), f32x4.sub(v128.load(before), n0)));
    const h1 = f32x4.add(n1, f32x4.mul(v128.load(z, 16), f32x4.sub(v128.load(before, 16), n1)));
    v128.store(gates, n0);
    v128.store(gates, n1, 16);
    v128.store(now, h0);
    v128.store(now, h1, 16);
    gates += 32;
    before += 32;
    now += 32;
  }
}

/** n = tanh(W_n x + b_n + r f) of four units. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function candidate4(gates: usize, bytes: usize): v128 {
  const r = gates + bytes;
  return tanh4(f32x4.add(v128.load(gates), f32x4.mul(v128.load(r), v128.load(r + (bytes << 1)))));
}

/**
 * Backwards: activations to the gradients of the sums, in their place.
 *
 * @param gates (4, size): n, r, z, f, replaced by the gradients of their sums
 * @param before (size): h_(t-1)
 * @param flow (size): dL/dh_t, replaced by its direct share of dL/dh_(t-1)
 */
export function gruBackward(gates: usize, before: usize, flow: usize, size: i32): void {
  const bytes = <usize>size << 2;
  const end = gates + bytes;
  const offset = bytes << 1;
  const one = f32x4.splat(1);
  while (gates < end) {
    const middle = gates + offset;
    const n = v128.load(gates);
    const r = v128.load(gates + bytes);
    const z = v128.load(middle);
    const f = v128.load(middle + bytes);
    const dh = dropTiny4(v128.load(flow));
    const kept = f32x4.mul(dh, z);
    // dh (1 - z)
    const taken = f32x4.sub(dh, kept);
    const dn = f32x4.mul(taken, f32x4.sub(one, f32x4.mul(n, n)));
    const df = f32x4.mul(dn, r);
    v128.store(gates, dn);
    v128.store(gates + bytes, f32x4.mul(f32x4.mul(df, f), f32x4.sub(one, r)));
    v128.store(middle, f32x4.mul(f32x4.mul(taken, z), f32x4.sub(v128.load(before), n)));
    v128.store(middle + bytes, df);
    v128.store(flow, kept);
    gates += 16;
    before += 16;
    flow += 16;
  }
}
