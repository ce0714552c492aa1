import { useId } from 'preact/hooks';
import { MINI_GROWTH_PER_STEP, type Forecast } from '../../../core/forecast/forecast.ts';
import { MODEL_NAMES, type ModelName } from '../../../core/forecast/model-name.ts';
import type { NormalizedSeries } from '../../../core/series/normalize-series.ts';
import type { Hand } from '../../messages/protocol.ts';
import { text } from '../../platform/i18n.ts';
import { formatCount, type ValueFormat } from '../../ui/format-value.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { levelGroups, modelGroups } from '../../ui/select-groups.ts';
import type { Popup } from '../create-popup.ts';
import type { Learning } from '../learning.ts';
import { LearnLine } from './learn-line.tsx';
import { SeasonAndScale } from './season-and-scale.tsx';
import { StepsChoice } from './steps-choice.tsx';

/** From here on the factor is only "more than". */
const LARGEST_FACTOR = 1e6;

interface ControlsProps {
  readonly popup: Popup;
  readonly hand: Hand;
  readonly input: NormalizedSeries;
  /** null while it is awaited. */
  readonly forecast: Forecast | null;
  readonly learning: Learning;
  readonly format: ValueFormat;
}

/** What the user may choose: one row for what everybody asks for, the rest folded away. */
export function Controls({ popup, hand, input, forecast, learning, format }: ControlsProps) {
  const id = useId();
  const isThere = (model: ModelName): boolean => model !== 'fitted' || learning.kept !== null || hand.model === model;
  const setModel = (value: string): void => {
    const model = MODEL_NAMES.find((name) => name === value);
    if (model) popup.choose({ model });
  };
  const steps = forecast?.values.length ?? (typeof hand.horizon === 'number' ? hand.horizon : 1);
  const hasNoBand = forecast !== null && forecast.bands.length === 0;
  return (
    <section class="controls">
      <div class="choices">
        <SelectField label={text('popup_model')} value={hand.model} groups={modelGroups(isThere)} onChange={setModel} />
        <StepsChoice
          horizon={hand.horizon}
          shown={forecast?.values.length ?? null}
          season={forecast?.season.periods[0] ?? null}
          length={hand.series.values.length}
          onChange={(horizon) => popup.choose({ horizon })}
          describedBy={`${id}growth`}
        />
        <SelectField
          label={text('popup_level')}
          value={String(hand.level)}
          groups={levelGroups()}
          isDisabled={hasNoBand}
          title={hasNoBand ? text('popup_level_none') : undefined}
          onChange={(value) => popup.choose({ level: Number(value) })}
        />
      </div>
      <p class="control-note control-warning" id={`${id}growth`} aria-live="polite">
        {hand.model === 'mini' && steps > 1 && growthText(steps)}
      </p>
      <LearnLine popup={popup} hand={hand} learning={learning} />
      <SeasonAndScale popup={popup} hand={hand} input={input} season={forecast?.season ?? null} format={format} />
    </section>
  );
}

function growthText(horizon: number): string {
  const factor = MINI_GROWTH_PER_STEP ** (horizon - 1);
  const words = { growth: formatCount(MINI_GROWTH_PER_STEP), steps: formatCount(horizon) };
  return factor < LARGEST_FACTOR
    ? text('popup_growth', { ...words, factor: formatCount(Math.round(factor * 10) / 10) })
    : text('popup_growth_far', { ...words, factor: formatCount(LARGEST_FACTOR) });
}
