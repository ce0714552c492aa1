import { text, type MessageKey } from '../../platform/i18n.ts';
import { formatCount, formatRough } from '../../ui/format-value.ts';
import type { FigureTable } from '../figure-table.tsx';
import type { LabNetwork } from '../lab-state.ts';
import { valuesText } from '../predictions/panel-words.ts';
import type { Panel } from '../predictions/panel-of.ts';
import type { LossLevel } from './curves-drawing.tsx';
import type { KeptTraining } from './kept-trainings.ts';
import type { LessonStart } from './lesson-plan.ts';
import type { LessonEnd, LessonSnapshot } from './lesson-run.ts';
import { worstError, type SeriesFit } from './network-outputs.ts';

export const NETWORK_KEYS: Readonly<Record<LabNetwork, MessageKey>> = {
  mini: 'lab_train_mini',
  'elman-tanh': 'lab_train_elman',
  gru: 'lab_train_gru',
  lstm: 'lab_train_lstm',
};

const ENDS: Readonly<Record<LessonEnd, MessageKey>> = {
  goal: 'lab_train_end_goal',
  epochs: 'lab_train_end_epochs',
  patience: 'lab_train_end_patience',
  diverged: 'lab_train_end_diverged',
  still: 'lab_train_end_still',
};

/** The network with its units; of MiniRnn there is but one kind. */
export function networkName({ network, hidden }: Pick<LessonStart, 'network' | 'hidden'>): string {
  return network === 'mini' ? 'MiniRnn' : text('lab_train_named', { network: text(NETWORK_KEYS[network]), hidden: formatCount(hidden) });
}

/** The same with what else it differs in from the training at hand. */
export function nameBeside(lesson: LessonStart, current: LessonStart): string {
  const parts = [networkName(lesson)];
  if (lesson.seed !== current.seed) parts.push(text('lab_train_named_seed', { seed: String(lesson.seed) }));
  if (lesson.rate !== current.rate) parts.push(text('lab_train_named_rate', { rate: formatRough(lesson.rate) }));
  return parts.join(', ');
}

/** A number of a network to thousandths, without a negative zero. */
export function outputText(value: number): string {
  return formatRough(Number(value.toFixed(3)) + 0);
}

/** Where a training is: its epoch and its losses. */
export function progressText({ epoch, losses, heldBackLosses }: LessonSnapshot, epochs: number): string {
  const words = { epoch: formatCount(epoch), epochs: formatCount(epochs), loss: lossText(losses), heldBack: lossText(heldBackLosses) };
  if (epoch === 0) return text('lab_train_progress_start', words);
  return text(heldBackLosses.length > 0 ? 'lab_train_progress_held' : 'lab_train_progress', words);
}

/** How it ended, in a sentence; '' while it goes on. */
export function endText({ end, epoch }: LessonSnapshot): string {
  return end === null ? '' : text(ENDS[end], { epoch: formatCount(epoch) });
}

function lossText(losses: Float64Array): string {
  return losses.length === 0 ? '' : formatRough(losses[losses.length - 1]);
}

/** The ten series with what the network says of them. */
export function lessonTable(panels: readonly Panel[]): FigureTable {
  return {
    columns: [text('lab_pred_column_series'), text('lab_pred_column_values'), text('lab_pred_column_expected'), text('lab_train_column_says'), text('lab_train_column_off')],
    rows: panels.map(({ name, values, expected, report }) => [name, valuesText(values), expected === null ? '' : formatRough(expected), outputText(report ?? 0), outputText(Math.abs((report ?? 0) - (expected ?? 0)))]),
  };
}

/** The same in one sentence a series, after how many are learnt. */
export function lessonDescription(panels: readonly Panel[]): string {
  return [
    lessonVerdict(panels),
    ...panels.map(({ name, expected, report }) => text('lab_train_words_panel', { name, expected: expected === null ? '' : formatRough(expected), says: outputText(report ?? 0) })),
  ].join(' ');
}

export function lessonVerdict(panels: readonly Panel[]): string {
  const learnt = panels.filter(({ isRight }) => isRight).length;
  return text('lab_train_verdict', { learnt: formatCount(learnt), count: formatCount(panels.length), worst: outputText(worstError(panels)) });
}

/** The trainings on the chart, that at hand first. */
export function curvesTable(trainings: readonly { readonly name: string; readonly training: KeptTraining }[]): FigureTable {
  const hasHeldBack = trainings.some(({ training }) => training.snapshot.heldBackLosses.length > 0);
  return {
    columns: [text('lab_train_column_network'), text('lab_train_column_epochs'), text('lab_train_column_loss'), ...(hasHeldBack ? [text('lab_train_column_held')] : []), text('lab_train_column_end')],
    rows: trainings.map(({ name, training: { snapshot } }) => [
      name,
      formatCount(snapshot.epoch),
      lossText(snapshot.losses),
      ...(hasHeldBack ? [lossText(snapshot.heldBackLosses)] : []),
      endText(snapshot),
    ]),
  };
}

export function curvesDescription(trainings: readonly { readonly name: string; readonly training: KeptTraining }[], levels: readonly LossLevel[]): string {
  return [
    ...trainings.map(({ name, training: { snapshot } }) => text('lab_train_words_curve', { name, epoch: formatCount(snapshot.epoch), loss: lossText(snapshot.losses) || '–' })),
    ...levels.map(({ name, loss }) => text('lab_train_words_level', { name, loss: formatRough(loss) })),
  ].join(' ');
}

/** Whether the network is any better than "no change" on what it never learned from; '' where nothing is held back or nothing is learned yet. */
export function fitVerdict(heldBackLosses: Float64Array, noChangeLoss: number | null): string {
  if (noChangeLoss === null || heldBackLosses.length === 0) return '';
  const best = heldBackLosses.reduce((one, other) => Math.min(one, other), Infinity);
  const words = { best: formatRough(best), noChange: formatRough(noChangeLoss) };
  return text(best < noChangeLoss ? 'lab_train_fit_better' : 'lab_train_fit_worse', words);
}

/** The end of a fit: the last values, and what was said of each a step before. */
export function fitTable({ units, outputs }: SeriesFit): FigureTable {
  const MOST_ROWS = 20;
  const first = Math.max(1, units.length - MOST_ROWS);
  const rows = Array.from({ length: Math.max(0, units.length - first) }, (_, index) => [formatCount(first + index + 1), outputText(units[first + index]), outputText(outputs[first + index - 1])]);
  return {
    columns: [text('lab_train_column_step'), text('lab_train_column_value'), text('lab_train_column_said')],
    rows: [...rows, [text('lab_train_row_next'), '', outputText(outputs[outputs.length - 1])]],
  };
}
