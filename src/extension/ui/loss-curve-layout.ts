/** The losses of a fit as two lines, as plain data in px. */
export interface LossCurveLayout {
  /** `d` of each line; '' before the first epoch. */
  readonly trainingPath: string;
  readonly heldBackPath: string;
}

/** The first epochs fill the width only little by little. */
const FEWEST_EPOCHS = 24;
/** Half a line's width stays inside. */
const MARGIN = 2;
/** A smaller loss is as good as none; a logarithm needs a floor. */
const SMALLEST = 1e-9;

/**
 * Lays out how the losses fall, on one logarithmic scale.
 *
 * @param training (epochs) mean loss over each epoch, 0 or more
 * @param heldBack (epochs) loss on what is held back
 */
export function layoutLossCurve(training: readonly number[], heldBack: readonly number[], width: number, height: number): LossCurveLayout {
  let low = Infinity;
  let high = -Infinity;
  for (const losses of [training, heldBack]) {
    for (const loss of losses) {
      if (!Number.isFinite(loss)) continue;
      low = Math.min(low, heightOf(loss));
      high = Math.max(high, heightOf(loss));
    }
  }
  const span = high > low ? high - low : 1;
  const epochs = Math.max(FEWEST_EPOCHS, training.length, heldBack.length);
  const x = (epoch: number): number => MARGIN + (epoch / (epochs - 1)) * (width - 2 * MARGIN);
  const y = (loss: number): number => MARGIN + ((high - heightOf(loss)) / span) * (height - 2 * MARGIN);
  const path = (losses: readonly number[]): string => {
    const points = sampleEpochs(losses, width).map((epoch) => `${round(x(epoch))} ${round(y(losses[epoch]))}`);
    return points.length === 0 ? '' : points.length === 1 ? `M${points[0]}h0` : `M${points.join('L')}`;
  };
  return { trainingPath: path(training), heldBackPath: path(heldBack) };
}

/** The epochs to draw: at most one a pixel, the last always among them, none whose loss is not finite. */
export function sampleEpochs(losses: ArrayLike<number>, width: number): number[] {
  const stride = Math.max(1, Math.ceil(losses.length / width));
  const epochs: number[] = [];
  for (let epoch = (losses.length - 1) % stride; epoch < losses.length; epoch += stride) {
    if (epoch >= 0 && Number.isFinite(losses[epoch])) epochs.push(epoch);
  }
  return epochs;
}

function heightOf(loss: number): number {
  return Math.log(Math.max(SMALLEST, loss));
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
