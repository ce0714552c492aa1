import { isClassical, MODEL_NAMES, type ModelName } from '../../core/forecast/model-name.ts';
import type { MessageKey } from '../platform/i18n.ts';

/** What each model is called where it stands alone, as in a list to choose from. */
export const MODEL_KEYS: Readonly<Record<ModelName, MessageKey>> = {
  auto: 'model_auto',
  pretrained: 'model_pretrained',
  fitted: 'model_fitted',
  mini: 'model_mini',
  'no-change': 'model_no_change',
  'seasonal-no-change': 'model_seasonal_no_change',
  drift: 'model_drift',
  naive2: 'model_naive2',
  ses: 'model_ses',
  holt: 'model_holt',
  damped: 'model_damped',
  theta: 'model_theta',
};

/** The same in the midst of a sentence. */
export const MODEL_KEYS_WITHIN: Readonly<Record<ModelName, MessageKey>> = {
  ...MODEL_KEYS,
  auto: 'model_auto_within',
  pretrained: 'model_pretrained_within',
  fitted: 'model_fitted_within',
  'no-change': 'model_no_change_within',
  'seasonal-no-change': 'model_seasonal_no_change_within',
  drift: 'model_drift_within',
  ses: 'model_ses_within',
  damped: 'model_damped_within',
};

/** How a list of models is parted: what decides by itself, the networks, the classical methods. */
export const MODEL_GROUPS: readonly { readonly key: MessageKey | null; readonly models: readonly ModelName[] }[] = [
  { key: null, models: ['auto'] },
  { key: 'model_group_networks', models: ['pretrained', 'fitted', 'mini'] },
  { key: 'model_group_classical', models: MODEL_NAMES.filter(isClassical) },
];
