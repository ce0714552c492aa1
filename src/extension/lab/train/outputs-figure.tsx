import { useMemo } from 'preact/hooks';
import { text } from '../../platform/i18n.ts';
import { FigureFrame } from '../figure-frame.tsx';
import { FigurePanels, type PanelSpeaker } from '../predictions/figure-panels.tsx';
import { FitDrawing } from './fit-drawing.tsx';
import type { LessonPlan, LessonStart } from './lesson-plan.ts';
import type { LessonSnapshot } from './lesson-run.ts';
import { fitSeries, lessonPanels } from './network-outputs.ts';
import { fitTable, fitVerdict, lessonDescription, lessonTable, lessonVerdict, networkName, outputText } from './train-words.ts';

/** Five of them stand in a row where there is room for one of the article's. */
const NARROWEST_PANEL = 116;

interface OutputsFigureProps {
  readonly lesson: LessonStart;
  readonly plan: LessonPlan;
  readonly snapshot: LessonSnapshot;
  readonly isGoing: boolean;
  /** The name of the series that is looked at. */
  readonly chosen: string;
  readonly width: number;
}

/** What the network says by now: of the ten series, or of each value of the one that it learns. */
export function OutputsFigure(props: OutputsFigureProps) {
  const { units } = props.lesson;
  return units ? <Fit {...props} units={units} /> : <Panels {...props} />;
}

function Panels({ lesson, plan, snapshot: { parameters }, isGoing, chosen, width }: OutputsFigureProps) {
  const panels = useMemo(() => lessonPanels(plan.plan.network, parameters), [plan, parameters]);
  const speaker: PanelSpeaker = { network: networkName(lesson), value: outputText, says: (report) => text('lab_train_says', { value: outputText(report) }) };
  return (
    <FigureFrame
      name="ten-series"
      title={text('lab_train_ten_title')}
      caption={<>{lesson.network === 'mini' && text('lab_train_ten_mini')} <span data-role="verdict">{lessonVerdict(panels)}</span></>}
      description={lessonDescription(panels)}
      table={() => lessonTable(panels)}
      isMoving={isGoing}
    >
      <FigurePanels panels={panels} width={width} chosen={chosen} speaker={speaker} narrowest={NARROWEST_PANEL} isMoving />
    </FigureFrame>
  );
}

function Fit({ plan, snapshot: { parameters, heldBackLosses }, isGoing, chosen, width, units }: OutputsFigureProps & { readonly units: Float64Array }) {
  const held = plan.data.heldBack.reduce((sum, { weights }) => sum + weights.filter((weight) => weight > 0).length, 0);
  const fit = useMemo(() => fitSeries(plan.plan.network, parameters, units, held), [plan, parameters, units, held]);
  const verdict = fitVerdict(heldBackLosses, plan.noChangeLoss);
  const next = outputText(fit.outputs[fit.outputs.length - 1]);
  return (
    <FigureFrame
      name="fit"
      title={text('lab_train_fit_title', { name: chosen })}
      caption={<>{text('lab_train_fit_caption')} <span data-role="verdict">{verdict}</span></>}
      description={`${text('lab_train_fit_words', { name: chosen, next })} ${verdict}`}
      table={() => fitTable(fit)}
      isMoving={isGoing}
    >
      <FitDrawing fit={fit} width={width} />
    </FigureFrame>
  );
}
