import type { Forecast } from '../../core/forecast/forecast.ts';
import { text } from '../platform/i18n.ts';
import { formatList } from './format-list.ts';
import { formatPercent } from './format-value.ts';
import { MODEL_KEYS_WITHIN } from './model-keys.ts';

/** Smaller shares than this are told together: nobody reads what two of a hundred come from. */
const SMALLEST_NAMED = 0.05;

/** What an automatic forecast is made of: "62% pre-trained network, 25% Theta, and 13% seasonal no change". */
export function sharesText({ shares }: Pick<Forecast, 'shares'>): string {
  if (shares.length === 1) return text('shares_one', { model: text(MODEL_KEYS_WITHIN[shares[0].model]) });
  const small = shares.filter(({ share }) => share < SMALLEST_NAMED);
  const named = small.length > 1 ? shares.filter(({ share }) => share >= SMALLEST_NAMED) : shares;
  const parts = named.map(({ model, share }) => text('shares_part', { share: formatPercent(share), model: text(MODEL_KEYS_WITHIN[model]) }));
  const rest = 1 - named.reduce((sum, { share }) => sum + share, 0);
  if (named.length < shares.length) parts.push(text('shares_part', { share: formatPercent(rest), model: text('shares_others') }));
  return text('shares', { parts: formatList(parts) });
}
