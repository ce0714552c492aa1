import { LONGEST_PERIOD, type Season } from '../../../core/series/season.ts';
import { MOST_PERIODS } from '../../messages/schemas.ts';
import { text } from '../../platform/i18n.ts';
import { formatCount } from '../../ui/format-value.ts';
import { periodsText } from '../../ui/season-text.ts';
import type { SelectOption } from '../../ui/select-field.tsx';
import { ChoiceWithOther } from './choice-with-other.tsx';

interface SeasonChoiceProps {
  /** What the user set; null to have it found. */
  readonly periods: readonly number[] | null;
  /** Of the forecast on show; null while there is none. */
  readonly season: Season | null;
  readonly onChange: (periods: readonly number[] | null) => void;
}

const FOUND = 'found';
const NONE = 'none';

/** The seasons to reckon with: as found, none, or the user's own. */
export function SeasonChoice({ periods, season, onChange }: SeasonChoiceProps) {
  const isFound = periods === null && season !== null && season.periods.length > 0;
  const options: SelectOption[] = [
    { value: FOUND, label: isFound ? text('popup_season_found_count', { periods: periodsText(season.periods) }) : text('popup_season_found') },
    { value: NONE, label: text('popup_season_none') },
  ];
  const own = periods && periods.length > 0 ? periodsText(periods) : null;
  if (own) options.push({ value: own, label: own });
  return (
    <ChoiceWithOther
      label={text('popup_season')}
      value={periods === null ? FOUND : (own ?? NONE)}
      options={options}
      onChoose={(value) => onChange(value === FOUND ? null : value === NONE ? [] : periods)}
      written={(periods ?? season?.periods ?? []).join(', ')}
      parse={periodsOf}
      onWrite={onChange}
      problem={text('popup_season_range', { most: formatCount(LONGEST_PERIOD) })}
    />
  );
}

/** The seasons somebody wrote, the shortest first; null when they are none. */
export function periodsOf(written: string): number[] | null {
  const parts = written.split(/[\s,;]+/).filter((part) => part !== '');
  const periods = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  const isPeriod = (steps: number): boolean => Number.isInteger(steps) && steps >= 2 && steps <= LONGEST_PERIOD;
  return periods.length >= 1 && periods.length <= MOST_PERIODS && periods.every(isPeriod) ? periods : null;
}
