import { ARTICLE_WEIGHTS, type MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { miniLoss, type MiniEnding } from '../../../core/rnn/mini/train-mini.ts';
import { text, type MessageKey } from '../../platform/i18n.ts';
import { formatCount, formatRough } from '../../ui/format-value.ts';
import type { FigureTable } from '../figure-table.tsx';
import { weightText } from '../weight-text.ts';
import type { Descent } from './run-descent.ts';
import type { SurfaceAxes, WeightName } from './surface-layout.ts';

/** A weight with what it does. */
export const WEIGHT_KEYS: Readonly<Record<WeightName, MessageKey>> = { w1: 'lab_weight_w1', w2: 'lab_weight_w2', w3: 'lab_weight_w3' };

/** A weight in the midst of a sentence. */
export const WEIGHT_NAMES: Readonly<Record<WeightName, string>> = { w1: 'w₁', w2: 'w₂', w3: 'w₃' };

const ENDINGS: Readonly<Record<MiniEnding, MessageKey>> = {
  found: 'lab_surface_found',
  'dead at the start': 'lab_surface_dead',
  died: 'lab_surface_died',
  shut: 'lab_surface_shut',
  unfinished: 'lab_surface_unfinished',
};

/** A loss in three digits; below a millionth there is nothing left to tell apart. */
export function lossText(loss: number): string {
  return formatRough(loss < 1e-6 ? 0 : loss);
}

/** How a descent ended, and where. */
export function endingText({ training: { ending, epochs, weights } }: Descent): string {
  return text(ENDINGS[ending], { epochs: formatCount(epochs), weights: weightsText(weights), loss: lossText(miniLoss(weights)) });
}

export function weightsText({ w1, w2, w3 }: MiniWeights): string {
  return `w₁ ${weightText(w1)}, w₂ ${weightText(w2)}, w₃ ${weightText(w3)}`;
}

/** The picture in words: what it is a cut through, and where the weights stand in it. */
export function surfaceDescription(weights: MiniWeights, axes: SurfaceAxes, third: number): string {
  return text('lab_surface_words', {
    across: WEIGHT_NAMES[axes.across],
    up: WEIGHT_NAMES[axes.up],
    third: WEIGHT_NAMES[axes.third],
    thirdValue: weightText(third),
    weights: weightsText(weights),
    loss: lossText(miniLoss(weights)),
    article: weightsText(ARTICLE_WEIGHTS),
    articleLoss: lossText(miniLoss(ARTICLE_WEIGHTS)),
  });
}

/** The marked points with their losses. */
export function surfaceTable(weights: MiniWeights, descent: Descent | null): FigureTable {
  const row = (name: string, of: MiniWeights): string[] => [name, weightText(of.w1), weightText(of.w2), weightText(of.w3), lossText(miniLoss(of))];
  return {
    columns: [text('lab_surface_column_place'), text('lab_weight_w1'), text('lab_weight_w2'), text('lab_weight_w3'), text('lab_surface_loss')],
    rows: [
      row(text('lab_surface_row_now'), weights),
      row(text('lab_surface_row_article'), ARTICLE_WEIGHTS),
      ...(descent ? [row(text('lab_surface_row_start'), descent.path[0]), row(text('lab_surface_row_end'), descent.training.weights)] : []),
    ],
  };
}
