import { LONGEST_HORIZON } from '../../../core/forecast/forecast.ts';
import { horizonBySpan, type HorizonChoice } from '../../../core/forecast/resolve-request.ts';
import { text } from '../../platform/i18n.ts';
import { formatCount } from '../../ui/format-value.ts';
import { horizonOf } from '../../ui/horizon-of.ts';
import type { SelectOption } from '../../ui/select-field.tsx';
import { ChoiceWithOther } from './choice-with-other.tsx';

interface StepsChoiceProps {
  readonly horizon: HorizonChoice;
  /** How far the forecast on show goes; null while there is none. */
  readonly shown: number | null;
  readonly season: number | null;
  /** How many values there are. */
  readonly length: number;
  readonly onChange: (horizon: HorizonChoice) => void;
  readonly describedBy: string;
}

const AUTOMATIC = 'auto';
const SPAN = 'span';

/** How many steps ahead: by the rule, a few that suit the series, or any number. */
export function StepsChoice({ horizon, shown, season, length, onChange, describedBy }: StepsChoiceProps) {
  const count = typeof horizon === 'number' ? horizon : shown;
  return (
    <ChoiceWithOther
      label={text('popup_steps')}
      value={horizon === null ? AUTOMATIC : String(horizon)}
      options={stepsOptions(horizon, shown, season, length)}
      onChoose={(value) => onChange(value === AUTOMATIC ? null : value === SPAN ? SPAN : Number(value))}
      written={count === null ? '' : String(count)}
      parse={horizonOf}
      onWrite={(steps) => steps !== horizon && onChange(steps)}
      problem={text('popup_steps_range', { most: formatCount(LONGEST_HORIZON) })}
      describedBy={describedBy}
    />
  );
}

/** The horizons that are offered, the one in force among them. */
export function stepsOptions(horizon: HorizonChoice, shown: number | null, season: number | null, length: number): SelectOption[] {
  const automatic = { value: AUTOMATIC, label: horizon === null && shown !== null ? text('popup_steps_auto_count', { count: formatCount(shown) }) : text('popup_steps_auto') };
  const offered = new Map<number, string>();
  offered.set(1, formatCount(1));
  if (season !== null) offered.set(season, text('popup_steps_season', { count: formatCount(season) }));
  if (typeof horizon === 'number' && !offered.has(horizon)) offered.set(horizon, formatCount(horizon));
  const ascending = [...offered].sort(([a], [b]) => a - b);
  const span = { value: SPAN, label: text('popup_steps_span', { count: formatCount(horizonBySpan(length)) }) };
  return [automatic, ...ascending.map(([steps, label]) => ({ value: String(steps), label })), span];
}
