import { shapeOf } from './cells/cell-shape.ts';
import type { NetworkConfig } from './network-config.ts';

/** What a network carries from one step to the next, for `size` sequences side by side. */
export interface NetworkState {
  readonly size: number;
  /** (layers, hidden, size): h. */
  readonly hidden: Float64Array;
  /** (layers, hidden, size): c of an LSTM; empty for the others. */
  readonly memory: Float64Array;
}

/** The state before the first step: zeros. */
export function createState(config: NetworkConfig, size = 1): NetworkState {
  const length = config.layers * config.hidden * size;
  return {
    size,
    hidden: new Float64Array(length),
    memory: new Float64Array(shapeOf(config.cell).hasMemory ? length : 0),
  };
}
