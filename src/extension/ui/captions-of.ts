import type { Series } from '../../core/series/series.ts';
import { dateFormat } from './format-date.ts';
import { formatCount } from './format-value.ts';
import { plural } from './plural.ts';
import type { SeriesChartInput } from './series-chart-layout.ts';

/** What stands below the chart of a series: its first and last date, or place, and the steps ahead. */
export function captionsOf({ times, values }: Series, horizon: number): SeriesChartInput['captions'] {
  const next = plural('next', horizon);
  if (!times) return { first: values.length > 1 ? formatCount(1) : '', last: formatCount(values.length), next };
  const format = dateFormat(times);
  return { first: values.length > 1 ? format(times[0]) : '', last: format(times[times.length - 1]), next };
}
