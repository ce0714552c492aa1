import { parameterCount } from '../parameters.ts';
import { readFloat32, type NumberStorage } from './number-storage.ts';

/** Each parameter rounded to f32, which is what the WASM engine computes with anyway. */
export const float32Storage: NumberStorage = {
  byteLength: (config) => 4 * parameterCount(config),

  write(_config, parameters, view, at) {
    for (let i = 0; i < parameters.length; i++) view.setFloat32(at + 4 * i, parameters[i], true);
  },

  read: (config, view, at) => Float64Array.from({ length: parameterCount(config) }, (_, i) => readFloat32(view, at + 4 * i)),
};
