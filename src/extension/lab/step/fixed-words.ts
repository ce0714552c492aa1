import { text } from '../../platform/i18n.ts';
import { formatCount } from '../../ui/format-value.ts';
import { plural } from '../../ui/plural.ts';
import type { FigureTable } from '../figure-table.tsx';
import { FIXED_INPUTS } from './fixed-layout.ts';
import { givenNumber, indexed } from './step-numbers.ts';

/** Whether the network with four inputs takes the series, and why not. */
export function fixedVerdict(name: string, count: number): string {
  if (count === FIXED_INPUTS) return text('lab_fixed_fits', { name });
  return plural(count > FIXED_INPUTS ? 'lab_fixed_too_long' : 'lab_fixed_too_short', count, { name });
}

/** What happens at a step, in one sentence. */
export function fixedSentence(values: ArrayLike<number>, step: number): string {
  const count = values.length;
  if (step === 0) return text('lab_step_said_start_fixed');
  if (step > count) {
    const key = count === FIXED_INPUTS ? 'lab_fixed_said_fits' : count > FIXED_INPUTS ? 'lab_fixed_said_too_long' : 'lab_fixed_said_too_short';
    return text(key, { count: formatCount(count) });
  }
  return text(step > FIXED_INPUTS ? 'lab_fixed_said_refused' : 'lab_fixed_said_taken', { index: formatCount(step), value: givenNumber(values[step - 1]) });
}

/** The inputs with what came into them. */
export function fixedTable(values: ArrayLike<number>): FigureTable {
  const left = values.length - FIXED_INPUTS;
  return {
    columns: [text('lab_fixed_column_input'), text('lab_fixed_column_value')],
    rows: [
      ...Array.from({ length: FIXED_INPUTS }, (_, input) => [formatCount(input + 1), input < values.length ? `${indexed('x', input + 1)} = ${givenNumber(values[input])}` : text('lab_fixed_nothing')]),
      ...(left > 0 ? [[text('lab_fixed_no_input'), plural('lab_fixed_values_left', left)]] : []),
    ],
  };
}
