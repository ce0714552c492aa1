import { mainAxis, MATRIX_AXES, MATRIX_LIBRARIES, type MatrixLibrary } from './libraries.ts';
import type { Following } from './follow-act.ts';
import type { Act } from './matrix-page.ts';
import type { CaseResult } from './measure-case.ts';

/** A whole run, as docs/charts.md tells it. */
export interface ChartsReport {
  /** Processor and browser, in a line. */
  readonly machine: string;
  /** The day, as 2026-11-23. */
  readonly date: string;
  /** Of the machine, while it ran: the least and the most. */
  readonly loads: readonly number[];
  readonly results: readonly CaseResult[];
}

const BEGIN = '<!-- written by npm run charts -- --write -->';
const END = '<!-- end of what npm run charts writes -->';
const AXIS_HEADS = { category: 'category', linear: 'linear', time: 'time', log: 'log y', reversed: 'reversed y' } as const;
const ACTS: readonly Act[] = ['append', 'zoom', 'resize', 'destroy'];

/**
 * Puts a report in the place of the one before.
 *
 * @throws Error when the document has no place for it
 */
export function replaceReport(document: string, report: ChartsReport): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error('The document has no place for the table.');
  return `${document.slice(0, from + BEGIN.length)}\n${writeReport(report)}\n${document.slice(to)}`;
}

/** The report in Markdown: what was read and where it was drawn in one table, how it went on in another. */
export function writeReport({ machine, date, loads, results }: ChartsReport): string {
  const groups = MATRIX_LIBRARIES.flatMap((library) =>
    (['global', 'bundled'] as const).flatMap((build) =>
      [1, 2, 3].map((ratio) => ({ library, cells: [library.title, build, `${ratio}`], cases: results.filter((result) => result.library === library.name && result.build === build && result.ratio === ratio) })),
    ),
  ).filter(({ cases }) => cases.length > 0);
  return [
    `Measured on ${date}: ${machine}; load average ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}.`,
    '',
    'Values, and how far in CSS px the worst point of the drawn forecast is from where the library itself has it:',
    '',
    writeTable(['library', 'build', 'ratio', 'what the overlay says', 'values', ...MATRIX_AXES.map((axis) => AXIS_HEADS[axis])], groups.map(({ cells, cases, library }) => [...cells, sourceCell(cases), valueCell(cases), ...MATRIX_AXES.map((axis) => placeCell(cases.find((one) => one.axis === axis), library.axes.includes(axis)))])),
    '',
    'How the overlay follows its chart: ms until it is in its place again, and px from it then; and the gesture, from the menu to the drawing:',
    '',
    writeTable(['library', 'build', 'ratio', ...ACTS.map((act) => HEADS[act]), 'gesture, ms', 'longest task, ms'], groups.flatMap(({ cells, cases, library }) => redrawRow(cells, cases, library))),
  ].join('\n');
}

const HEADS: Readonly<Record<Act, string>> = { append: 'point appended', zoom: 'zoomed', resize: 'resized', destroy: 'gone with it' };

/** One line for whoever watches the run. */
export function describeResult({ library, build, axis, ratio, failure, source, values, places, following, gestureMs, longestTaskMs }: CaseResult): string {
  const head = `${library} ${build} ${axis} ${ratio}x:`;
  if (failure !== undefined) return `${head} ${failure}`;
  const acts = Object.entries(following ?? {}).map(([act, of]) => `${act} ${followCell(of)}`);
  const times = gestureMs === undefined ? [] : [`gesture ${Math.round(gestureMs)} ms`, `longest task ${(longestTaskMs ?? NaN).toFixed(0)} ms`];
  return [`${head} ${source ?? ''}`, values ? `values ${errorText(values)} (${values.count} of ${values.drawn})` : 'values not known', `${places?.worst.toFixed(2)} px over ${places?.steps} steps`, ...acts, ...times].join(' | ');
}

function sourceCell(cases: readonly CaseResult[]): string {
  const sources = new Set(cases.flatMap(({ source }) => source ?? []));
  return [...sources].join('; ') || 'nothing';
}

function valueCell(cases: readonly CaseResult[]): string {
  const all = cases.flatMap(({ values }) => values ?? []);
  if (all.length === 0) return '';
  const worst = all.reduce((a, b) => (b.error > a.error ? b : a));
  return all.every(({ isExact }) => isExact) ? 'exact' : errorText(worst);
}

function errorText({ isExact, error }: { readonly isExact: boolean; readonly error: number }): string {
  return isExact ? 'exact' : `${(100 * error).toPrecision(2)} %`;
}

function placeCell(one: CaseResult | undefined, isThere: boolean): string {
  if (!one) return isThere ? '' : '–';
  return one.places ? one.places.worst.toFixed(2) : 'not read';
}

function redrawRow(cells: readonly string[], cases: readonly CaseResult[], library: MatrixLibrary): string[][] {
  const main = cases.find(({ axis }) => axis === mainAxis(library));
  if (main?.gestureMs === undefined) return [];
  return [[...cells, ...ACTS.map((act) => followCell(main.following?.[act])), `${Math.round(main.gestureMs)}`, (main.longestTaskMs ?? NaN).toFixed(0)]];
}

function followCell(following: Following | undefined): string {
  if (!following) return '–';
  const { ms, worst } = following;
  const time = ms === null ? 'no' : `${ms}`;
  return worst === null ? time : `${time} (${worst.toFixed(2)})`;
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
