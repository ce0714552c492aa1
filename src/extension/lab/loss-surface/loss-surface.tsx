import type { MiniWeights } from '../../../core/rnn/mini/mini-rnn.ts';
import { text } from '../../platform/i18n.ts';
import { formatCount } from '../../ui/format-value.ts';
import type { ViewProps } from '../app.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import { SURFACES } from '../lab-state.ts';
import { weightText } from '../weight-text.ts';
import { SurfaceDrawing } from './surface-drawing.tsx';
import { SURFACE_AXES } from './surface-layout.ts';
import { endingText, surfaceDescription, surfaceTable, WEIGHT_NAMES } from './surface-words.ts';
import { useDescent } from './use-descent.ts';

/** The landscape that gradient descent goes down in, with the weights of the sliders in it. */
export function LossSurface({ lab, state: { weights, surface }, width }: ViewProps & { readonly width: number }) {
  const { descent, start, cancel, clear } = useDescent();
  const axes = SURFACE_AXES[surface];
  const isRunning = descent !== null && !descent.isDone;
  // A path belongs to its ends: weights that were moved elsewhere have nothing to do with it.
  const isShown = descent !== null && (isRunning || isSame(weights, descent.path[0]) || isSame(weights, descent.training.weights));
  const shown = isShown ? descent : null;
  // The landscape is that of the third weight as it is now, and goes along while it learns, too.
  const third = (shown?.training.weights ?? weights)[axes.third];
  const move = (moved: MiniWeights): void => {
    clear();
    lab.change({ weights: moved });
  };
  return (
    <section class="loss-surface">
      <FigureFrame
        name="loss-surface"
        title={text('lab_surface_title', { across: WEIGHT_NAMES[axes.across], up: WEIGHT_NAMES[axes.up] })}
        caption={text('lab_surface_caption', { third: WEIGHT_NAMES[axes.third], value: weightText(third) })}
        description={surfaceDescription(weights, axes, third)}
        table={surfaceTable(weights, shown)}
        isInteractive
      >
        <ul class="figure-chooser" aria-label={text('lab_surface_pairs')}>
          {SURFACES.map((pair) => (
            <li key={pair}>
              <button type="button" aria-pressed={pair === surface} onClick={() => lab.change({ surface: pair })}>
                {text('lab_surface_pair', { across: WEIGHT_NAMES[SURFACE_AXES[pair].across], up: WEIGHT_NAMES[SURFACE_AXES[pair].up] })}
              </button>
            </li>
          ))}
        </ul>
        <SurfaceDrawing weights={weights} axes={axes} third={third} path={shown?.path ?? []} width={width} onMove={move} />
      </FigureFrame>
      <div class="view-progress">
        {isRunning ? (
          <>
            <button type="button" class="button" onClick={cancel}>{text('popup_cancel')}</button>
            <span>{text('lab_surface_running', { epochs: formatCount(descent.training.epochs) })}</span>
          </>
        ) : (
          <>
            <button type="button" class="button" data-kind="primary" onClick={() => start(weights)}>{text('lab_surface_descend')}</button>
            {shown && !isSame(weights, shown.training.weights) && (
              <button type="button" class="button" onClick={() => lab.change({ weights: shown.training.weights })}>{text('lab_surface_take')}</button>
            )}
          </>
        )}
      </div>
      <p class="view-sentence" role="status" data-role="ending">{shown?.isDone && endingText(shown)}</p>
    </section>
  );
}

function isSame(one: MiniWeights, other: MiniWeights): boolean {
  return one.w1 === other.w1 && one.w2 === other.w2 && one.w3 === other.w3;
}
