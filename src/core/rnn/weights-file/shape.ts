import { InvalidNetworkError } from '../invalid-network-error.ts';
import { checkConfig, type CellKind, type HeadConfig, type NetworkConfig } from '../network-config.ts';
import { InvalidWeightsFileError } from './invalid-weights-file-error.ts';

/** By their numbers in the file: only to be added to. */
const CELLS: readonly CellKind[] = ['elman-tanh', 'elman-relu', 'gru', 'lstm', 'dense-relu'];
const HEADS: readonly HeadConfig['kind'][] = ['linear', 'quantile'];

/** Bytes of a shape but for the levels, which follow. */
export const SHAPE_LENGTH = 12;

/** How many levels the file has to keep. */
export function levelsOf({ head }: NetworkConfig): readonly number[] {
  return head.kind === 'quantile' ? head.levels : [];
}

/** A config as in the table of `weights-file.ts`, the levels at `levelsAt`. */
export function writeShape(config: NetworkConfig, view: DataView, at: number, levelsAt: number): void {
  const levels = levelsOf(config);
  view.setUint8(at, CELLS.indexOf(config.cell));
  view.setUint8(at + 1, HEADS.indexOf(config.head.kind));
  view.setUint8(at + 2, config.bias ? 1 : 0);
  view.setUint8(at + 3, config.layers);
  view.setUint16(at + 4, config.inputs, true);
  view.setUint16(at + 6, config.hidden, true);
  view.setUint16(at + 8, config.head.targets, true);
  view.setUint16(at + 10, levels.length, true);
  levels.forEach((level, i) => {
    view.setFloat64(levelsAt + 8 * i, level, true);
  });
}

/** @throws InvalidWeightsFileError when no network has that shape, or its levels do not fit into the bytes */
export function readShape(view: DataView, at: number, levelsAt: number): NetworkConfig {
  const levelCount = view.getUint16(at + 10, true);
  const bias = view.getUint8(at + 2);
  if (levelsAt + 8 * levelCount > view.byteLength || bias > 1) throw new InvalidWeightsFileError('shape');
  const cell = CELLS.at(view.getUint8(at));
  const kind = HEADS.at(view.getUint8(at + 1));
  if (cell === undefined || kind === undefined || (kind === 'linear' && levelCount > 0)) throw new InvalidWeightsFileError('shape');
  const targets = view.getUint16(at + 8, true);
  const levels = Array.from({ length: levelCount }, (_, i) => view.getFloat64(levelsAt + 8 * i, true));
  return requireBuildable({
    cell,
    inputs: view.getUint16(at + 4, true),
    hidden: view.getUint16(at + 6, true),
    layers: view.getUint8(at + 3),
    bias: bias === 1,
    head: kind === 'linear' ? { kind, targets } : { kind, targets, levels },
  });
}

function requireBuildable(config: NetworkConfig): NetworkConfig {
  try {
    return checkConfig(config);
  } catch (error) {
    if (error instanceof InvalidNetworkError) throw new InvalidWeightsFileError('shape');
    throw error;
  }
}
