import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../app.tsx';
import { FIGURES, type Figure } from '../lab-state.ts';
import { ARTICLE_FIGURES } from './article-figures.ts';

/** The article's figures by their numbers; the networks among them are drawn in "Step through". */
export function FigureChooser({ lab, state }: ViewProps) {
  const choose = (figure: Figure): void => {
    const { content } = ARTICLE_FIGURES[figure];
    lab.change(content.kind === 'drawing' ? { view: 'step', drawing: content.drawing, figure } : { figure });
  };
  return (
    <ul class="figure-chooser" aria-label={text('lab_pred_figures')}>
      {FIGURES.map((figure) => {
        const { name, content } = ARTICLE_FIGURES[figure];
        return (
          <li key={figure}>
            <button type="button" aria-pressed={figure === state.figure} onClick={() => choose(figure)}>
              {figure !== 'chosen' && <b>{figure}</b>} {text(name)}
              {content.kind === 'drawing' && <> <span class="figure-chooser-away">{text('lab_view_step')}</span></>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
