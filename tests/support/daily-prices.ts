import { readFileSync } from 'node:fs';
import { root } from './root.ts';

/** Daily prices of a share, 2013 to 2018, from the package @observablehq/sample-datasets. */
export interface DailyPrices {
  /** ISO days. */
  readonly dates: readonly string[];
  readonly open: readonly number[];
  readonly high: readonly number[];
  readonly low: readonly number[];
  readonly close: readonly number[];
  readonly volume: readonly number[];
}

/** The last so many days. */
export function dailyPrices(count: number): DailyPrices {
  const text = readFileSync(`${root}/node_modules/@observablehq/sample-datasets/aapl.csv`, 'utf8');
  const rows = text.trim().split('\n').slice(1).map((row) => row.split(',')).slice(-count);
  const column = (at: number): number[] => rows.map((row) => Number(row[at]));
  return { dates: rows.map(([date]) => date), open: column(1), high: column(2), low: column(3), close: column(4), volume: column(6) };
}
