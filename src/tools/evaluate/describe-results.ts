import type { SetResult } from './evaluate-set.ts';
import type { Measure } from './set-measures.ts';

/** The results of all sets by set and model: what `--json` writes. */
export type Results = Readonly<Record<string, Readonly<Partial<Record<string, SetResult>>>>>;

/** How each measure is headed, and with how many decimals it is shown, in the order of the columns. */
export const COLUMNS: readonly { readonly measure: Measure; readonly head: string; readonly digits: number }[] = [
  { measure: 'smape', head: 'sMAPE', digits: 3 },
  { measure: 'mase', head: 'MASE', digits: 3 },
  { measure: 'owa', head: 'OWA', digits: 3 },
  { measure: 'wql', head: 'WQL', digits: 4 },
  { measure: 'msis', head: 'MSIS', digits: 2 },
  { measure: 'c80', head: 'c80', digits: 3 },
  { measure: 'c95', head: 'c95', digits: 3 },
  { measure: 'vsNoChange', head: 'vs no change', digits: 4 },
  { measure: 'wqlVsEwma', head: 'WQL vs EWMA', digits: 4 },
];

/** A measure with its half-width; empty where it is not defined. */
export function describeMeasure(result: SetResult, measure: Measure, digits: number): string {
  const value = result[measure] ?? null;
  if (value === null) return '';
  const half = result.halfWidths[measure] ?? null;
  return half === null ? short(value, digits) : `${short(value, digits)} ±${short(half, digits)}`;
}

/** Two tables for a document, in Markdown: one of the sets with one forecast a series, one of the rolling sets. */
export function describeResults(results: Results): string {
  const rolls = (model: Readonly<Partial<Record<string, SetResult>>>): boolean => Object.values(model).some((result) => result?.vsNoChange !== undefined);
  const parts = [false, true].map((rolling) => {
    const sets = Object.entries(results).filter(([, models]) => rolls(models) === rolling);
    const columns = COLUMNS.filter(({ measure }) => rolling || !isOfRolling(measure));
    const rows = sets.flatMap(([set, models]) =>
      Object.entries(models).map(([model, result]) =>
        result === undefined ? '' : row([set, `\`${model}\``, ...columns.map(({ measure, digits }) => describeMeasure(result, measure, digits)), String(result.n)]),
      ),
    );
    const heads = ['set', 'model', ...columns.map(({ head }) => head), 'n'];
    return rows.length === 0 ? '' : [row(heads), row(heads.map(() => '---')), ...rows].join('\n');
  });
  return parts.filter((part) => part !== '').join('\n\n');
}

/** One line of the table on the terminal. */
export function describeLine(set: string, model: string, result: SetResult, milliseconds: number): string {
  const cells = COLUMNS.map(({ measure, digits }) => describeMeasure(result, measure, digits).padStart(widthOf(digits)));
  return [set.padEnd(20), model.padEnd(18), ...cells, String(result.n).padStart(5), `${(milliseconds / 1000).toFixed(1)} s`.padStart(9)].join('  ');
}

/** The head of the table on the terminal. */
export function describeHead(): string {
  return ['set'.padEnd(20), 'model'.padEnd(18), ...COLUMNS.map(({ head, digits }) => head.padStart(widthOf(digits))), 'n'.padStart(5), 'time'.padStart(9)].join('  ');
}

function isOfRolling(measure: Measure): boolean {
  return measure === 'vsNoChange' || measure === 'wqlVsEwma';
}

function widthOf(digits: number): number {
  return 9 + 2 * digits;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What explodes is not written out to the last digit. */
function short(value: number, digits: number): string {
  return Math.abs(value) < 1e5 ? value.toFixed(digits) : value.toExponential(1);
}
