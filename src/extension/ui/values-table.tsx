import type { Band } from '../../core/forecast/band.ts';
import type { Forecast } from '../../core/forecast/forecast.ts';
import type { Series } from '../../core/series/series.ts';
import { text } from '../platform/i18n.ts';
import { formatCount, formatPercent, type ValueFormat } from './format-value.ts';

/** The newest values; all of a long series nobody would listen to. */
const MOST_ROWS = 20;

interface ValuesTableProps {
  readonly series: Series;
  readonly forecast: Forecast | null;
  /** The one that is shown. */
  readonly band: Band | null;
  readonly format: ValueFormat;
}

/** The chart in words, for those who cannot see it: the last values and those predicted. */
export function ValuesTable({ series: { values }, forecast, band, format }: ValuesTableProps) {
  const first = Math.max(0, values.length - MOST_ROWS);
  return (
    <div class="visually-hidden">
      <table data-role="values">
        <caption>{text('popup_table')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('popup_table_step')}</th>
            <th scope="col">{text('popup_table_value')}</th>
            {band && <th scope="col">{text('popup_table_band', { level: formatPercent(band.level) })}</th>}
          </tr>
        </thead>
        <tbody>
          {Array.from(values.subarray(first), (value, index) => (
            <tr key={index}>
              <th scope="row">{formatCount(first + index + 1)}</th>
              <td>{Number.isNaN(value) ? text('popup_table_gap') : format.value(value)}</td>
            </tr>
          ))}
          {Array.from(forecast?.values.subarray(0, MOST_ROWS) ?? [], (value, index) => (
            <tr key={`next${index}`}>
              <th scope="row">{text('popup_table_next', { step: formatCount(index + 1) })}</th>
              <td>{format.value(value)}</td>
              {band && <td>{text('popup_table_range', { low: format.value(band.low[index]), high: format.value(band.high[index]) })}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
