import { text, type MessageKey } from '../platform/i18n.ts';
import type { KeptKind } from '../platform/kept-data.ts';
import type { KeptAmount } from '../platform/kept-store.ts';
import { formatList } from '../ui/format-list.ts';
import { formatBytes } from '../ui/format-value.ts';
import { plural } from '../ui/plural.ts';
import { kindsOf, type KeptAmounts, type KeptPart } from './create-kept-data.ts';

/** What a kind is called, and what is in it. */
export const KEPT_TITLES: Readonly<Record<KeptKind, { readonly title: MessageKey; readonly note: MessageKey }>> = {
  settings: { title: 'options_kept_settings', note: 'options_kept_settings_note' },
  hand: { title: 'options_kept_hand', note: 'options_kept_hand_note' },
  models: { title: 'options_kept_models', note: 'options_kept_models_note' },
  forecasts: { title: 'options_kept_forecasts', note: 'options_kept_forecasts_note' },
  sites: { title: 'options_kept_sites', note: 'options_kept_sites_note' },
  passing: { title: 'options_kept_passing', note: 'options_kept_passing_note' },
};

/** How much there is of a kind, in a few words. */
export function amountWords(kind: KeptKind, { count, bytes }: KeptAmount): string {
  if (count === 0) return bytes === 0 ? text('options_kept_nothing') : formatBytes(bytes);
  return text('options_kept_amount', { what: plural(`options_count_${kind}`, count), size: formatBytes(bytes) });
}

/** What there is of a part, as a list in a sentence. */
export function listWords(part: KeptPart, amounts: KeptAmounts): string {
  const words = kindsOf(part).flatMap((kind) => (amounts[kind].count > 0 ? [plural(`options_count_${kind}`, amounts[kind].count)] : []));
  return words.length > 0 ? formatList(words) : text('options_kept_remains');
}
