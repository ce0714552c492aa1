import { ARTICLE_SERIES, type ArticleSeries } from '../../../core/rnn/mini/article-series.ts';
import { predictMini, type MiniVariant, type MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { roundToTenth } from '../../../core/rnn/mini/round-to-tenth.ts';

/** One of the ten series with what each order of relu reports for it. */
export interface OrderRow {
  readonly series: ArticleSeries;
  readonly reports: Readonly<Record<MiniVariant, number>>;
}

/** The article's ten series under both orders of relu. */
export function compareOrders(weights: MiniWeights): readonly OrderRow[] {
  return ARTICLE_SERIES.map((series) => {
    const inputs = Float64Array.from(series.values);
    const report = (variant: MiniVariant): number => roundToTenth(predictMini(inputs, { weights, variant }));
    return { series, reports: { article: report('article'), statquest: report('statquest') } };
  });
}

/** Where a report stands on the axis. */
export interface OrderMark {
  readonly x: number;
  readonly y: number;
  /** The side on which it lies beyond the axis; null for a place of its own. */
  readonly leaves: 'low' | 'high' | null;
}

/** The rows as marks on one axis, as plain data in px. */
export interface OrdersLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly unit: number }[];
  readonly rows: readonly { readonly y: number; readonly expected: OrderMark; readonly article: OrderMark; readonly statquest: OrderMark }[];
}

const ROW = 28;
const EDGE = { top: 34, bottom: 26, right: 14 };
const LOW = -1.25;
const HIGH = 2.25;
const TICKS = [-1, 0, 1, 2];

/** @param labels the room for the names at the left, in px */
export function layoutOrders(rows: readonly OrderRow[], width: number, labels: number): OrdersLayout {
  const right = width - EDGE.right;
  const x = (unit: number): number => Math.round((labels + ((unit - LOW) / (HIGH - LOW)) * (right - labels)) * 10) / 10;
  const mark = (report: number, y: number): OrderMark => ({
    x: x(Math.min(HIGH, Math.max(LOW, report))),
    y,
    leaves: report < LOW ? 'low' : report > HIGH ? 'high' : null,
  });
  const bottom = EDGE.top + rows.length * ROW;
  return {
    width,
    height: bottom + EDGE.bottom,
    left: labels,
    right,
    bottom,
    ticks: TICKS.map((unit) => ({ x: x(unit), unit })),
    rows: rows.map(({ series, reports }, index) => {
      const y = EDGE.top + (index + 0.5) * ROW;
      return { y, expected: mark(series.expected, y), article: mark(reports.article, y), statquest: mark(reports.statquest, y) };
    }),
  };
}
