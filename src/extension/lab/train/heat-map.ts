import { traceNetwork, type TracedPart } from '../../../core/rnn/trace-network.ts';
import type { NetworkConfig } from '../../../core/rnn/network-config.ts';

/** One part of a layer of units over the steps that are shown. */
export interface HeatBlock {
  readonly part: TracedPart;
  /** (steps, units), row-major. */
  readonly values: Float64Array;
  /** What counts as full: 1, or the largest value where the part knows no bounds and has gone beyond. */
  readonly scale: number;
}

/** What a network does inside while it reads a series. */
export interface HeatMap {
  readonly units: number;
  readonly steps: number;
  /** The place of the first step that is shown in the series, from 1. */
  readonly firstStep: number;
  /** In the order in which a step computes them. */
  readonly blocks: readonly HeatBlock[];
}

/** One number of the map. */
export interface HeatCell {
  readonly block: number;
  readonly unit: number;
  readonly step: number;
}

/** Of a longer series the last steps: cells have to be seen. */
export const MOST_STEPS = 60;
/** A network that forgets needs no more to find into the steps that are shown. */
const WARM_UP = 192;

/** @param series (n) in 0..1, n of 1 or more */
export function heatMapOf(config: NetworkConfig, parameters: Float64Array, series: Float64Array): HeatMap {
  const read = series.subarray(-MOST_STEPS - WARM_UP);
  const steps = Math.min(MOST_STEPS, read.length);
  const [parts] = traceNetwork(config, parameters, read).layers;
  return {
    units: config.hidden,
    steps,
    firstStep: series.length - steps + 1,
    blocks: parts.map(({ part, values }) => {
      const shown = values.slice(-steps * config.hidden);
      return { part, values: shown, scale: shown.reduce((most, value) => Math.max(most, Math.abs(value)), 1) };
    }),
  };
}

export function valueAt({ blocks, units }: HeatMap, { block, unit, step }: HeatCell): number {
  return blocks[block].values[step * units + unit];
}

/** A cell that the map has, as near as possible to one that it may not have. */
export function nearestCell({ blocks, units, steps }: HeatMap, { block, unit, step }: HeatCell): HeatCell {
  const within = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
  return { block: within(block, blocks.length), unit: within(unit, units), step: within(step, steps) };
}

/** Where a key leads: a step across, a unit up or down and on into the next part, to the ends by Home and End. Null for other keys. */
export function moveCell(map: HeatMap, cell: HeatCell, key: string): HeatCell | null {
  const row = cell.block * map.units + cell.unit;
  const toRow = (to: number): HeatCell => {
    const inside = Math.max(0, Math.min(map.blocks.length * map.units - 1, to));
    return { ...cell, block: Math.floor(inside / map.units), unit: inside % map.units };
  };
  switch (key) {
    case 'ArrowLeft':
      return nearestCell(map, { ...cell, step: cell.step - 1 });
    case 'ArrowRight':
      return nearestCell(map, { ...cell, step: cell.step + 1 });
    case 'ArrowUp':
      return toRow(row - 1);
    case 'ArrowDown':
      return toRow(row + 1);
    case 'PageUp':
      return toRow(row - map.units);
    case 'PageDown':
      return toRow(row + map.units);
    case 'Home':
      return { ...cell, step: 0 };
    case 'End':
      return nearestCell(map, { ...cell, step: map.steps - 1 });
    default:
      return null;
  }
}
