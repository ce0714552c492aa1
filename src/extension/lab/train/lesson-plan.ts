import { createRandom } from '../../../core/random.ts';
import { articleExample, MINI_SERIES } from '../../../core/rnn/mini/article-examples.ts';
import { ARTICLE_SERIES } from '../../../core/rnn/mini/article-series.ts';
import { ARTICLE_PLAN } from '../../../core/rnn/mini/learn-article.ts';
import { MINI_PLAN } from '../../../core/rnn/mini/train-mini.ts';
import type { Example } from '../../../core/rnn/training/batch.ts';
import type { TrainingData, TrainingPlan } from '../../../core/rnn/training/training-plan.ts';
import type { LabNetwork } from '../lab-state.ts';

/** All that decides how a lesson goes: the same start gives the same bits. */
export interface LessonStart {
  readonly network: LabNetwork;
  /** Units; MiniRnn has one, whatever is asked for. */
  readonly hidden: number;
  readonly seed: number;
  readonly rate: number;
  /** (n) in 0..1, to learn one step ahead; null for the article's series. */
  readonly units: Float64Array | null;
}

/** A lesson as the trainer takes it. */
export interface LessonPlan {
  readonly plan: TrainingPlan;
  readonly data: TrainingData;
  /** (parameters) to begin with; null where the trainer draws them by the seed. */
  readonly start: Float64Array | null;
  /** The mean squared error of "no change" on what is held back; null where nothing is. */
  readonly noChangeLoss: number | null;
}

/** Of a longer series the last values are learnt. */
export const LONGEST_LEARNT = 2000;

/** Values in a sequence to learn from, and before those to find into the series. */
const SEGMENT = 64;
const WARM_UP = 16;
/** From so many values on the last fifth is held back. */
const LEAST_TO_HOLD_BACK = 10;
const HELD_BACK_SHARE = 0.2;
/** Passes over a series of one's own: seconds, not minutes, for the longest and the largest network. */
const SERIES_EPOCHS = 300;

/** What a lesson learns from and how: the article's lesson is that of docs/model.md where network, units and rate are the same. */
export function planLesson(lesson: LessonStart): LessonPlan {
  const { network, seed, rate, units } = lesson;
  const base = network === 'mini' ? MINI_PLAN : ARTICLE_PLAN;
  const plan: TrainingPlan = {
    ...base,
    network: network === 'mini' ? MINI_PLAN.network : { ...ARTICLE_PLAN.network, cell: network, hidden: lesson.hidden },
    schedule: { ...base.schedule, rate },
    seed,
  };
  const start = network === 'mini' ? drawWeights(seed) : null;
  if (units) return planSeries(plan, start, units.subarray(-LONGEST_LEARNT));
  // No three weights continue the zig-zags too, so three are taught the eight shapes alone, as in docs/model.md.
  const series = network === 'mini' ? MINI_SERIES : ARTICLE_SERIES;
  return { plan, start, data: { training: series.map((each) => articleExample(each)), heldBack: [] }, noChangeLoss: null };
}

/** Three weights from the standard normal distribution, as `npm run model-figures` draws them. */
function drawWeights(seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.of(random.normal(), random.normal(), random.normal());
}

function planSeries(base: TrainingPlan, start: Float64Array | null, units: Float64Array): LessonPlan {
  const held = units.length >= LEAST_TO_HOLD_BACK ? Math.ceil(units.length * HELD_BACK_SHARE) : 0;
  const end = units.length - held;
  const training: Example[] = [];
  for (let from = 0; from < end - 1; from += SEGMENT) training.push(oneStepAhead(units, from, Math.min(end - 1, from + SEGMENT)));
  const plan: TrainingPlan = { ...base, batchSize: 32, shardSize: 32, longestGradient: 1, epochs: SERIES_EPOCHS, goal: held > 0 ? null : ARTICLE_PLAN.goal };
  return {
    plan,
    start,
    data: { training, heldBack: held > 0 ? [oneStepAhead(units, end - 1, units.length - 1)] : [] },
    noChangeLoss: held > 0 ? noChangeLoss(units, end) : null,
  };
}

/** The values `from` .. `to - 1`, each with the next one as what is wanted, after some that only lead up to them. */
function oneStepAhead(units: Float64Array, from: number, to: number): Example {
  const first = Math.max(0, from - WARM_UP);
  return {
    inputs: units.slice(first, to),
    targets: units.slice(first + 1, to + 1),
    weights: Float64Array.from({ length: to - first }, (_, place) => (first + place >= from ? 1 : 0)),
  };
}

/** @param from the first value that is judged */
function noChangeLoss(units: Float64Array, from: number): number {
  let sum = 0;
  for (let at = from; at < units.length; at++) sum += (units[at] - units[at - 1]) ** 2;
  return sum / (units.length - from);
}
