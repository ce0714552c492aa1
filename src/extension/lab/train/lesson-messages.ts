import * as v from 'valibot';
import { LARGEST_SEED, LAB_NETWORKS, LEAST_HIDDEN, MOST_HIDDEN } from '../lab-state.ts';
import type { Pace } from './drive-lesson.ts';
import { LONGEST_LEARNT, type LessonStart } from './lesson-plan.ts';
import { LESSON_ENDS, type LessonSnapshot } from './lesson-run.ts';

/** What the page asks of the lesson's Worker. The first is `begin`, and there is one. */
export type LessonOrder =
  | { readonly kind: 'begin'; readonly lesson: LessonStart }
  | { readonly kind: 'go'; readonly pace: Pace }
  | { readonly kind: 'pause' }
  | { readonly kind: 'step' };

/** What it answers. */
export type LessonNews = { readonly kind: 'snapshot'; readonly snapshot: LessonSnapshot } | { readonly kind: 'failed'; readonly code: string };

const FASTEST = 1000;
const MOST_EPOCHS = 100_000;
const MOST_PARAMETERS = 20_000;

const finite = v.pipe(v.number(), v.finite());
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const numbers = (most: number) => v.pipe(v.instance(Float64Array), v.check((values) => values.length <= most && values.every(Number.isFinite)));

const order = v.variant('kind', [
  v.object({
    kind: v.literal('begin'),
    lesson: v.object({
      network: v.picklist(LAB_NETWORKS),
      hidden: whole(LEAST_HIDDEN, MOST_HIDDEN),
      seed: whole(0, LARGEST_SEED),
      rate: v.pipe(finite, v.gtValue(0), v.maxValue(1)),
      units: v.nullable(numbers(LONGEST_LEARNT)),
    }),
  }),
  v.object({ kind: v.literal('go'), pace: v.nullable(v.pipe(finite, v.gtValue(0), v.maxValue(FASTEST))) }),
  v.object({ kind: v.literal('pause') }),
  v.object({ kind: v.literal('step') }),
]);

const news = v.variant('kind', [
  v.object({
    kind: v.literal('snapshot'),
    snapshot: v.object({
      epoch: whole(0, MOST_EPOCHS),
      parameters: numbers(MOST_PARAMETERS),
      losses: numbers(MOST_EPOCHS),
      heldBackLosses: numbers(MOST_EPOCHS),
      end: v.nullable(v.picklist(LESSON_ENDS)),
    }),
  }),
  v.object({ kind: v.literal('failed'), code: v.pipe(v.string(), v.maxLength(100)) }),
]);

/** An order built afresh; null for anything else, though only our own page speaks to its Worker. */
export function parseOrder(data: unknown): LessonOrder | null {
  const result = v.safeParse(order, data);
  return result.success ? result.output : null;
}

/** News built afresh; null for anything else. */
export function parseNews(data: unknown): LessonNews | null {
  const result = v.safeParse(news, data);
  return result.success ? result.output : null;
}
