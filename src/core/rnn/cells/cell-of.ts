import type { CellKind } from '../network-config.ts';
import type { Cell } from './cell.ts';
import { elmanRelu, elmanTanh } from './elman.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';

/** A dense layer is Elman's whose feedback is 0. */
const CELLS: Readonly<Record<CellKind, Cell>> = { 'elman-tanh': elmanTanh, 'elman-relu': elmanRelu, gru, lstm, 'dense-relu': elmanRelu };

/** The equations of a kind of cell. */
export function cellOf(kind: CellKind): Cell {
  return CELLS[kind];
}
