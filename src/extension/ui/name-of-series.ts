import type { Series } from '../../core/series/series.ts';
import { text } from '../platform/i18n.ts';

/** What to call a series. */
export function nameOfSeries(series: Series): string {
  return series.name || text('popup_unnamed');
}
