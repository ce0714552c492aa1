import { text } from '../../platform/i18n.ts';
import type { ViewProps } from '../app.tsx';
import { DRAWINGS, type Drawing, type Figure } from '../lab-state.ts';
import { ARTICLE_FIGURES } from '../predictions/article-figures.ts';

/** The article's figures of the networks themselves. */
export const FIGURE_OF: Readonly<Record<Drawing, Figure>> = { unrolled: '4', folded: '5', 'feed-forward': '3' };

/** Which of the drawings is shown, under the numbers of the article. */
export function DrawingChooser({ lab, state: { drawing } }: ViewProps) {
  return (
    <ul class="figure-chooser" aria-label={text('lab_step_drawings')}>
      {DRAWINGS.map((each) => (
        <li key={each}>
          <button type="button" aria-pressed={each === drawing} onClick={() => lab.change({ drawing: each })}>
            <b>{FIGURE_OF[each]}</b> {text(ARTICLE_FIGURES[FIGURE_OF[each]].name)}
          </button>
        </li>
      ))}
    </ul>
  );
}
