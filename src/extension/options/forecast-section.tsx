import { NORMALIZATION_MODES } from '../../core/series/normalize.ts';
import { text, type MessageKey } from '../platform/i18n.ts';
import { DEFAULT_MODELS, type Settings } from '../platform/settings.ts';
import { LINE_COLORS, LINE_WIDTHS, lineStyleOf, type LineColor, type LineWidth } from '../ui/line-style.ts';
import { SelectField, type SelectGroup } from '../ui/select-field.tsx';
import { levelGroups, modeGroups, modelGroups } from '../ui/select-groups.ts';
import type { Options, OptionsState } from './create-options.ts';
import { HorizonField } from './horizon-field.tsx';
import { LineSample } from './line-sample.tsx';
import { OptionRow } from './option-row.tsx';

const COLORS: Readonly<Record<LineColor, MessageKey>> = {
  ember: 'options_color_ember',
  blue: 'options_color_blue',
  violet: 'options_color_violet',
  teal: 'options_color_teal',
  ink: 'options_color_ink',
};

const WIDTHS: Readonly<Record<LineWidth, MessageKey>> = { thin: 'options_width_thin', normal: 'options_width_normal', bold: 'options_width_bold' };

function groupOf<Value extends string>(values: readonly Value[], keys: Readonly<Record<Value, MessageKey>>): SelectGroup[] {
  return [{ label: '', options: values.map((value) => ({ value, label: text(keys[value]) })) }];
}

interface ForecastSectionProps {
  readonly options: Options;
  readonly settings: Settings;
  readonly saved: OptionsState['saved'];
}

/** What every new series starts with, and how it is drawn. */
export function ForecastSection({ options, settings, saved }: ForecastSectionProps) {
  const isSaved = (...items: readonly (keyof Settings)[]): boolean => items.some((item) => saved?.item === item);
  const choose = <Item extends keyof Settings>(item: Item, values: readonly Settings[Item][], chosen: string): void => {
    const value = values.find((each) => each === chosen);
    if (value !== undefined) void options.change(item, value);
  };
  return (
    <section class="section" aria-labelledby="forecast-title">
      <h2 id="forecast-title">{text('options_forecast_title')}</h2>
      <p class="section-note">{text('options_intro')}</p>
      <div class="sheet">
        <OptionRow id="model" note={text('options_model_note')} isSaved={isSaved('model')}>
          <SelectField label={text('popup_model')} value={settings.model} groups={modelGroups((model) => model !== 'fitted')} describedBy="model-note" onChange={(value) => choose('model', DEFAULT_MODELS, value)} />
        </OptionRow>
        <OptionRow id="level" note={text('options_level_note')} isSaved={isSaved('level')}>
          <SelectField label={text('popup_level')} value={String(settings.level)} groups={levelGroups()} describedBy="level-note" onChange={(value) => void options.change('level', Number(value))} />
        </OptionRow>
        <OptionRow id="horizon" note={text('options_horizon_note')} isSaved={isSaved('horizon')}>
          <HorizonField horizon={settings.horizon} describedBy="horizon-note" onChange={(horizon) => void options.change('horizon', horizon)} />
        </OptionRow>
        <OptionRow id="mode" note={text('options_mode_note')} isSaved={isSaved('mode')}>
          <SelectField label={text('popup_normalize')} value={settings.mode} groups={modeGroups()} describedBy="mode-note" onChange={(value) => choose('mode', NORMALIZATION_MODES, value)} />
        </OptionRow>
        <OptionRow id="line" note={text('options_line_note')} isSaved={isSaved('lineColor', 'lineWidth')} drawing={<LineSample style={lineStyleOf(settings.lineColor, settings.lineWidth)} />}>
          <div class="line-fields">
            <SelectField label={text('options_color')} value={settings.lineColor} groups={groupOf(LINE_COLORS, COLORS)} describedBy="line-note" onChange={(value) => choose('lineColor', LINE_COLORS, value)} />
            <SelectField label={text('options_width')} value={settings.lineWidth} groups={groupOf(LINE_WIDTHS, WIDTHS)} describedBy="line-note" onChange={(value) => choose('lineWidth', LINE_WIDTHS, value)} />
          </div>
        </OptionRow>
        <div class="sheet-end">
          <button type="button" class="button" onClick={() => void options.reset()}>{text('options_reset')}</button>
          {saved?.item === 'all' && <span class="saved" aria-hidden="true">{text('options_saved')}</span>}
        </div>
      </div>
    </section>
  );
}
