import { useMemo } from 'preact/hooks';
import { predictMini } from '../../core/rnn/mini/mini-rnn.ts';
import { roundToTenth } from '../../core/rnn/mini/round-to-tenth.ts';
import { text } from '../platform/i18n.ts';
import { formatReport } from '../ui/format-value.ts';
import { plural } from '../ui/plural.ts';
import { layoutSeriesLine } from '../ui/series-line.ts';
import { layoutSmallMultiple } from '../ui/small-multiple-layout.ts';
import type { ViewProps } from './app.tsx';
import { allSeries, seriesOf, type LabSeries } from './lab-series.ts';
import { titleOfSeries } from './title-of-series.ts';

const SIZE = { width: 96, height: 48, margin: 5 };

/** Everything there is to look at, each as its own picture with what the network says of it now. */
export function SeriesList({ lab, state }: ViewProps) {
  const { weights, variant, own } = state;
  const chosen = seriesOf(state).name;
  // A step, or what else the list does not show, draws it not anew: while it is played there are several a second.
  return useMemo(
    () => (
      <>
        <h2 class="lab-heading">{text('lab_series')}</h2>
        <ul class="series-list">
          {allSeries(own).map((series) => (
            <li key={series.name}>
              <button type="button" class="series-item" aria-pressed={series.name === chosen} onClick={() => lab.chooseSeries(series.name)}>
                <Picture series={series} report={roundToTenth(predictMini(series.input.units, { weights, variant }))} />
              </button>
            </li>
          ))}
        </ul>
      </>
    ),
    [lab, own, chosen, weights, variant],
  );
}

function Picture({ series, report }: { readonly series: LabSeries; readonly report: number }) {
  return (
    <>
      <svg class="series-picture" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true" fill="none" stroke-linecap="round" stroke-linejoin="round">
        <rect x="0.5" y="0.5" width={SIZE.width - 1} height={SIZE.height - 1} stroke="var(--rule)" fill="var(--sheet)" />
        {series.article ? <Shape values={series.article.values} expected={series.article.expected} report={report} /> : <path d={layoutSeriesLine(series.input.units, SIZE).path} stroke="var(--series)" stroke-width="1.4" />}
      </svg>
      <span class="series-name">{titleOfSeries(series)}</span>
      <span class="series-words">
        {series.article ? (
          <>
            {text('lab_expected', { value: formatReport(series.article.expected) })} · <span class={report === series.article.expected ? 'right' : 'wrong'}>{formatReport(report)}</span>
            {report > 1 && ` ${text('lab_off_scale')}`}
          </>
        ) : (
          plural('lab_points', series.input.units.length)
        )}
      </span>
    </>
  );
}

function Shape({ values, expected, report }: { readonly values: readonly number[]; readonly expected: number; readonly report: number }) {
  const layout = layoutSmallMultiple({ values, reported: report, expected, ...SIZE });
  return (
    <>
      <path d={layout.seriesPath} stroke="var(--series)" stroke-width="2" />
      <path d={layout.reportPath} stroke="var(--next)" stroke-width="2.2" stroke-dasharray="0.1 4" />
      {layout.isOff && <path d={`M${layout.end.x - 3.5} ${layout.end.y + 1}h7l-3.5-5z`} fill="var(--next)" />}
    </>
  );
}
