import type { BacktestSummary, ModelRecord } from '../../../core/forecast/backtest/backtest-summary.ts';
import { locale, text } from '../../platform/i18n.ts';
import { formatList } from '../../ui/format-list.ts';
import { formatCount, formatPercent, type ValueFormat } from '../../ui/format-value.ts';
import { numberFormat } from '../../ui/number-format.ts';

/** Of the mean error; leaning less than this to one side is no leaning. */
const SMALLEST_BIAS = 0.15;

/** How often each band held: "Of what came, 48% lay in the 50% band and 82% in the 80% band." */
export function coverageText(coverage: BacktestSummary['coverage']): string {
  const parts = coverage.map(({ level, share }, index) =>
    text(index === 0 ? 'backtest_coverage_first' : 'backtest_coverage_next', { share: formatPercent(share), level: formatPercent(level) }),
  );
  return text('backtest_coverage', { parts: formatList(parts) });
}

/** Which way the forecasts leaned. */
export function biasText({ bias, own }: BacktestSummary, format: ValueFormat): string {
  if (Math.abs(bias) < SMALLEST_BIAS * own.error || bias === 0) return text('backtest_bias_none');
  return text(bias > 0 ? 'backtest_bias_high' : 'backtest_bias_low', { by: format.value(Math.abs(bias)) });
}

/** The steps whose errors stand in the small table: the first, the middle and the last. Counted from 0. */
export function stepsShown(horizon: number): number[] {
  return [...new Set([0, (horizon - 1) >> 1, horizon - 1])];
}

/** How many times as far off as "no change" a model was at a step, 0 for the first; null where that cannot be said. */
export function ratioAt(record: ModelRecord, noChange: ModelRecord, step: number): number | null {
  const [error, yardstick] = [record.errorByStep[step], noChange.errorByStep[step]];
  return yardstick > 0 && Number.isFinite(error) ? error / yardstick : null;
}

/** A ratio in three digits or so, both decimals kept so that they stand below one another. */
export function ratioText(ratio: number | null): string {
  if (ratio === null) return text('backtest_no_ratio');
  if (ratio >= 10) return formatCount(Number(ratio.toPrecision(2)));
  return numberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(ratio);
}
