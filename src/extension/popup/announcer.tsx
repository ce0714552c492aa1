import { text } from '../platform/i18n.ts';
import { valueFormat } from '../ui/format-value.ts';
import { nameOfSeries } from './name-of-series.ts';
import { plural } from './plural.ts';
import type { PopupState } from './popup-state.ts';

/** Says what changed to those who cannot see it: one polite live region for the whole popup. */
export function Announcer({ state }: { readonly state: PopupState }) {
  return (
    <p class="visually-hidden" role="status" data-role="announcer">
      {announcement(state)}
    </p>
  );
}

function announcement({ hand, shown, turn, isCopied, undo }: PopupState): string {
  if (isCopied) return text('popup_copied');
  if (!hand) return undo ? text('popup_cleared', { name: nameOfSeries(undo.hand.series) }) : '';
  // At opening the popup is read from the top as any page is.
  if (!shown || turn === 0) return '';
  const values = plural(hand.read, 'popup_values_one', 'popup_values_other');
  return text('popup_announce', { values, value: valueFormat(hand.series).value(shown.forecast.values[0]) });
}
