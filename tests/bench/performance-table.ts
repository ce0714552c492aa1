import type { BenchRow } from './bench-rows.ts';
import { countedSamples, rowsOf } from './bench-rows.ts';
import { ENGINES, type EngineName } from './cases.ts';
import { format, remarkOn } from './describe-case.ts';
import type { CaseResult } from './measure-case.ts';

/** A whole run, as docs/performance.md tells it. */
export interface BenchReport {
  /** Processor, memory and versions, in a line. */
  readonly machine: string;
  /** The day, as 2026-11-23. */
  readonly date: string;
  readonly results: readonly CaseResult[];
  readonly sizes: readonly BenchRow[];
}

const BEGIN = '<!-- written by npm run bench -- --write -->';
const END = '<!-- end of what npm run bench writes -->';

/**
 * Puts a report in the place of the one before.
 *
 * @throws {Error} when the document has no place for it
 */
export function replaceReport(document: string, report: BenchReport): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error('The document has no place for the table.');
  return `${document.slice(0, from + BEGIN.length)}\n${writeReport(report)}\n${document.slice(to)}`;
}

/** The report in Markdown: who against whom in one table, the figures in another. */
export function writeReport({ machine, date, results, sizes }: BenchReport): string {
  const engines = ENGINES.filter((engine) =>
    [...results.flatMap((result) => rowsOf(result)), ...sizes].some((row) => row.engine === engine),
  );
  const loads = results.flatMap(({ load }) => load);
  return [
    `Measured on ${date}: ${machine}; load average ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.`,
    '',
    'Ours in ms (or kB), each other as a multiple of ours: above 1 where ours is faster (or smaller).',
    '',
    writeTable(
      ['', ...engines.map((engine) => `\`${engine}\``)],
      [
        ...results.map((result) => [result.case, ...engines.map((engine) => ratioCell(rowsOf(result), engine))]),
        ...sizeCases(sizes).map((rows) => [rows[0].case, ...engines.map((engine) => ratioCell(rows, engine))]),
      ],
    ),
    '',
    'A call, of process time: median and minimum; by the clock: median.',
    '',
    writeTable(['case', 'engine', 'median ms', 'minimum ms', 'clock ms', 'samples', 'error', ''], results.flatMap(detailRows)),
  ].join('\n');
}

function ratioCell(rows: readonly BenchRow[], engine: EngineName): string {
  const row = rows.find((candidate) => candidate.engine === engine);
  if (!row) return '';
  if (engine !== 'ours') return format(row.ratio);
  return row.bytes === undefined ? `${format(row.ms ?? NaN)} ms` : `${format(row.bytes / 1000)} kB`;
}

function sizeCases(sizes: readonly BenchRow[]): BenchRow[][] {
  return [...new Set(sizes.map((row) => row.case))].map((name) => sizes.filter((row) => row.case === name));
}

function detailRows(result: CaseResult): string[][] {
  const rows = rowsOf(result);
  return result.measurements.map((measurement) => {
    const row = rows.find(({ engine }) => engine === measurement.engine);
    const figures = [row?.ms, row?.minMs, row?.wallMs].map((value) => (value === undefined ? '' : format(value)));
    const error = measurement.error === null ? '' : measurement.error.toExponential(0);
    return [result.case, measurement.engine, ...figures, String(countedSamples(measurement).length), error, remarkOn(measurement)];
  });
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
