import { text } from '../../platform/i18n.ts';
import { useWidth } from '../../ui/use-width.ts';
import type { ViewProps } from '../app.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import { seriesOf } from '../lab-series.ts';
import { ARTICLE_FIGURES } from '../predictions/article-figures.ts';
import { FigureChooser } from '../predictions/figure-chooser.tsx';
import { FigurePanels } from '../predictions/figure-panels.tsx';
import { panelOf, panelOfChosen, type Panel } from '../predictions/panel-of.ts';
import { panelsDescription, panelsTable, panelsVerdict, stocksDescription, stocksTable } from '../predictions/panel-words.ts';
import { TwoStocksDrawing } from '../predictions/two-stocks-drawing.tsx';
import { titleOfSeries } from '../title-of-series.ts';

/** The article's figures come alive: what is known, what should follow, and what MiniRnn says with the weights on the sliders. */
export function PredictionsView({ lab, state }: ViewProps) {
  const { element, width } = useWidth<HTMLDivElement>(640);
  const { figure, weights, variant } = state;
  const { title, caption, content } = ARTICLE_FIGURES[figure];
  const chosen = seriesOf(state);
  const chosenName = titleOfSeries(chosen);
  const panels: readonly Panel[] =
    content.kind === 'panels'
      ? content.series.map((series) => panelOf(series, content.isPredicted ? { weights, variant } : null))
      : content.kind === 'chosen'
        ? [panelOfChosen(chosenName, chosen, { weights, variant })]
        : [];
  const heading = figure === 'chosen' ? text(title) : text('lab_pred_numbered', { number: figure, title: text(title) });
  return (
    <>
      <h2>{text('lab_view_predictions')}</h2>
      <p class="view-about">{text('lab_pred_about')}</p>
      <FigureChooser lab={lab} state={state} />
      <div ref={element}>
        {content.kind === 'drawing' ? (
          <section class="figure">
            <h3>{heading}</h3>
            <p class="figure-caption">{text(caption)}</p>
            <p>
              <button type="button" class="button" onClick={() => lab.change({ view: 'step', drawing: content.drawing })}>{text('lab_pred_open_drawing')}</button>
            </p>
          </section>
        ) : content.kind === 'stocks' ? (
          <FigureFrame name="figure-1" title={heading} caption={text(caption, { price: '$400' })} description={stocksDescription()} table={stocksTable()}>
            <TwoStocksDrawing width={width} />
          </FigureFrame>
        ) : (
          <FigureFrame
            name={`figure-${figure}`}
            title={heading}
            caption={<>{text(caption)} {panelsVerdict(panels)}</>}
            description={panelsDescription(panels)}
            table={panelsTable(panels)}
          >
            <FigurePanels panels={panels} width={width} chosen={chosenName} />
          </FigureFrame>
        )}
      </div>
    </>
  );
}
