import { useMemo } from 'preact/hooks';
import type { BacktestSummary } from '../../../core/forecast/backtest/backtest-summary.ts';
import type { PastForecast } from '../../../core/forecast/backtest/past-forecast.ts';
import type { Series } from '../../../core/series/series.ts';
import { text } from '../../platform/i18n.ts';
import { dateFormat } from '../../ui/format-date.ts';
import { formatCount, type ValueFormat } from '../../ui/format-value.ts';
import { plural } from '../../ui/plural.ts';
import { useWidth } from '../../ui/use-width.ts';
import { biasText, coverageText } from './backtest-words.ts';
import { ErrorFigures } from './error-figures.tsx';
import { layoutPastForecasts, type PastForecastsLayout } from './past-forecasts-layout.ts';

interface BacktestResultProps {
  readonly series: Series;
  readonly pasts: readonly PastForecast[];
  readonly summary: BacktestSummary;
  /** Of the bands that are drawn. */
  readonly level: number;
  readonly format: ValueFormat;
}

const HEIGHT = 128;

/** Past forecasts against what came, how far off by step, how often the bands held, and which way it leans. */
export function BacktestResult({ series, pasts, summary, level, format }: BacktestResultProps) {
  const { element, width } = useWidth<HTMLDivElement>(322);
  const layout = useMemo(() => layoutPastForecasts({ series, pasts, level, width, height: HEIGHT }), [series, pasts, level, width]);
  const { origins, horizon, coverage } = summary;
  return (
    <>
      <p>{plural('backtest_about', horizon, { origins: formatCount(origins) })}</p>
      <div class="chart" ref={element}>
        <PastForecastsChart layout={layout} series={series} format={format} />
      </div>
      <ErrorFigures summary={summary} format={format} />
      {coverage.length > 0 && <p>{coverageText(coverage)}</p>}
      <p>{biasText(summary, format)}</p>
    </>
  );
}

interface PastForecastsChartProps {
  readonly layout: PastForecastsLayout;
  readonly series: Series;
  readonly format: ValueFormat;
}

/** The series solid, what would have been said of it dotted. */
function PastForecastsChart({ layout, series: { times }, format }: PastForecastsChartProps) {
  const { width, height, plot, high, low, first, last } = layout;
  const place = (index: number): string => (times ? dateFormat(times)(times[index]) : formatCount(index + 1));
  return (
    <svg class="series-chart" role="img" aria-label={text('backtest_chart')} width={width} height={height} viewBox={`0 0 ${width} ${height}`} font-size="11">
      <g fill="var(--soft)">
        {[{ y: plot.top, value: high }, { y: plot.bottom, value: low }].map(({ y, value }) => (
          <g key={y}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke="var(--rule)" />
            <text x={plot.right + 6} y={y + 4}>{format.axis(value)}</text>
          </g>
        ))}
        <text x={plot.left} y={height - 3}>{place(first)}</text>
        <text x={plot.right} y={height - 3} text-anchor="end">{place(last)}</text>
      </g>
      <g stroke-linecap="round" stroke-linejoin="round">
        {layout.bandPaths.map((d) => (
          <path key={d} data-role="past-band" d={d} fill="var(--band)" />
        ))}
        <path data-role="series" d={layout.seriesPath} fill="none" stroke="var(--series)" stroke-width="1.8" />
        {layout.forecastPaths.map((d) => (
          <path key={d} data-role="past-forecast" d={d} fill="none" stroke="var(--next)" stroke-width="1.6" stroke-dasharray="0.1 3" />
        ))}
      </g>
    </svg>
  );
}
