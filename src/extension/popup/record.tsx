import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Forecast } from '../../core/forecast/forecast.ts';
import { text } from '../platform/i18n.ts';
import { fitSentence, hardestRule } from '../ui/fit-sentence.ts';
import type { ValueFormat } from '../ui/format-value.ts';
import { recordSentence, type RecordSentence } from '../ui/record-sentence.ts';
import { FitErrors } from './fit-errors.tsx';
import type { Learning } from './learning.ts';

interface RecordProps {
  readonly forecast: Forecast | null;
  readonly learning: Learning;
  readonly format: ValueFormat;
}

/** How good the forecast's model is on this series, against "no change". */
export function Record({ forecast, learning: { fit, ended }, format }: RecordProps) {
  const section = useRef<HTMLElement>(null);
  const wasCovered = useRef(false);
  // The panel of a fit had the focus and is gone: go on at what came of it.
  useEffect(() => {
    if (wasCovered.current && !fit && ended === 'done' && document.activeElement === document.body) section.current?.focus({ preventScroll: true });
    wasCovered.current = fit !== null;
  }, [fit === null]);
  const record = useMemo(
    () => forecast && (forecast.verdict ? fitSentence(forecast.verdict) : recordSentence(forecast.scorecard, format.value)),
    [forecast, format],
  );
  if (!forecast || !record) return <section class="record" />;
  const { verdict } = forecast;
  const isSeason = verdict !== null && hardestRule(verdict).name === 'seasonal-no-change';
  return (
    <section class="record" data-role="record" ref={section} tabIndex={-1}>
      <p>
        <Words record={record} />
      </p>
      {record.position !== null && <Scale position={record.position} middle={text(isSeason ? 'fit_scale_season' : 'record_scale_same')} />}
      {verdict && verdict.errors.fitted !== null && <FitErrors verdict={verdict} format={format} />}
    </section>
  );
}

/** The sentence with its verdict in bold, wherever the language puts it. */
function Words({ record: { sentence, verdict } }: { readonly record: RecordSentence }) {
  const [before, after = ''] = text(sentence.key, sentence.parameters).split('{verdict}');
  return (
    <>
      {before}
      {verdict && <strong>{text(verdict.key, verdict.parameters)}</strong>}
      {verdict && after}
    </>
  );
}

/** The same as a place between better and worse; the sentence says it already. */
function Scale({ position, middle }: { readonly position: number; readonly middle: string }) {
  return (
    <div class="scale" aria-hidden="true">
      <svg width="100%" height="16">
        <line x1="0" x2="100%" y1="8" y2="8" stroke="var(--rule)" stroke-width="2" />
        <line x1="50%" x2="50%" y1="2" y2="14" stroke="var(--faint)" stroke-width="2" />
        <svg x="7" width="100%" height="16" class="scale-track">
          <circle cx={`${position * 100}%`} cy="8" r="5.5" fill="var(--next)" />
        </svg>
      </svg>
      <div class="scale-words">
        <span>{text('record_scale_better')}</span>
        <span>{middle}</span>
        <span>{text('record_scale_worse')}</span>
      </div>
    </div>
  );
}
