import { useId } from 'preact/hooks';
import { MINI_GROWTH_PER_STEP } from '../../core/forecast/forecast.ts';
import type { NormalizedSeries } from '../../core/series/normalize-series.ts';
import { NORMALIZATION_MODES, type NormalizationMode } from '../../core/series/normalize.ts';
import type { Hand } from '../messages/protocol.ts';
import { text, type MessageKey } from '../platform/i18n.ts';
import { formatCount, type ValueFormat } from '../ui/format-value.ts';
import { Icon } from '../ui/icon.tsx';
import type { Popup } from './create-popup.ts';
import type { Learning } from './learning.ts';
import { ModelChoice } from './model-choice.tsx';
import { StepsInput } from './steps-input.tsx';

const MODES: Readonly<Record<NormalizationMode, MessageKey>> = {
  auto: 'popup_mode_auto',
  'as-is': 'popup_mode_as_is',
  'min-max': 'popup_mode_min_max',
};

/** From here on the factor is only "more than". */
const LARGEST_FACTOR = 1e6;

interface ControlsProps {
  readonly popup: Popup;
  readonly hand: Hand;
  readonly input: NormalizedSeries;
  readonly learning: Learning;
  readonly format: ValueFormat;
}

/** What the user may choose, with the rule in force spelled out. */
export function Controls({ popup, hand, input, learning, format }: ControlsProps) {
  const id = useId();
  const { normalization } = input;
  const isMode = (value: string): value is NormalizationMode => NORMALIZATION_MODES.some((mode) => mode === value);
  const rule = { min: format.value(normalization.min), max: format.value(normalization.max) };
  return (
    <section class="controls">
      <ModelChoice popup={popup} hand={hand} learning={learning} />
      <div class="control">
        <label class="control-label" for={`${id}mode`}>{text('popup_normalize')}</label>
        <span class="select">
          <select id={`${id}mode`} value={hand.mode} aria-describedby={`${id}rule`} onChange={({ currentTarget: { value } }) => isMode(value) && popup.setMode(value)}>
            {NORMALIZATION_MODES.map((mode) => (
              <option key={mode} value={mode}>{text(MODES[mode])}</option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </div>
      <StepsInput horizon={hand.horizon} onChange={popup.setHorizon} describedBy={`${id}growth`} />
      <p class="control-note" id={`${id}rule`} data-role="rule">
        {normalization.mode === 'as-is'
          ? text(hand.mode === 'auto' ? 'popup_rule_auto_as_is' : 'popup_rule_as_is')
          : normalization.min === normalization.max
            ? text('popup_rule_constant', rule)
            : text(hand.mode === 'auto' ? 'popup_rule_auto_min_max' : 'popup_rule_min_max', rule)}
      </p>
      <p class="control-note control-warning" id={`${id}growth`} aria-live="polite">
        {hand.model === 'mini' && hand.horizon > 1 && growthText(hand.horizon)}
      </p>
    </section>
  );
}

function growthText(horizon: number): string {
  const factor = MINI_GROWTH_PER_STEP ** (horizon - 1);
  return factor < LARGEST_FACTOR
    ? text('popup_growth', { factor: formatCount(Math.round(factor * 10) / 10), steps: formatCount(horizon) })
    : text('popup_growth_far', { factor: formatCount(LARGEST_FACTOR), steps: formatCount(horizon) });
}
