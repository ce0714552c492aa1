import type { Season } from '../../core/series/season.ts';
import { text, type MessageKey } from '../platform/i18n.ts';
import { formatList } from './format-list.ts';
import { formatCount } from './format-value.ts';

const SOURCES: Readonly<Record<Season['source'], MessageKey>> = {
  user: 'season_user',
  repetition: 'season_repetition',
  dates: 'season_dates',
  values: 'season_values',
  none: 'season_none',
};

/** The seasons of a series and who says so: "12 (found from the values)". */
export function seasonText({ periods, source }: Season): string {
  if (periods.length === 0) return text(source === 'user' ? 'season_none_user' : 'season_none');
  return text(SOURCES[source], { periods: periodsText(periods) });
}

/** "24 and 168" */
export function periodsText(periods: readonly number[]): string {
  return formatList(periods.map((period) => formatCount(period)));
}
