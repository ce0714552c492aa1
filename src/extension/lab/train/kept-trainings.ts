import type { Training } from './create-training.ts';
import type { LessonStart } from './lesson-plan.ts';
import type { LessonSnapshot } from './lesson-run.ts';

/** A training whose curve stays on the chart. */
export interface KeptTraining {
  /** The same for trainings that give the same bits. */
  readonly key: string;
  /** Of what it learnt from: only losses on the same data can be compared. */
  readonly data: string;
  readonly lesson: LessonStart;
  readonly snapshot: LessonSnapshot;
}

/** More lines than these nobody tells apart. */
const MOST_KEPT = 5;

export function keyOf({ network, hidden, seed, rate }: LessonStart, data: string): string {
  return [network, hidden, seed, rate, data].join(' ');
}

/** The trainings that are kept, the newest first, with one more that has begun to learn; the same one once more takes the place of the first. */
export function keepTraining(kept: readonly KeptTraining[], lesson: LessonStart, data: string, { snapshot }: Training): readonly KeptTraining[] {
  if (!snapshot || snapshot.epoch === 0) return kept;
  const key = keyOf(lesson, data);
  return [{ key, data, lesson, snapshot }, ...kept.filter((each) => each.key !== key)].slice(0, MOST_KEPT);
}
