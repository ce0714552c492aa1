import { clampToDouble } from '../clamp-to-double.ts';
import { lastKnown, shownBand, type KeptForecast } from './kept-forecast.ts';

/** How a forecast did at the steps that have come. Sums, so that scores can be added up. */
export interface Score {
  /** How many of its steps have come. */
  readonly steps: number;
  /** Sum of the absolute errors, in the user's unit. */
  readonly error: number;
  /** The same of "no change" at the same steps. */
  readonly noChange: number;
  /** How many of the steps that have come had a band, */
  readonly banded: number;
  /** and how many of these came inside it, its edges included. */
  readonly inside: number;
}

/** The score of one step. */
export interface StepScore {
  readonly outcome: number;
  readonly error: number;
  readonly noChange: number;
  /** null where there was no band. */
  readonly isInside: boolean | null;
}

/** Scores a step; null where it has not come. */
export function scoreStep(kept: KeptForecast, step: number): StepScore | null {
  const outcome = kept.outcomes[step];
  if (!Number.isFinite(outcome)) return null;
  const band = shownBand(kept);
  return {
    outcome,
    error: clampToDouble(Math.abs(kept.values[step] - outcome)),
    noChange: clampToDouble(Math.abs(lastKnown(kept) - outcome)),
    isInside: band && band.low[step] <= outcome && outcome <= band.high[step],
  };
}

/** Scores a forecast by what has come of it. */
export function scoreForecast(kept: KeptForecast): Score {
  return addScores(Array.from(kept.outcomes, (_, step) => scoreOf(scoreStep(kept, step))));
}

function scoreOf(step: StepScore | null): Score {
  if (!step) return NO_SCORE;
  const { error, noChange, isInside } = step;
  return { steps: 1, error, noChange, banded: isInside === null ? 0 : 1, inside: isInside ? 1 : 0 };
}

const NO_SCORE: Score = { steps: 0, error: 0, noChange: 0, banded: 0, inside: 0 };

/** The scores of several, as one. */
export function addScores(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, score) => ({
      steps: sum.steps + score.steps,
      error: clampToDouble(sum.error + score.error),
      noChange: clampToDouble(sum.noChange + score.noChange),
      banded: sum.banded + score.banded,
      inside: sum.inside + score.inside,
    }),
    NO_SCORE,
  );
}
