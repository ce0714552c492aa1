import type { Band } from '../../core/forecast/band.ts';
import type { Forecast } from '../../core/forecast/forecast.ts';
import type { NormalizedSeries } from '../../core/series/normalize-series.ts';
import { lastObservedIndex } from '../../core/series/series.ts';
import { text } from '../platform/i18n.ts';
import { changeText } from './change-text.ts';
import { formatPercent, formatReport, type ValueFormat } from './format-value.ts';
import { plural } from './plural.ts';

interface NextValueProps {
  readonly input: NormalizedSeries;
  /** null while it is awaited. */
  readonly forecast: Forecast | null;
  /** The one that is shown. */
  readonly band: Band | null;
  /** (horizon) of a network that is being fitted, while it stands in for the forecast. */
  readonly preview: Float64Array | null;
  readonly format: ValueFormat;
}

/** The answer: the next value, its change, and what the article would print. */
export function NextValue({ input: { series }, forecast, band: known, preview, format }: NextValueProps) {
  const last = series.values[lastObservedIndex(series)];
  const values = preview ?? forecast?.values;
  if (!values) {
    return (
      <section class="next">
        <div>
          <h3>{text('popup_next_value')}</h3>
          <p class="next-number">…</p>
        </div>
      </section>
    );
  }
  const reported = preview ? null : (forecast?.reported ?? null);
  const band = preview ? null : known;
  return (
    <section class="next" data-preview={preview !== null}>
      <div>
        <h3>{text('popup_next_value')}</h3>
        <p class="next-number" data-role={preview ? 'preview-value' : 'next-value'} data-long={format.value(values[0]).length > 12}>
          <bdi>{format.value(values[0])}</bdi>
        </p>
      </div>
      <div class="next-side">
        <p class="next-change">
          <bdi>{changeText(last, values[0], series.unit, format)}</bdi>
        </p>
        <p>{preview ? text('popup_so_far') : band ? bandText(band, format) : text('popup_from', { value: format.value(last) })}</p>
      </div>
      {reported !== null && (
        <p class="next-report" data-role="report">
          {text(reported < 0 || reported > 1 ? 'popup_reports_off' : 'popup_reports', { report: formatReport(reported) })}
        </p>
      )}
      {values.length > 1 && (
        <p class="next-report">
          {plural('popup_last_step', values.length, { value: format.value(values[values.length - 1]) })}
        </p>
      )}
    </section>
  );
}

/** Where the next value should lie, with how often it should. */
function bandText({ level, low, high }: Band, format: ValueFormat): string {
  return text('popup_band', { level: formatPercent(level), low: format.value(low[0]), high: format.value(high[0]) });
}
