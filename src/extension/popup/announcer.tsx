import { text } from '../platform/i18n.ts';
import { fitSentence } from '../ui/fit-sentence.ts';
import { formatPercent, valueFormat } from '../ui/format-value.ts';
import { plural } from '../ui/plural.ts';
import { recordText } from '../ui/record-sentence.ts';
import { nameOfSeries } from '../ui/name-of-series.ts';
import type { PopupState } from './popup-state.ts';

/** Says what changed to those who cannot see it: one polite live region for the whole popup. */
export function Announcer({ state }: { readonly state: PopupState }) {
  return (
    <p class="visually-hidden" role="status" data-role="announcer">
      {announcement(state)}
    </p>
  );
}

function announcement({ hand, shown, turn, isCopied, undo, learning, backtest, isDetailsOpen }: PopupState): string {
  if (isCopied) return text('popup_copied');
  if (!hand) return undo ? text('popup_cleared', { name: nameOfSeries(undo.hand.series) }) : '';
  if (learning.fit) return progressAnnouncement(learning.fit.progress.done);
  if (learning.ended === 'cancelled') return text('learn_cancelled');
  if (!shown) return '';
  if (isDetailsOpen && backtest.stage === 'running') return text('backtest_running');
  if (isDetailsOpen && backtest.stage === 'done') return text('backtest_announce_done');
  const value = valueFormat(hand.series).value(shown.forecast.values[0]);
  const { verdict } = shown.forecast;
  if (verdict && learning.ended === 'done') return text('learn_announce_done', { verdict: recordText(fitSentence(verdict)), value });
  // At opening the popup is read from the top as any page is.
  if (turn === 0) return '';
  return text('popup_announce', { values: plural('popup_values', hand.read), value });
}

/** At the start and at every quarter: what changes ten times a second nobody can listen to. */
function progressAnnouncement(done: number): string {
  const quarters = Math.floor(done * 4);
  return quarters === 0 ? text('learn_title') : text('learn_announce_percent', { percent: formatPercent(quarters / 4) });
}
