import { text } from '../../platform/i18n.ts';
import { useWidth } from '../../ui/use-width.ts';
import type { ViewProps } from '../app.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import { FedBackDrawing } from '../limits/fed-back-drawing.tsx';
import { feedBack } from '../limits/fed-back.ts';
import { FarMemory } from '../limits/far-memory.tsx';
import { fedBackSentence, fedBackTable, limitPanels } from '../limits/limits-words.ts';
import { ARTICLE_FIGURES } from '../predictions/article-figures.ts';
import { FigurePanels } from '../predictions/figure-panels.tsx';
import { panelOf, type Panel } from '../predictions/panel-of.ts';
import { panelsDescription, panelsTable, panelsVerdict } from '../predictions/panel-words.ts';
import { TEACHABLE } from '../train/teachable.ts';

/** Where three weights end: the zig-zags, what else a reader would try, and the way to a network that can. */
export function LimitsView({ lab, state }: ViewProps) {
  const { weights, variant } = state;
  const options = { weights, variant };
  const { element, width } = useWidth<HTMLDivElement>(640);
  const { content } = ARTICLE_FIGURES['10'];
  const zigZags: readonly Panel[] = content.kind === 'panels' ? content.series.map((series) => panelOf(series, options)) : [];
  const others = limitPanels(options);
  const fedBack = feedBack(options);
  return (
    <>
      <h2>{text('lab_view_limits')}</h2>
      <p class="view-about">{text('lab_limits_about')}</p>
      <div ref={element}>
        <FigureFrame
          name="zig-zags"
          title={text('lab_pred_title_10')}
          caption={<>{text('lab_pred_caption_10')} {panelsVerdict(zigZags)}</>}
          description={panelsDescription(zigZags)}
          table={panelsTable(zigZags)}
        >
          <FigurePanels panels={zigZags} width={width} chosen={state.series} />
        </FigureFrame>
        <section class="limits-why">
          <h3>{text('lab_limits_why_title')}</h3>
          <p>{text('lab_limits_why_first')}</p>
          <p>{text('lab_limits_why_second')}</p>
          <p class="limits-train">
            <button type="button" class="button" data-kind="primary" onClick={() => lab.change(TEACHABLE)}>{text('lab_limits_train')}</button>
            <span>{text('lab_limits_train_about')}</span>
          </p>
        </section>
        <hr class="view-rule" />
        <FigureFrame
          name="limit-tests"
          title={text('lab_limits_tests_title')}
          caption={<>{text('lab_limits_tests_caption')} {panelsVerdict(others)}</>}
          description={panelsDescription(others)}
          table={panelsTable(others)}
        >
          <FigurePanels panels={others} width={width} chosen="" />
        </FigureFrame>
        <hr class="view-rule" />
        <FigureFrame
          name="fed-back"
          title={text('lab_limits_fed_back_title')}
          caption={<>{text('lab_limits_fed_back_caption')} <span data-role="fed-back">{fedBackSentence(fedBack)}</span></>}
          description={fedBackSentence(fedBack)}
          table={fedBackTable(fedBack)}
        >
          <FedBackDrawing all={fedBack} width={width} />
        </FigureFrame>
        <hr class="view-rule" />
        <FarMemory options={options} />
      </div>
    </>
  );
}
