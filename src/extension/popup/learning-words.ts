import type { FitProgress } from '../../core/forecast/fitted/fit-run.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from '../ui/format-value.ts';
import type { FitOnShow } from './learning.ts';

const MINUTE = 60_000;

/** How far a fit has come, in a line: percent, loss and the time left as far as they are known. */
export function progressText({ progress, millisecondsLeft }: FitOnShow): string {
  const parts = [text('learn_percent', { percent: percentOf(progress) })];
  const loss = lastLoss(progress);
  if (loss !== null) parts.push(text('learn_loss', { loss: formatLoss(loss) }));
  if (millisecondsLeft !== null) parts.push(timeLeftText(millisecondsLeft));
  return parts.join(' · ');
}

export function percentOf({ done }: FitProgress): string {
  return formatCount(Math.round(done * 100));
}

/** The loss curve for those who cannot see it. */
export function lossesText({ trainingLosses, heldBackLosses }: FitProgress): string {
  if (trainingLosses.length === 0 || heldBackLosses.length === 0) return text('learn_losses_none');
  return text('learn_losses', {
    epochs: formatCount(trainingLosses.length),
    training: formatLoss(trainingLosses[trainingLosses.length - 1]),
    heldBack: formatLoss(heldBackLosses[heldBackLosses.length - 1]),
  });
}

/** On what is held back: what is learned by heart does not count. */
function lastLoss({ heldBackLosses }: FitProgress): number | null {
  return heldBackLosses.length === 0 ? null : heldBackLosses[heldBackLosses.length - 1];
}

function timeLeftText(milliseconds: number): string {
  return milliseconds < 0.9 * MINUTE
    ? text('learn_seconds_left', { count: formatCount(Math.max(1, Math.round(milliseconds / 1000))) })
    : text('learn_minutes_left', { count: formatCount(Math.max(1, Math.round(milliseconds / MINUTE))) });
}

/** Two digits: a loss is watched falling, not read. Both kept, so that the line does not twitch. */
function formatLoss(loss: number): string {
  const digits = Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(loss || 1))));
  return new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(loss);
}
