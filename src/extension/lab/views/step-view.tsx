import { text } from '../../platform/i18n.ts';
import { useWidth } from '../../ui/use-width.ts';
import type { ViewProps } from '../app.tsx';
import { DrawingChooser } from '../step/drawing-chooser.tsx';
import { StepFigure } from '../step/step-figure.tsx';

/** The network run step by step on the chosen series: every number on its way. */
export function StepView({ lab, state }: ViewProps) {
  const { element, width } = useWidth<HTMLDivElement>(640);
  return (
    <>
      <h2>{text('lab_view_step')}</h2>
      <p class="view-about">{text('lab_step_about')}</p>
      <DrawingChooser lab={lab} state={state} />
      <div ref={element}>
        <StepFigure lab={lab} state={state} width={width} />
      </div>
    </>
  );
}
