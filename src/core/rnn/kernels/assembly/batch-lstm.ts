import { dropTiny4 } from './drop-tiny';
import { sigmoidBatch, tanhBatch } from './squash-batch';

/**
 * The element-wise part of an LSTM's step, for all units of all sequences at
 * once; the equations stand in `cells/lstm.ts`. `size` is hidden * columns, a
 * multiple of 4.
 */

/**
 * Forwards: sums to activations, and the new state.
 *
 * @param gates (5, size): the sums of i, f, g, o, replaced by the activations;
 *   the fifth takes tanh(c_t) for the way back
 * @param memoryBefore (size): c_(t-1)
 * @param memoryNow (size): c_t, written
 * @param now (size): h_t, written
 */
export function lstmForward(gates: usize, memoryBefore: usize, memoryNow: usize, now: usize, size: i32): void {
  const bytes = <usize>size << 2;
  const end = gates + bytes;
  const candidate = end + bytes;
  const output = candidate + bytes;
  const squashed = output + bytes;
  sigmoidBatch(gates, size << 1);
  tanhBatch(candidate, size);
  sigmoidBatch(output, size);
  for (let at: usize = 0; at < bytes; at += 16) {
    const kept = f32x4.mul(v128.load(end + at), v128.load(memoryBefore + at));
    const memory = f32x4.add(kept, f32x4.mul(v128.load(gates + at), v128.load(candidate + at)));
    v128.store(memoryNow + at, memory);
    v128.store(squashed + at, memory);
  }
  tanhBatch(squashed, size);
  for (let at: usize = 0; at < bytes; at += 16) v128.store(now + at, f32x4.mul(v128.load(output + at), v128.load(squashed + at)));
}

/**
 * Backwards: activations to the gradients of the sums, in their place.
 *
 * @param gates (5, size): i, f, g, o, replaced by the gradients of their sums, and tanh(c_t)
 * @param memoryBefore (size): c_(t-1)
 * @param flow (size): dL/dh_t, replaced by 0: h_(t-1) is reached through the sums alone
 * @param memoryFlow (size): dL/dc_t by way of c_(t+1), replaced by dL/dc_(t-1)
 */
export function lstmBackward(gates: usize, memoryBefore: usize, flow: usize, memoryFlow: usize, size: i32): void {
  const bytes = <usize>size << 2;
  const end = gates + bytes;
  const one = f32x4.splat(1);
  while (gates < end) {
    const g = gates + (bytes << 1);
    const input = v128.load(gates);
    const forget = v128.load(gates + bytes);
    const candidate = v128.load(g);
    const output = v128.load(g + bytes);
    const squashed = v128.load(g + (bytes << 1));
    const dh = dropTiny4(v128.load(flow));
    const dhOutput = f32x4.mul(dh, output);
    const dc = f32x4.add(dropTiny4(v128.load(memoryFlow)), f32x4.mul(dhOutput, f32x4.sub(one, f32x4.mul(squashed, squashed))));
    const dcInput = f32x4.mul(dc, input);
    const dcForget = f32x4.mul(dc, forget);
    v128.store(gates, f32x4.mul(f32x4.mul(dcInput, candidate), f32x4.sub(one, input)));
    v128.store(gates + bytes, f32x4.mul(f32x4.mul(dcForget, v128.load(memoryBefore)), f32x4.sub(one, forget)));
    v128.store(g, f32x4.mul(dcInput, f32x4.sub(one, f32x4.mul(candidate, candidate))));
    v128.store(g + bytes, f32x4.mul(f32x4.mul(dhOutput, squashed), f32x4.sub(one, output)));
    v128.store(memoryFlow, dcForget);
    v128.store(flow, f32x4.splat(0));
    gates += 16;
    memoryBefore += 16;
    flow += 16;
    memoryFlow += 16;
  }
}
