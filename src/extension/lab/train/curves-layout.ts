import { sampleEpochs } from '../../ui/loss-curve-layout.ts';
import { roundStep } from '../../ui/unit-axis.ts';

/** The losses of one training. */
export interface Losses {
  /** (epochs): the mean over each. */
  readonly training: ArrayLike<number>;
  /** (epochs): on what is held back; empty where nothing is. */
  readonly heldBack: ArrayLike<number>;
}

/** Several trainings on one chart, as plain data in px. */
export interface CurvesLayout {
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly lossTicks: readonly { readonly loss: number; readonly y: number }[];
  readonly epochTicks: readonly { readonly epoch: number; readonly x: number }[];
  /** In the order of the trainings; '' where there is no epoch yet, or nothing held back. */
  readonly lines: readonly { readonly trainingPath: string; readonly heldBackPath: string }[];
  /** The height of each level that was asked for. */
  readonly levels: readonly number[];
}

const EDGE = { left: 66, right: 10, top: 10, bottom: 26 };
/** The first epochs fill the width only little by little. */
const FEWEST_EPOCHS = 24;
/** A smaller loss is as good as none; a logarithm needs a floor. */
const SMALLEST = 1e-9;
const EPOCH_TICKS = 5;

/**
 * Lays out how losses fall, on one logarithmic axis.
 *
 * @param levels losses to compare with; each is on the axis
 * @param width, height of the plot with its numbers, in px
 */
export function layoutCurves(all: readonly Losses[], levels: readonly number[], width: number, height: number): CurvesLayout {
  const frame = { left: EDGE.left, right: width - EDGE.right, top: EDGE.top, bottom: height - EDGE.bottom };
  const { low, high } = rangeOf(all, levels);
  const epochs = all.reduce((most, { training }) => Math.max(most, training.length), FEWEST_EPOCHS);
  const x = (epoch: number): number => round(frame.left + (epoch / epochs) * (frame.right - frame.left));
  const y = (loss: number): number => round(frame.bottom - ((exponentOf(loss) - low) / (high - low)) * (frame.bottom - frame.top));
  const path = (losses: ArrayLike<number>): string => {
    const points = sampleEpochs(losses, width).map((epoch) => `${x(epoch + 1)} ${y(losses[epoch])}`);
    return points.length === 0 ? '' : points.length === 1 ? `M${points[0]}h0` : `M${points.join('L')}`;
  };
  const step = Math.max(1, roundStep(epochs / EPOCH_TICKS));
  return {
    frame,
    lossTicks: ticksOf(low, high).map((loss) => ({ loss, y: y(loss) })),
    epochTicks: Array.from({ length: Math.floor(epochs / step) + 1 }, (_, i) => ({ epoch: i * step, x: x(i * step) })),
    lines: all.map(({ training, heldBack }) => ({ trainingPath: path(training), heldBackPath: path(heldBack) })),
    levels: levels.map(y),
  };
}

/** In powers of ten, a tenth of one farther than what is shown. */
function rangeOf(all: readonly Losses[], levels: readonly number[]): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const losses of [levels, ...all.flatMap(({ training, heldBack }) => [training, heldBack])]) {
    for (let i = 0; i < losses.length; i++) {
      if (!Number.isFinite(losses[i])) continue;
      low = Math.min(low, exponentOf(losses[i]));
      high = Math.max(high, exponentOf(losses[i]));
    }
  }
  return low > high ? { low: -4, high: 0 } : { low: low - 0.1, high: Math.max(high, low + 1) + 0.1 };
}

/** Powers of ten; three times as much, too, where they would be few. */
function ticksOf(low: number, high: number): number[] {
  const factors = high - low < 2 ? [1, 3] : [1];
  const every = Math.max(1, Math.ceil((high - low) / 7));
  const ticks: number[] = [];
  for (let power = Math.floor(low); power <= high; power++) {
    for (const factor of factors) {
      const loss = factor * 10 ** power;
      if (power % every === 0 && exponentOf(loss) >= low && exponentOf(loss) <= high) ticks.push(loss);
    }
  }
  return ticks;
}

function exponentOf(loss: number): number {
  return Math.log10(Math.max(SMALLEST, loss));
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
