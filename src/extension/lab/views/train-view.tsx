import { useMemo, useState } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { useWidth } from '../../ui/use-width.ts';
import type { ViewProps } from '../app.tsx';
import { seriesOf } from '../lab-series.ts';
import { titleOfSeries } from '../title-of-series.ts';
import { HeatMapFigure } from '../train/heat-map-figure.tsx';
import { keepTraining, type KeptTraining } from '../train/kept-trainings.ts';
import { dataKeyOf, lessonOf } from '../train/lesson-of.ts';
import { planLesson } from '../train/lesson-plan.ts';
import { LessonSettings } from '../train/lesson-settings.tsx';
import { LossFigure } from '../train/loss-figure.tsx';
import { MovingWeights } from '../train/moving-weights.tsx';
import { OutputsFigure } from '../train/outputs-figure.tsx';
import { RunControls, type PaceName } from '../train/run-controls.tsx';
import { useTraining } from '../train/use-training.ts';

/** A network learns while one looks on: its loss, what it says, its weights and what happens inside. */
export function TrainView({ lab, state }: ViewProps) {
  const { element, width } = useWidth<HTMLDivElement>(640);
  const { network, hidden, seed, rate } = state;
  const chosen = seriesOf(state);
  const name = titleOfSeries(chosen);
  const learnt = state.lesson === 'series' ? chosen.input.units : null;
  // The same lesson is the same object: another one starts another training.
  const lesson = useMemo(() => lessonOf(state), [network, network === 'mini' ? 1 : hidden, seed, rate, learnt]);
  const plan = useMemo(() => planLesson(lesson), [lesson]);
  const [pace, setPace] = useState<PaceName>(() => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'fastest' : 'steady'));
  const [kept, setKept] = useState<readonly KeptTraining[]>([]);
  const data = dataKeyOf(state);
  const control = useTraining(lesson, (left, training) => setKept((before) => keepTraining(before, left, data, training)));
  const { phase, snapshot } = control.state();
  const start = useMemo(() => plan.start ?? new Float64Array(3), [plan]);
  return (
    <>
      <h2>{text('lab_view_train')}</h2>
      <p class="view-about">{text(state.lesson === 'article' ? 'lab_train_about_article' : 'lab_train_about_series', { name })}</p>
      <LessonSettings lab={lab} state={state} />
      <div ref={element} class="train">
        <RunControls control={control} pace={pace} onPace={setPace} epochs={plan.plan.epochs} />
        {snapshot && (
          <>
            <LossFigure lesson={lesson} plan={plan} data={data} snapshot={snapshot} isGoing={phase === 'going'} kept={kept} width={width} onForget={() => setKept([])} />
            <OutputsFigure lesson={lesson} plan={plan} snapshot={snapshot} isGoing={phase === 'going'} chosen={name} width={width} />
            {network === 'mini' && (
              <MovingWeights weights={weightsOf(snapshot.parameters)} start={weightsOf(start)} width={width} onTake={() => lab.change({ weights: weightsOf(snapshot.parameters), variant: 'article' })} />
            )}
            <HeatMapFigure config={plan.plan.network} parameters={snapshot.parameters} isGoing={phase === 'going'} series={chosen.input.units} name={name} width={width} />
          </>
        )}
        <p class="view-sentence" data-role="honest">{text(state.lesson === 'article' ? 'lab_train_honest_article' : 'lab_train_honest_series')}</p>
      </div>
    </>
  );
}

function weightsOf([w1, w2, w3]: Float64Array): { readonly w1: number; readonly w2: number; readonly w3: number } {
  return { w1, w2, w3 };
}
