import { useEffect, useMemo, useRef } from 'preact/hooks';
import { bandAt } from '../../../core/forecast/band.ts';
import type { Forecast } from '../../../core/forecast/forecast.ts';
import type { NormalizedSeries } from '../../../core/series/normalize-series.ts';
import type { ForecastChoices } from '../../messages/forecast-choices.ts';
import { text } from '../../platform/i18n.ts';
import { fitSentence, hardestRule } from '../../ui/fit-sentence.ts';
import type { ValueFormat } from '../../ui/format-value.ts';
import { isDaily } from '../../ui/is-daily.ts';
import { recordSentence } from '../../ui/record-sentence.ts';
import { RecordWords } from '../../ui/record-words.tsx';
import { Scale } from '../../ui/scale.tsx';
import { recordOf, type Backtest } from '../backtest/backtest.ts';
import type { Popup } from '../create-popup.ts';
import type { Learning } from '../learning.ts';
import { Details } from './details.tsx';

interface RecordProps {
  readonly popup: Popup;
  /** What the forecast was made from. */
  readonly input: NormalizedSeries;
  /** null while it is awaited. */
  readonly forecast: Forecast | null;
  /** What became of earlier forecasts of this series, in a sentence; '' for nothing. */
  readonly trackRecord: string;
  readonly choices: ForecastChoices;
  readonly backtest: Backtest;
  readonly isOpen: boolean;
  readonly learning: Learning;
  readonly format: ValueFormat;
}

/** How good the forecast's model is on this series, against "no change", in a sentence; the rest folded away. */
export function Record({ popup, input, forecast, trackRecord, choices, backtest, isOpen, learning: { fit, ended }, format }: RecordProps) {
  const section = useRef<HTMLElement>(null);
  const wasCovered = useRef(false);
  // The panel of a fit had the focus and is gone: go on at what came of it.
  useEffect(() => {
    if (wasCovered.current && !fit && ended === 'done' && document.activeElement === document.body) section.current?.focus({ preventScroll: true });
    wasCovered.current = fit !== null;
  }, [fit === null]);
  const { times } = input.series;
  const daily = useMemo(() => isDaily(times), [times]);
  if (!forecast) return <section class="record" />;
  const { verdict } = forecast;
  const level = bandAt(forecast.bands, choices.level)?.level ?? null;
  const record = verdict ? fitSentence(verdict) : recordSentence(recordOf(forecast, backtest), { formatError: format.value, level, isDaily: daily });
  const isSeason = verdict !== null && hardestRule(verdict).name === 'seasonal-no-change';
  return (
    <section class="record" data-role="record" ref={section} tabIndex={-1}>
      <p>
        <RecordWords record={record} />
      </p>
      {record.position !== null && <Scale position={record.position} middle={text(isSeason ? 'fit_scale_season' : 'record_scale_same')} />}
      {trackRecord && <p class="track-record" data-role="track-record">{trackRecord}</p>}
      <Details popup={popup} input={input} forecast={forecast} choices={choices} backtest={backtest} isOpen={isOpen} format={format} />
    </section>
  );
}
