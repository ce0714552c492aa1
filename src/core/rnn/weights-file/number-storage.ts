import type { NetworkConfig } from '../network-config.ts';
import { InvalidWeightsFileError } from './invalid-weights-file-error.ts';

/** One way to keep the parameters of a network as bytes. */
export interface NumberStorage {
  /** What they take; a multiple of 4. */
  byteLength(config: NetworkConfig): number;
  /** @param parameters (parameterCount), each within `LARGEST_NUMBER` */
  write(config: NetworkConfig, parameters: Float64Array, view: DataView, at: number): void;
  /**
   * @returns (parameterCount)
   * @throws InvalidWeightsFileError
   */
  read(config: NetworkConfig, view: DataView, at: number): Float64Array;
}

/** 1.3e30: beyond any parameter that works, within f32, and 127 times an f32, so that int8 does not round beyond it. */
export const LARGEST_NUMBER = 127 * 2 ** 93;

/** Reads an f32 within -most .. most; NaN does not pass. */
export function readFloat32(view: DataView, at: number, most = LARGEST_NUMBER): number {
  const value = view.getFloat32(at, true);
  if (!(Math.abs(value) <= most)) throw new InvalidWeightsFileError('numbers');
  return value;
}
