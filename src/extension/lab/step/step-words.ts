import type { MiniVariant, MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { denormalizeValue } from '../../../core/series/normalize.ts';
import { text } from '../../platform/i18n.ts';
import { formatCount, formatReport, valueFormat } from '../../ui/format-value.ts';
import type { LabSeries } from '../lab-series.ts';
import { computedNumber, givenNumber, indexed, sumText } from './step-numbers.ts';
import type { StepRecord } from './step-record.ts';

/** What the words of a step depend on. */
export interface StepContext {
  readonly weights: MiniWeights;
  readonly variant: MiniVariant;
  readonly series: LabSeries;
}

/** A line of what is computed at a step. */
export interface StepLine {
  readonly name: string;
  /** What the value comes from; '' where it is given. */
  readonly formula: string;
  readonly value: string;
  /** Whether the line is about the prediction. */
  readonly isPrediction?: boolean;
}

/** "Step 2 of 3". */
export function stepCount(step: number, { series }: Pick<StepContext, 'series'>): string {
  return text('lab_step_count', { step: formatCount(step), last: formatCount(series.input.units.length + 1) });
}

/** A step as one sentence. */
export function stepSentence(record: StepRecord, context: StepContext): string {
  const { variant, series } = context;
  if (record.kind === 'start') return text('lab_step_said_start');
  if (record.kind === 'output') {
    const words = { count: stepCount(series.input.units.length + 1, context), hidden: computedNumber(record.hidden), output: computedNumber(record.output), report: formatReport(record.report) };
    return [text('lab_step_said_output', words), verdictSentence(record.report, series)].filter(Boolean).join(' ');
  }
  return text(variant === 'article' ? 'lab_step_said_article' : 'lab_step_said_statquest', {
    count: stepCount(record.t, context),
    x: givenNumber(record.x),
    weighted: computedNumber(record.weighted),
    previous: computedNumber(record.previous),
    feedback: computedNumber(record.feedback),
    sum: computedNumber(record.sum),
    activation: computedNumber(record.activation),
    hidden: computedNumber(record.hidden),
  });
}

/** Whether the report is what the article expects; '' where nobody knows what to expect. */
export function verdictSentence(report: number, { article }: LabSeries): string {
  if (!article) return '';
  const verdict = text(report === article.expected ? 'lab_pred_right' : 'lab_pred_wrong');
  return text('lab_step_verdict', { expected: givenNumber(article.expected), verdict });
}

/** A step as a sum written out, line by line. */
export function stepLines(record: StepRecord, { weights, variant, series }: StepContext): readonly StepLine[] {
  if (record.kind === 'start') return [{ name: indexed('h', 0), formula: '', value: givenNumber(0) }];
  if (record.kind === 'output') {
    const last = series.input.units.length;
    const isOwnUnit = series.kind !== 'article';
    return [
      { name: indexed('h', last), formula: '', value: computedNumber(record.hidden) },
      { name: `y = w₃ · ${indexed('h', last)}`, formula: `${givenNumber(weights.w3)} × ${computedNumber(record.hidden)} =`, value: computedNumber(record.output), isPrediction: true },
      { name: text('lab_step_reported'), formula: text('lab_step_rounded'), value: formatReport(record.report), isPrediction: true },
      ...(isOwnUnit ? [{ name: text('lab_step_own_unit'), formula: '', value: valueFormat(series.input.series).value(denormalizeValue(record.output, series.input.normalization)), isPrediction: true }] : []),
    ];
  }
  const [x, before, now] = [indexed('x', record.t), indexed('h', record.t - 1), indexed('h', record.t)];
  const [previous, sum, activation] = [record.previous, record.sum, record.activation].map((value) => computedNumber(value));
  const isArticle = variant === 'article';
  return [
    { name: x, formula: '', value: givenNumber(record.x) },
    { name: `w₁ · ${x}`, formula: `${givenNumber(weights.w1)} × ${givenNumber(record.x)} =`, value: computedNumber(record.weighted) },
    isArticle
      ? { name: `w₂ · ${before}`, formula: `${givenNumber(weights.w2)} × ${previous} =`, value: computedNumber(record.feedback) }
      : { name: before, formula: text('lab_step_as_it_is'), value: previous },
    { name: text('lab_step_sum'), formula: `${sumText(record.weighted, record.feedback)} =`, value: sum },
    { name: 'relu', formula: `relu(${sum}) =`, value: activation },
    isArticle ? { name: now, formula: '', value: computedNumber(record.hidden) } : { name: `${now} = w₂ · relu`, formula: `${givenNumber(weights.w2)} × ${activation} =`, value: computedNumber(record.hidden) },
  ];
}
