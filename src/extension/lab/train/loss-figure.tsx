import { text } from '../../platform/i18n.ts';
import { FigureFrame } from '../figure-frame.tsx';
import { CurvesDrawing, type LossLevel } from './curves-drawing.tsx';
import { keyOf, type KeptTraining } from './kept-trainings.ts';
import type { LessonPlan, LessonStart } from './lesson-plan.ts';
import type { LessonSnapshot } from './lesson-run.ts';
import { curvesDescription, curvesTable, nameBeside, networkName } from './train-words.ts';

interface LossFigureProps {
  readonly lesson: LessonStart;
  readonly plan: LessonPlan;
  /** What it learns from; only trainings on the same stay beside it. */
  readonly data: string;
  readonly snapshot: LessonSnapshot;
  readonly isGoing: boolean;
  /** The newest first. */
  readonly kept: readonly KeptTraining[];
  readonly width: number;
  readonly onForget: () => void;
}

/** The losses of the training at hand, and of those before it on the same data. */
export function LossFigure({ lesson, plan, data, snapshot, isGoing, kept, width, onForget }: LossFigureProps) {
  const key = keyOf(lesson, data);
  const earlier = kept.filter((each) => each.data === data && each.key !== key);
  const current: KeptTraining = { key, data, lesson, snapshot };
  const named = [{ name: networkName(lesson), training: current }, ...earlier.map((training) => ({ name: nameBeside(training.lesson, lesson), training }))];
  const [now, ...before] = named.map(({ name, training }) => ({ key: training.key, name, training: training.snapshot.losses, heldBack: training.snapshot.heldBackLosses }));
  const levels: LossLevel[] = [
    ...(plan.plan.goal === null ? [] : [{ name: text('lab_train_goal'), loss: plan.plan.goal }]),
    ...(plan.noChangeLoss === null || plan.noChangeLoss === 0 ? [] : [{ name: text('lab_train_no_change'), loss: plan.noChangeLoss }]),
  ];
  return (
    <div class="loss-figure">
      <FigureFrame
        name="loss"
        title={text('lab_train_loss_title')}
        caption={text(plan.noChangeLoss === null ? 'lab_train_loss_caption' : 'lab_train_loss_caption_held')}
        description={curvesDescription(named, levels)}
        table={() => curvesTable(named)}
        isMoving={isGoing}
      >
        <CurvesDrawing current={now} earlier={before} levels={levels} width={width} />
      </FigureFrame>
      {earlier.length > 0 && <p><button type="button" class="button" data-kind="quiet" onClick={onForget}>{text('lab_train_forget')}</button></p>}
    </div>
  );
}
