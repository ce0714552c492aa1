import { useId } from 'preact/hooks';
import type { NormalizedSeries } from '../../../core/series/normalize-series.ts';
import { NORMALIZATION_MODES } from '../../../core/series/normalize.ts';
import type { Season } from '../../../core/series/season.ts';
import type { Hand } from '../../messages/protocol.ts';
import { text } from '../../platform/i18n.ts';
import type { ValueFormat } from '../../ui/format-value.ts';
import { seasonText } from '../../ui/season-text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { modeGroups } from '../../ui/select-groups.ts';
import type { Popup } from '../create-popup.ts';
import { SeasonChoice } from './season-choice.tsx';

interface SeasonAndScaleProps {
  readonly popup: Popup;
  readonly hand: Hand;
  readonly input: NormalizedSeries;
  /** Of the forecast on show; null while there is none. */
  readonly season: Season | null;
  readonly format: ValueFormat;
}

/** What a forecast reckons with and few want to change: the season in force is said, the rest is folded away. */
export function SeasonAndScale({ popup, hand, input, season, format }: SeasonAndScaleProps) {
  const id = useId();
  // MiniRnn knows no season.
  const hasSeason = hand.model !== 'mini';
  const setMode = (value: string): void => {
    const mode = NORMALIZATION_MODES.find((name) => name === value);
    if (mode) popup.choose({ mode });
  };
  return (
    <details class="disclosure">
      <summary>
        {text(hasSeason ? 'popup_season_and_scale' : 'popup_scale_only')}
        {hasSeason && season && <span class="disclosure-fact">{text('popup_season_now', { season: seasonText(season) })}</span>}
      </summary>
      <div class="disclosure-choices">
        {hasSeason && <SeasonChoice periods={hand.periods} season={season} onChange={(periods) => popup.choose({ periods })} />}
        <SelectField label={text('popup_normalize')} value={hand.mode} groups={modeGroups()} describedBy={`${id}rule`} onChange={setMode} />
        <p class="control-note" id={`${id}rule`} data-role="rule">{ruleText(input, hand, format)}</p>
      </div>
    </details>
  );
}

function ruleText({ normalization }: NormalizedSeries, { mode }: Hand, format: ValueFormat): string {
  const rule = { min: format.value(normalization.min), max: format.value(normalization.max) };
  if (normalization.mode === 'as-is') return text(mode === 'auto' ? 'popup_rule_auto_as_is' : 'popup_rule_as_is');
  if (normalization.min === normalization.max) return text('popup_rule_constant', rule);
  return text(mode === 'auto' ? 'popup_rule_auto_min_max' : 'popup_rule_min_max', rule);
}
