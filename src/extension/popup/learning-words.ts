import type { FitProgress } from '../../core/forecast/fitted/fit-run.ts';
import { locale, text } from '../platform/i18n.ts';
import { formatDuration, formatPercent } from '../ui/format-value.ts';
import { numberFormat } from '../ui/number-format.ts';
import { plural } from '../ui/plural.ts';
import type { FitOnShow } from './learning.ts';

/** How far a fit has come, in a line: percent, loss and the time left as far as they are known. */
export function progressText({ progress, millisecondsLeft }: FitOnShow): string {
  const parts = [percentOf(progress)];
  const loss = lastLoss(progress);
  if (loss !== null) parts.push(text('learn_loss', { loss: formatLoss(loss) }));
  if (millisecondsLeft !== null) parts.push(text('learn_time_left', { time: formatDuration(millisecondsLeft) }));
  return parts.join(' · ');
}

export function percentOf({ done }: FitProgress): string {
  return formatPercent(done);
}

/** The loss curve for those who cannot see it. */
export function lossesText({ trainingLosses, heldBackLosses }: FitProgress): string {
  if (trainingLosses.length === 0 || heldBackLosses.length === 0) return text('learn_losses_none');
  return plural('learn_losses', trainingLosses.length, {
    training: formatLoss(trainingLosses[trainingLosses.length - 1]),
    heldBack: formatLoss(heldBackLosses[heldBackLosses.length - 1]),
  });
}

/** On what is held back: what is learned by heart does not count. */
function lastLoss({ heldBackLosses }: FitProgress): number | null {
  return heldBackLosses.length === 0 ? null : heldBackLosses[heldBackLosses.length - 1];
}

/** Two digits: a loss is watched falling, not read. Both kept, so that the line does not twitch. */
function formatLoss(loss: number): string {
  const digits = Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(loss || 1))));
  return numberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(loss);
}
