import type { Series } from '../../core/series/series.ts';
import { text } from '../platform/i18n.ts';
import { dateFormat } from './format-date.ts';
import { formatCount } from './format-value.ts';
import type { SeriesChartInput } from './series-chart-layout.ts';

/** What stands below the chart of a series: its first and last date, or place, and the steps ahead. */
export function captionsOf({ times, values }: Series, horizon: number): SeriesChartInput['captions'] {
  const next = horizon === 1 ? text('next_one') : text('next_other', { count: formatCount(horizon) });
  if (!times) return { first: values.length > 1 ? '1' : '', last: formatCount(values.length), next };
  const format = dateFormat(times);
  return { first: values.length > 1 ? format(times[0]) : '', last: format(times[times.length - 1]), next };
}
