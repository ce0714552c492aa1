import { useMemo, useRef } from 'preact/hooks';
import { bandAt } from '../../../core/forecast/band.ts';
import { locale, text } from '../../platform/i18n.ts';
import { formatCount, valueFormat, type ValueFormat } from '../../ui/format-value.ts';
import { useWidth } from '../../ui/use-width.ts';
import { useStore } from '../../ui/use-store.ts';
import { ValuesTable } from '../../ui/values-table.tsx';
import { daysUpTo, type Trial } from './create-trial.ts';
import { layoutPriceChart } from './price-chart-layout.ts';
import { PriceChart } from './price-chart.tsx';
import { DAYS_SHOWN, tallyOf, type Tally } from './trial-state.ts';
import { trialView } from './trial-view.ts';
import { useOverlay } from './use-overlay.ts';

interface TrialSectionProps {
  readonly trial: Trial;
  /** What the prices are called, per what, and where they come from. */
  readonly name: string;
  readonly per: string;
  readonly source: string;
  readonly onOpenApp: () => void;
}

const HEIGHT = 390;

/** A real chart to try it on: continued by the overlay of any other page, and growing a day at a time. */
export function TrialSection({ trial, name, per, source, onOpenApp }: TrialSectionProps) {
  const state = useStore(trial);
  const { element, width } = useWidth<HTMLDivElement>(900);
  const svg = useRef<SVGSVGElement>(null);
  const format = useMemo(() => valueFormat(trial.prices), [trial]);
  const series = useMemo(() => daysUpTo(trial.prices, state.end), [trial, state.end]);
  const layout = useMemo(() => {
    const month = new Intl.DateTimeFormat(locale(), { month: 'short', timeZone: 'UTC' });
    return layoutPriceChart({ series, offset: state.end - DAYS_SHOWN, said: state.said, width, height: HEIGHT, formatAxis: format.axis, formatMonth: (time) => month.format(time) });
  }, [series, state.said, width, format]);

  const { shown, problem } = state;
  const isBusy = state.awaited !== null;
  const tally = tallyOf(state.said);
  useOverlay({ chart: svg, view: () => trialView(state, layout, svg.current), from: [shown, problem, layout, isBusy && !shown], onClose: trial.close, onOpenApp });
  return (
    <section class="trial" aria-labelledby="trial-title">
      <h2 id="trial-title">{text('welcome_trial_title')}</h2>
      <p>{text('welcome_trial_how')}</p>
      <div class="trial-actions">
        <button type="button" class="button" data-kind="primary" aria-disabled={isBusy || shown !== null} onClick={() => isBusy || shown || void trial.predict()}>
          {text('menuPredictNext')}
        </button>
        {trial.hasMore() ? (
          <button type="button" class="button" aria-disabled={isBusy} onClick={() => void trial.grow()}>{text('welcome_new_day')}</button>
        ) : (
          <button type="button" class="button" onClick={trial.restart}>{text('welcome_restart')}</button>
        )}
      </div>
      <figure class="trial-chart" dir="ltr" aria-busy={isBusy}>
        <figcaption><strong>{name}</strong> {per}</figcaption>
        <div ref={element}>
          <PriceChart svg={svg} layout={layout} label={text('welcome_chart', { name })} />
        </div>
        <ValuesTable series={series} forecast={shown?.forecast ?? null} band={shown && bandAt(shown.forecast.bands, shown.level)} format={format} />
      </figure>
      <p class="trial-tally" role="status">{tally && tallyText(tally, format)}</p>
      <p class="quiet">{text('popup_source', { source })}</p>
    </section>
  );
}

function tallyText({ count, held, error, noChange }: Tally, format: ValueFormat): string {
  const parts = { count: formatCount(count), error: format.value(error), noChange: format.value(noChange) };
  return held === null ? text('welcome_tally_bandless', parts) : text('welcome_tally', { ...parts, held: formatCount(held) });
}
