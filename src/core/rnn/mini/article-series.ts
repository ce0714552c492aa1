import type { MiniVariant } from './mini-rnn.ts';

/** One of the article's ten data sets with what should follow and what MiniRnn says. */
export interface ArticleSeries {
  readonly name: string;
  /** In 0..1, used as they are. */
  readonly values: readonly number[];
  /** How the series should go on; printed for stock_*, drawn in figures for the others. */
  readonly expected: number;
  /** MiniRnn's report, rounded to one decimal, per variant. */
  readonly reports: Readonly<Record<MiniVariant, number>>;
}

/** The data sets of the article, in its order. */
export const ARTICLE_SERIES: readonly ArticleSeries[] = [
  { name: 'stock_rising', values: [0, 0.5], expected: 1, reports: { article: 1, statquest: -0.5 } },
  { name: 'stock_constant', values: [0.5, 0.5], expected: 0.5, reports: { article: 0.5, statquest: -0.2 } },
  { name: 'stock_falling', values: [1, 0.5], expected: 0, reports: { article: 0, statquest: -0 } },
  { name: 'stock_curve', values: [1, 0.5, 0.5], expected: 1, reports: { article: 1, statquest: -0.5 } },
  { name: 'small_rising', values: [0, 0.1], expected: 0.2, reports: { article: 0.2, statquest: -0.1 } },
  { name: 'small_constant', values: [0.1, 0.1], expected: 0.1, reports: { article: 0.1, statquest: -0 } },
  { name: 'small_falling', values: [1, 0.9], expected: 0.8, reports: { article: 0.8, statquest: -0.4 } },
  { name: 'small_curve', values: [0.2, 0.1, 0.1], expected: 0.2, reports: { article: 0.2, statquest: -0.1 } },
  { name: 'data_zic_zac1', values: [0, 1, 0, 1, 0], expected: 1, reports: { article: 0, statquest: -0 } },
  { name: 'data_zic_zac2', values: [1, 0, 1, 0, 1], expected: 0, reports: { article: 2, statquest: -1 } },
];
