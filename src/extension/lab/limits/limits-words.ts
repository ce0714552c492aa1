import type { MiniOptions } from '../../../core/rnn/mini/mini-rnn.ts';
import { roundToTenth } from '../../../core/rnn/mini/round-to-tenth.ts';
import { text } from '../../platform/i18n.ts';
import { formatCount, formatReport, formatRough } from '../../ui/format-value.ts';
import type { FigureTable } from '../figure-table.tsx';
import { panelOf, type Panel } from '../predictions/panel-of.ts';
import { FED_BACK_STEPS, type FedBack } from './fed-back.ts';
import { LIMIT_TESTS } from './limit-tests.ts';
import { LONGEST_READ, type LongMemory } from './long-memory.ts';

/** The tests with what these weights say. */
export function limitPanels(options: MiniOptions): Panel[] {
  return LIMIT_TESTS.map(({ name, values, expected }) => panelOf({ name: text(name), values, expected }, options));
}

/** How each output stands to the one before, and how far it went. */
export function fedBackSentence(all: readonly FedBack[]): string {
  const [one] = all;
  const factors = all.map(({ factor }) => (factor === null ? null : formatRough(factor)));
  const isOne = factors.every((factor) => factor !== null && factor === factors[0]);
  const words = { name: one.name, step: formatCount(FED_BACK_STEPS), value: formatRough(one.outputs[FED_BACK_STEPS - 1]), factor: factors[0] ?? '' };
  return text(isOne ? 'lab_limits_fed_back_factor' : 'lab_limits_fed_back_other', words);
}

export function fedBackTable(all: readonly FedBack[]): FigureTable {
  return {
    columns: [text('lab_limits_column_step'), ...all.map(({ name }) => name)],
    rows: Array.from({ length: FED_BACK_STEPS }, (_, step) => [formatCount(step + 1), ...all.map(({ outputs }) => formatRough(outputs[step]))]),
  };
}

/** How much of a very long series counts. */
export function memorySentence({ rows, enough }: LongMemory): string {
  const report = formatReport(roundToTenth(rows[rows.length - 1].output));
  const words = { count: formatCount(LONGEST_READ), report, enough: formatCount(enough) };
  return text(enough < LONGEST_READ ? 'lab_limits_memory_enough' : 'lab_limits_memory_all', words);
}

export function memoryTable({ rows }: LongMemory): FigureTable {
  return {
    columns: [text('lab_limits_column_read'), text('lab_limits_column_output'), text('lab_pred_column_says')],
    rows: rows.map(({ read, output }) => [formatCount(read), formatRough(output), formatReport(roundToTenth(output))]),
  };
}
