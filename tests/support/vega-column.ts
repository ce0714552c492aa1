import { readFileSync } from 'node:fs';
import { root } from './root.ts';

/** One column of numbers of a table of the package vega-datasets, from its first row to its last. */
export function readVegaColumn(file: string, column: string): Float64Array {
  const [head, ...rows] = readFileSync(`${root}/node_modules/vega-datasets/data/${file}`, 'utf8').trim().split(/\r?\n/);
  const at = head.split(',').indexOf(column);
  return Float64Array.from(rows, (row) => Number(row.split(',')[at]));
}
