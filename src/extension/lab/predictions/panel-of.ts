import type { ArticleSeries } from '../../../core/rnn/mini/article-series.ts';
import { predictMini, type MiniOptions } from '../../../core/rnn/mini/mini-rnn.ts';
import { roundToTenth } from '../../../core/rnn/mini/round-to-tenth.ts';
import type { LabSeries } from '../lab-series.ts';

/** One panel of a figure: a series, what should follow, and what MiniRnn says. */
export interface Panel {
  readonly name: string;
  /** (n) in 0..1. */
  readonly values: ArrayLike<number>;
  /** null where nobody knows. */
  readonly expected: number | null;
  /** Rounded, as the article prints it; null where the figure is without. */
  readonly report: number | null;
  /** Whether the report is what was expected; null where there is nothing to compare. */
  readonly isRight: boolean | null;
  /** Whether the report lies outside of 0..1. */
  readonly isOff: boolean;
}

/** A panel of a series whose continuation is known, as the article's are, with what these weights say where the figure has a prediction. */
export function panelOf({ name, values, expected }: Pick<ArticleSeries, 'name' | 'values' | 'expected'>, options: MiniOptions | null): Panel {
  return withReport({ name, values, expected }, options && predictMini(Float64Array.from(values), options));
}

/** A panel of whatever series is chosen. */
export function panelOfChosen(name: string, { input, article }: LabSeries, options: MiniOptions): Panel {
  return withReport({ name, values: input.units, expected: article?.expected ?? null }, predictMini(input.units, options));
}

function withReport(panel: Pick<Panel, 'name' | 'values' | 'expected'>, output: number | null): Panel {
  if (output === null) return { ...panel, report: null, isRight: null, isOff: false };
  const report = roundToTenth(output);
  return { ...panel, report, isRight: panel.expected === null ? null : report === panel.expected, isOff: report > 1 || report < 0 };
}
