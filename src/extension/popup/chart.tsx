import { useMemo } from 'preact/hooks';
import type { Band } from '../../core/forecast/band.ts';
import type { Forecast } from '../../core/forecast/forecast.ts';
import type { NormalizedSeries } from '../../core/series/normalize-series.ts';
import { text } from '../platform/i18n.ts';
import { captionsOf } from '../ui/captions-of.ts';
import type { ValueFormat } from '../ui/format-value.ts';
import { nameOfSeries } from '../ui/name-of-series.ts';
import { SeriesChart } from '../ui/series-chart.tsx';
import { layoutSeriesChart } from '../ui/series-chart-layout.ts';
import { useWidth } from '../ui/use-width.ts';
import type { FitOnShow } from './learning.ts';

interface ChartProps {
  readonly input: NormalizedSeries;
  readonly forecast: Forecast | null;
  /** The one that is shown. */
  readonly band: Band | null;
  /** A network that is being fitted; its preview stands in for the forecast. */
  readonly fit: FitOnShow | null;
  readonly format: ValueFormat;
  readonly height: number;
}

const NOTHING: readonly number[] = [];

/** The series solid, its continuation dotted, as wide as there is room. */
export function Chart({ input, forecast, band, fit, format, height }: ChartProps) {
  const { element, width } = useWidth<HTMLDivElement>(0);
  const { series, normalization } = input;
  const continuation = fit?.preview ?? forecast?.values ?? NOTHING;
  const layout = useMemo(
    () =>
      // Before its room is known there is nothing to lay out: a long series is felt each time.
      width > 0 &&
      layoutSeriesChart({
        series,
        normalization,
        continuation,
        band: fit ? null : band,
        reach: fit?.reach ?? null,
        width,
        height,
        formatAxis: format.axis,
        formatValue: format.value,
        captions: captionsOf(series, continuation.length),
      }),
    [input, forecast, band, fit, width, height, format],
  );
  return (
    <div class="chart" ref={element} style={{ minHeight: height }}>
      {layout && <SeriesChart key={series} layout={layout} isPreview={fit !== null} label={text('popup_chart', { name: nameOfSeries(series) })} />}
    </div>
  );
}
