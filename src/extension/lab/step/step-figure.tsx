import { useMemo, useState } from 'preact/hooks';
import { traceMini } from '../../../core/rnn/mini/trace-mini.ts';
import { text } from '../../platform/i18n.ts';
import { formatReport } from '../../ui/format-value.ts';
import type { ViewProps } from '../app.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { FigureTable } from '../figure-table.tsx';
import { seriesOf } from '../lab-series.ts';
import { ARTICLE_FIGURES } from '../predictions/article-figures.ts';
import { valuesText } from '../predictions/panel-words.ts';
import { titleOfSeries } from '../title-of-series.ts';
import { FIGURE_OF } from './drawing-chooser.tsx';
import { FIXED_INPUTS } from './fixed-layout.ts';
import { FixedDrawing } from './fixed-drawing.tsx';
import { fixedSentence, fixedTable, fixedVerdict } from './fixed-words.ts';
import { FoldedDrawing } from './folded-drawing.tsx';
import { speedFor, stepDuration, type Speed } from './speed.ts';
import { stepKey } from './step-keys.ts';
import { recordAt } from './step-record.ts';
import { stepCount, stepLines, stepSentence, verdictSentence, type StepContext } from './step-words.ts';
import { ThisStep } from './this-step.tsx';
import { TraceTable } from './trace-table.tsx';
import { SHORTCUTS, Transport } from './transport.tsx';
import { UnrolledDrawing } from './unrolled-drawing.tsx';
import { usePlayer } from './use-player.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

const DRAWING = { unrolled: UnrolledDrawing, folded: FoldedDrawing, 'feed-forward': FixedDrawing };

/** One of the drawings with its transport, the sum of the present step, and all steps as a table. */
export function StepFigure({ lab, state, width }: ViewProps & { readonly width: number }) {
  const { weights, variant, drawing, step } = state;
  const series = seriesOf(state);
  const { units } = series.input;
  const lastStep = units.length + 1;
  const name = titleOfSeries(series);
  const trace = useMemo(() => traceMini(units, { weights, variant }), [units, weights, variant]);
  const context: StepContext = { weights, variant, series };
  const isFixed = drawing === 'feed-forward';
  const sentenceAt = (at: number): string => (isFixed ? fixedSentence(units, at) : stepSentence(recordAt(trace, at), context));

  const [chosenSpeed, setSpeed] = useState<Speed | null>(null);
  const speed = chosenSpeed ?? speedFor(lastStep);
  const [said, setSaid] = useState('');
  const playOn = (to: number): void => {
    lab.change({ step: to });
    // Of what is played only the end is said: the steps go by faster than they can be read out.
    if (to === lastStep) setSaid(sentenceAt(to));
  };
  const { player, isPlaying } = usePlayer({ step, lastStep, duration: stepDuration(speed), go: playOn, subject: `${series.name} ${drawing}` });
  const isReduced = useReducedMotion();
  const go = (to: number): void => {
    player.stop();
    lab.change({ step: to });
    setSaid(sentenceAt(to));
  };
  const toggle = (): void => {
    if (!isPlaying) {
      setSaid('');
      player.play();
    } else {
      player.pause();
      setSaid(sentenceAt(step));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pressed = stepKey({ key: event.key, tag: event.target instanceof Element ? event.target.tagName : '', hasModifier: event.altKey || event.ctrlKey || event.metaKey || event.shiftKey }, step, lastStep);
    if (!pressed) return;
    event.preventDefault();
    if (pressed.kind === 'toggle') toggle();
    else go(pressed.step);
  };

  const record = recordAt(trace, step);
  const count = stepCount(step, context);
  const sentence = sentenceAt(step);
  const { title } = ARTICLE_FIGURES[FIGURE_OF[drawing]];
  const heading = text('lab_pred_numbered', { number: FIGURE_OF[drawing], title: text(title) });
  const about = isFixed ? fixedVerdict(name, units.length) : text(drawing === 'unrolled' ? 'lab_step_about_unrolled' : 'lab_step_about_folded');
  const isWrong = isFixed ? units.length !== FIXED_INPUTS && step === lastStep : series.article !== null && trace.report !== series.article.expected;
  const Drawing = DRAWING[drawing];
  const table: FigureTable | null = isFixed ? fixedTable(units) : null;
  return (
    <div class="step-figure" onKeyDown={onKeyDown}>
      <FigureFrame
        name={`step-${drawing}`}
        title={heading}
        caption={<>{about}{variant === 'statquest' && !isFixed && ` ${text('lab_step_about_statquest')}`}</>}
        description={`${text('lab_step_words', { name, values: valuesText(units), report: formatReport(trace.report) })} ${sentence}`}
        table={table ?? <TraceTable trace={trace} context={context} step={step} title={heading} />}
        isInteractive
        isTableOpen
      >
        <div class="step-stage" role="group" aria-label={text('lab_step_stage', { name })} tabIndex={0} aria-keyshortcuts={SHORTCUTS}>
          <Drawing trace={trace} context={context} step={step} width={width} label={sentence} player={isReduced ? null : player} />
        </div>
        <Transport step={step} lastStep={lastStep} isPlaying={isPlaying} count={count} speed={speed} onSpeed={setSpeed} toggle={toggle} go={go} />
        <ThisStep
          lines={isFixed ? [] : stepLines(record, context)}
          sentence={isFixed ? sentence : record.kind === 'output' ? verdictSentence(record.report, series) : record.kind === 'start' ? sentence : ''}
          isWrong={isWrong}
        />
      </FigureFrame>
      <p class="visually-hidden" role="status" data-role="said">{said !== '' && said}</p>
    </div>
  );
}
