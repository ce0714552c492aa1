import { ARTICLE_SERIES, type ArticleSeries } from '../../../core/rnn/mini/article-series.ts';
import { createSeries } from '../../../core/series/series.ts';
import { text, type MessageKey } from '../../platform/i18n.ts';
import type { Popup } from '../create-popup.ts';
import { ArticleTile } from './article-tile.tsx';
import { REAL_SERIES, type RealSeries } from '../../ui/real-series.ts';
import { RealTile } from './real-tile.tsx';

const CAPTIONS: Readonly<Record<string, MessageKey>> = {
  stock_rising: 'popup_example_rising',
  stock_constant: 'popup_example_constant',
  stock_falling: 'popup_example_falling',
  stock_curve: 'popup_example_curve',
  small_rising: 'popup_example_small_rising',
  small_constant: 'popup_example_small_constant',
  small_falling: 'popup_example_small_falling',
  small_curve: 'popup_example_small_curve',
  data_zic_zac1: 'popup_example_zigzag1',
  data_zic_zac2: 'popup_example_zigzag2',
};

/** What to try, each one click away: the article's ten series, and real prices. */
export function Examples({ popup }: { readonly popup: Popup }) {
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{text('popup_examples')}</h2>
      <p class="examples-note">{text('popup_examples_article')}</p>
      <div class="tiles" data-kind="article">
        {ARTICLE_SERIES.map((series) => (
          <ArticleTile key={series.name} series={series} caption={text(CAPTIONS[series.name])} onTake={() => takeArticle(popup, series)} />
        ))}
      </div>
      <p class="examples-note">{text('popup_examples_real')}</p>
      <div class="tiles" data-kind="real">
        {REAL_SERIES.map((real) => (
          <RealTile key={real.shortName} real={real} onTake={() => takeReal(popup, real)} />
        ))}
      </div>
      <p class="source">{text('popup_source', { source: REAL_SERIES[0].source })}</p>
    </section>
  );
}

/** The article's series with the article's network, whatever is the user's default: its report is what there is to see. */
function takeArticle(popup: Popup, { name, values }: ArticleSeries): void {
  void popup.takeExample(createSeries(values, { name }), text('popup_source_article'), { model: 'mini', horizon: null, mode: 'auto' });
}

function takeReal(popup: Popup, { series, titleKey, perKey, source }: RealSeries): void {
  void popup.takeExample({ ...series, name: text(titleKey) }, text('popup_source_real', { per: text(perKey), source }));
}
