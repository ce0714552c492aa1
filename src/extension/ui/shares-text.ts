import type { Forecast } from '../../core/forecast/forecast.ts';
import { text } from '../platform/i18n.ts';
import { formatPercent } from './format-value.ts';
import { MODEL_KEYS_WITHIN } from './model-keys.ts';

/** What an automatic forecast is made of: "62 % pre-trained network, 25 % Theta, 13 % seasonal no change". */
export function sharesText({ shares }: Pick<Forecast, 'shares'>): string {
  const parts = shares.map(({ model, share }) => text('shares_part', { share: formatPercent(share), model: text(MODEL_KEYS_WITHIN[model]) }));
  return shares.length === 1 ? text('shares_one', { model: text(MODEL_KEYS_WITHIN[shares[0].model]) }) : text('shares', { parts: parts.join(', ') });
}
