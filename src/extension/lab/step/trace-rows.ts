import type { MiniTrace } from '../../../core/rnn/mini/trace-mini.ts';
import { computedNumber, givenNumber } from './step-numbers.ts';
import { recordAt } from './step-record.ts';

/** Steps that are shown at once; of a longer series those around the present one. */
export const PAGE_ROWS = 12;

/** A row of the trace: its step 1..n, and x, w1*x, what is fed back, the sum, relu, h. */
export interface TraceRow {
  readonly t: number;
  readonly cells: readonly string[];
}

/** One page of the trace. */
export interface TracePage {
  readonly rows: readonly TraceRow[];
  /** Whether the output's row is on it: the last page has it. */
  readonly hasOutput: boolean;
  readonly page: number;
  readonly pages: number;
}

/** The page on which a step stands; the output is on the last. */
export function pageOf(step: number, count: number): number {
  return Math.floor((Math.min(Math.max(1, step), Math.max(1, count)) - 1) / PAGE_ROWS);
}

/** @param page held to those there are */
export function tracePage(trace: MiniTrace, page: number): TracePage {
  const count = trace.inputs.length;
  const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
  const shown = Math.min(pages - 1, Math.max(0, page));
  const first = shown * PAGE_ROWS;
  const rows = Array.from({ length: Math.min(PAGE_ROWS, count - first) }, (_, index): TraceRow => {
    const t = first + index + 1;
    const record = recordAt(trace, t);
    if (record.kind !== 'read') return { t, cells: [] };
    return { t, cells: [givenNumber(record.x), ...[record.weighted, record.feedback, record.sum, record.activation, record.hidden].map((value) => computedNumber(value))] };
  });
  return { rows, hasOutput: shown === pages - 1, page: shown, pages };
}
