import type { ArticleSeries } from '../../../core/rnn/mini/article-series.ts';
import { text } from '../../platform/i18n.ts';
import { formatList } from '../../ui/format-list.ts';
import { formatCount, formatReport } from '../../ui/format-value.ts';
import { layoutSmallMultiple } from '../../ui/small-multiple-layout.ts';

interface ArticleTileProps {
  readonly series: ArticleSeries;
  /** What is different about it within its row. */
  readonly caption: string;
  readonly onTake: () => void;
}

const SIZE = { width: 72, height: 40, margin: 6 };

/** One of the article's series as a button that is its own picture. */
export function ArticleTile({ series: { name, values, expected, reports }, caption, onTake }: ArticleTileProps) {
  const reported = reports.article;
  const layout = layoutSmallMultiple({ values, reported, expected, ...SIZE });
  const words = { name, values: formatList(values.map((value) => formatCount(value))), expected: formatCount(expected), report: formatReport(reported) };
  const { last, end } = layout;
  return (
    <button type="button" class="tile" aria-label={text('popup_example_article', words)} title={text('popup_example_article', words)} onClick={onTake}>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true" fill="none" stroke-linecap="round" stroke-linejoin="round">
        <path d={`M0 ${SIZE.margin}h72M0 ${SIZE.height - SIZE.margin}h72`} stroke="var(--rule)" />
        <path d={layout.seriesPath} stroke="var(--series)" stroke-width="2" />
        {layout.expectedPath && <path d={layout.expectedPath} stroke="var(--faint)" stroke-width="1.6" stroke-dasharray="0.1 3.4" />}
        <path d={layout.reportPath} stroke="var(--next)" stroke-width="2.2" stroke-dasharray="0.1 4" />
        <circle cx={last.x} cy={last.y} r="2.4" fill="var(--sheet)" stroke="var(--next)" stroke-width="1.4" />
        {layout.isOff && <path d={`M${end.x - 3.5} ${end.y + 1}h7l-3.5-5z`} fill="var(--next)" />}
        {!layout.isOff && <circle cx={end.x} cy={end.y} r="1.8" fill="var(--next)" />}
      </svg>
      <span class="tile-caption">{caption}</span>
      <span class="tile-report">{formatReport(reported)}</span>
    </button>
  );
}
