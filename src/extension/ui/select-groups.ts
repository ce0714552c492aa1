import { BAND_LEVELS } from '../../core/forecast/band.ts';
import type { ModelName } from '../../core/forecast/model-name.ts';
import { NORMALIZATION_MODES, type NormalizationMode } from '../../core/series/normalize.ts';
import { text, type MessageKey } from '../platform/i18n.ts';
import { formatPercent } from './format-value.ts';
import { MODEL_GROUPS, MODEL_KEYS } from './model-keys.ts';
import type { SelectGroup } from './select-field.tsx';

const MODES: Readonly<Record<NormalizationMode, MessageKey>> = {
  auto: 'popup_mode_auto',
  'as-is': 'popup_mode_as_is',
  'min-max': 'popup_mode_min_max',
};

/** The models to choose from. */
export function modelGroups(canChoose: (model: ModelName) => boolean): SelectGroup[] {
  return MODEL_GROUPS.map(({ key, models }) => ({
    label: key ? text(key) : '',
    options: models.map((model) => ({ value: model, label: text(MODEL_KEYS[model]), isDisabled: !canChoose(model) })),
  }));
}

/** The levels of the band that is shown. */
export function levelGroups(): SelectGroup[] {
  return [{ label: '', options: BAND_LEVELS.map((level) => ({ value: String(level), label: formatPercent(level) })) }];
}

/** The ways to bring a series to 0..1. */
export function modeGroups(): SelectGroup[] {
  return [{ label: '', options: NORMALIZATION_MODES.map((mode) => ({ value: mode, label: text(MODES[mode]) })) }];
}
