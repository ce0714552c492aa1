import { ARTICLE_SERIES, type ArticleSeries } from '../../../core/rnn/mini/article-series.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import type { Drawing, Figure } from '../lab-state.ts';

/** What one of the article's figures shows. */
export type FigureContent =
  | { readonly kind: 'stocks' }
  /** The network itself, which "Step through" draws. */
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | { readonly kind: 'panels'; readonly series: readonly ArticleSeries[]; readonly isPredicted: boolean }
  /** No figure of the article: whatever is chosen in the list, predicted. */
  | { readonly kind: 'chosen' };

export interface ArticleFigure {
  readonly name: MessageKey;
  readonly title: MessageKey;
  readonly caption: MessageKey;
  readonly content: FigureContent;
}

const startingWith = (start: string): readonly ArticleSeries[] => ARTICLE_SERIES.filter(({ name }) => name.startsWith(start));
const SHAPES = startingWith('stock_');
const SMALL = startingWith('small_');
const ZIG_ZAGS = startingWith('data_zic_zac');

export const ARTICLE_FIGURES: Readonly<Record<Figure, ArticleFigure>> = {
  '1': { name: 'lab_pred_name_1', title: 'lab_pred_title_1', caption: 'lab_pred_caption_1', content: { kind: 'stocks' } },
  '2': { name: 'lab_pred_name_2', title: 'lab_pred_title_2', caption: 'lab_pred_caption_2', content: { kind: 'panels', series: SHAPES, isPredicted: false } },
  '3': { name: 'lab_pred_name_3', title: 'lab_pred_title_3', caption: 'lab_pred_caption_3', content: { kind: 'drawing', drawing: 'feed-forward' } },
  '4': { name: 'lab_pred_name_4', title: 'lab_pred_title_4', caption: 'lab_pred_caption_4', content: { kind: 'drawing', drawing: 'unrolled' } },
  '5': { name: 'lab_pred_name_5', title: 'lab_pred_title_5', caption: 'lab_pred_caption_5', content: { kind: 'drawing', drawing: 'folded' } },
  '6': { name: 'lab_pred_name_6', title: 'lab_pred_title_6', caption: 'lab_pred_caption_6', content: { kind: 'panels', series: SHAPES, isPredicted: true } },
  '7': { name: 'lab_pred_name_7', title: 'lab_pred_title_7', caption: 'lab_pred_caption_7', content: { kind: 'panels', series: SMALL, isPredicted: false } },
  '8': { name: 'lab_pred_name_8', title: 'lab_pred_title_8', caption: 'lab_pred_caption_8', content: { kind: 'panels', series: SMALL, isPredicted: true } },
  '9': { name: 'lab_pred_name_9', title: 'lab_pred_title_9', caption: 'lab_pred_caption_9', content: { kind: 'panels', series: ZIG_ZAGS, isPredicted: false } },
  '10': { name: 'lab_pred_name_10', title: 'lab_pred_title_10', caption: 'lab_pred_caption_10', content: { kind: 'panels', series: ZIG_ZAGS, isPredicted: true } },
  chosen: { name: 'lab_pred_name_chosen', title: 'lab_pred_title_chosen', caption: 'lab_pred_caption_chosen', content: { kind: 'chosen' } },
};
