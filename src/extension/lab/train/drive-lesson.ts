import type { LessonRun, LessonSnapshot } from './lesson-run.ts';

/** ms between two looks at a lesson: at most 30 a second, so that drawing them leaves the page its frames. */
export const TICK_MS = 34;
/** Of those the lesson may learn for so long; the rest is for hearing "pause". */
const SLICE_MS = 28;

/** Epochs a second, so that it can be watched; null for as fast as it goes. */
export type Pace = number | null;

/** The world around a lesson; tests put their own in. */
export interface LessonServices {
  readonly post: (snapshot: LessonSnapshot) => void;
  /** ms, from any start. */
  readonly now: () => number;
  /** Resolves after so many ms, other tasks having had their turn. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A lesson that is let go and held. */
export interface LessonDriver {
  /** Lets it go on; at another pace where it goes already. */
  go(pace: Pace): void;
  pause(): void;
  /** One epoch, when it is held. */
  step(): void;
}

/** Drives a lesson in slices, with a snapshot after each. */
export function driveLesson(run: LessonRun, { post, now, wait }: LessonServices): LessonDriver {
  let isGoing = false;
  let isLooping = false;
  let pace: Pace = null;
  /** Epochs that the pace allows and that were not made yet. */
  let due = 0;

  const learnSlice = (): void => {
    const sliceEnd = now() + SLICE_MS;
    due = pace === null ? Infinity : Math.min(due, pace) + (pace * TICK_MS) / 1000;
    while (isGoing && due >= 1 && now() < sliceEnd) {
      isGoing = run.step();
      due--;
    }
  };

  const loop = async (): Promise<void> => {
    isLooping = true;
    while (isGoing) {
      const began = now();
      learnSlice();
      post(run.snapshot());
      if (isGoing) await wait(Math.max(0, TICK_MS - (now() - began)));
    }
    isLooping = false;
  };

  return {
    go(wanted) {
      pace = wanted;
      due = 0;
      isGoing = true;
      if (!isLooping) void loop();
    },
    pause() {
      isGoing = false;
    },
    step() {
      if (isGoing) return;
      run.step();
      post(run.snapshot());
    },
  };
}
