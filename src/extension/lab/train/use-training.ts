import { useEffect, useMemo, useState } from 'preact/hooks';
import { createLessonWorker } from './create-lesson-worker.ts';
import { createTraining, type Training, type TrainingControl } from './create-training.ts';
import type { LessonStart } from './lesson-plan.ts';

/** Between two drawings where motion is to be reduced: numbers that change, not a film. */
const REDUCED_MS = 1000;

/**
 * The training of a lesson, drawn anew whenever it moves. Another lesson, or
 * leaving the view, ends its Worker.
 *
 * @param lesson the same object as long as it is the same lesson
 * @param onLeave hears how a training stood that another takes the place of; the one that was given with its lesson
 */
export function useTraining(lesson: LessonStart, onLeave: (lesson: LessonStart, training: Training) => void): TrainingControl {
  const control = useMemo(() => createTraining(lesson, createLessonWorker), [lesson]);
  const [, setDrawn] = useState({});
  useEffect(() => {
    const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let phase = control.state().phase;
    let drawnAt = -Infinity;
    let frame: number | null = null;
    const draw = (): void => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
      drawnAt = performance.now();
      setDrawn({});
    };
    const stop = control.subscribe(() => {
      const isSamePhase = control.state().phase === phase;
      ({ phase } = control.state());
      // Where frames are few, what comes between two of them is seen by nobody.
      if (!isSamePhase || phase !== 'going') draw();
      else if (!isReduced || performance.now() - drawnAt >= REDUCED_MS) frame ??= requestAnimationFrame(draw);
    });
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
      control.close();
      onLeave(lesson, control.state());
    };
  }, [control, lesson]);
  return control;
}
