import { countedSamples, rowsOf, type BenchRow } from './bench-rows.ts';
import type { CaseResult, Measurement } from './measure-case.ts';

/** A case in lines for a terminal. */
export function describeCase(result: CaseResult): string {
  const rows = rowsOf(result);
  const lines = result.measurements.map((measurement) => {
    const row = rows.find(({ engine }) => engine === measurement.engine);
    const figures = row ? `${format(row.ms ?? 0)} ms  ${format(row.ratio)}x` : '';
    return `  ${measurement.engine.padEnd(30)} ${figures.padEnd(24)} ${remarkOn(measurement)}`.trimEnd();
  });
  return [`${result.case}  (load ${result.load.map((load) => load.toFixed(1)).join(' to ')})`, ...lines].join('\n');
}

/** What a reader must know beside the figure; empty when there is nothing. */
export function remarkOn(measurement: Measurement): string {
  const { formulation, samples, refusal } = measurement;
  if (refusal !== null) return refusal;
  const remarks: string[] = [];
  const missed = samples.length - countedSamples(measurement).length;
  if (missed > 0) remarks.push(`${missed} of ${samples.length} seeds never reached it`);
  if (formulation === 'reset-before') remarks.push('its GRU resets before the product');
  if (formulation === 'without-memory') remarks.push('its LSTM keeps no memory beside h');
  return remarks.join('; ');
}

/** Three digits that count. */
export function format(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 0.001 ? String(Number(value.toPrecision(3))) : value.toExponential(2);
}

/** Sizes in lines for a terminal. */
export function describeSizes(rows: readonly BenchRow[]): string {
  return rows.map((row) => `${row.case}  ${row.engine.padEnd(30)} ${format((row.bytes ?? 0) / 1000)} kB  ${format(row.ratio)}x`).join('\n');
}
