import { useEffect, useMemo, useRef } from 'preact/hooks';
import { bandAt } from '../../../core/forecast/band.ts';
import type { NormalizedSeries } from '../../../core/series/normalize-series.ts';
import type { Hand } from '../../messages/protocol.ts';
import { text } from '../../platform/i18n.ts';
import { captionsOf } from '../../ui/captions-of.ts';
import { valueFormat } from '../../ui/format-value.ts';
import { isDaily } from '../../ui/is-daily.ts';
import { nameOfSeries } from '../../ui/name-of-series.ts';
import { NextValue } from '../../ui/next-value.tsx';
import { plural } from '../../ui/plural.ts';
import { recordSentence } from '../../ui/record-sentence.ts';
import { RecordWords } from '../../ui/record-words.tsx';
import { Scale } from '../../ui/scale.tsx';
import { layoutSeriesChart } from '../../ui/series-chart-layout.ts';
import { SeriesChart } from '../../ui/series-chart.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { ValuesTable } from '../../ui/values-table.tsx';
import type { Own } from './create-own.ts';
import type { OwnState } from './own-state.ts';

interface OwnAnswerProps {
  readonly own: Own;
  readonly state: OwnState;
  readonly hand: Hand;
  readonly input: NormalizedSeries;
  readonly onOpenApp: () => void;
}

const HEIGHT = 240;

/** The series in hand and how it goes on, with its record. Everything that can be chosen is on the full page. */
export function OwnAnswer({ own, state: { forecast, turn }, hand, input, onOpenApp }: OwnAnswerProps) {
  const { series } = hand;
  const heading = useRef<HTMLHeadingElement>(null);
  const { element, width } = useWidth<HTMLDivElement>(600);
  const format = useMemo(() => valueFormat(series), [series]);
  const band = forecast && bandAt(forecast.bands, hand.level);
  const layout = useMemo(() => {
    const continuation = forecast?.values ?? [];
    return layoutSeriesChart({ series, normalization: input.normalization, continuation, band, reach: null, width, height: HEIGHT, formatAxis: format.axis, formatValue: format.value, captions: captionsOf(series, continuation.length) });
  }, [input, forecast, band, width, format]);
  const record = forecast && recordSentence(forecast.scorecard, { formatError: format.value, level: band?.level ?? null, isDaily: isDaily(series.times) });
  useEffect(() => {
    if (turn > 0) heading.current?.focus({ preventScroll: true });
  }, [turn]);

  const values = plural('popup_values', hand.read);
  const skipped = plural('popup_skipped', hand.skippedCount);
  return (
    <div class="own-answer" data-role="own-answer" aria-busy={forecast === null}>
      <div class="own-hand">
        <h3 ref={heading} tabIndex={-1}>{nameOfSeries(series)}</h3>
        <p>{hand.skippedCount > 0 ? text('popup_in_hand_skipped', { values, skipped }) : text('popup_in_hand', { values })}</p>
      </div>
      <div class="own-chart" dir="ltr" ref={element}>
        <SeriesChart key={series} layout={layout} label={text('popup_chart', { name: nameOfSeries(series) })} />
      </div>
      <ValuesTable series={series} forecast={forecast} band={band} format={format} />
      <div class="own-facts">
        <NextValue input={input} forecast={forecast} band={band} preview={null} format={format} />
        <section class="record" data-role="record">
          {record && <p><RecordWords record={record} /></p>}
          {record && record.position !== null && <Scale position={record.position} middle={text('record_scale_same')} />}
        </section>
      </div>
      <div class="own-actions">
        <button type="button" class="button" onClick={onOpenApp}>{text('welcome_open_app')}</button>
        <button type="button" class="button" data-kind="quiet" onClick={() => void own.clear()}>{text('popup_clear')}</button>
      </div>
      <p class="visually-hidden" role="status">{forecast && turn > 0 && text('popup_announce', { values, value: format.value(forecast.values[0]) })}</p>
    </div>
  );
}
