import type { Scorecard } from '../../core/forecast/scorecard.ts';
import { text } from '../platform/i18n.ts';
import type { ValueFormat } from '../ui/format-value.ts';
import { recordSentence, type RecordSentence } from '../ui/record-sentence.ts';

/** How the same model would have done on this series, against "no change". */
export function Record({ scorecard, format }: { readonly scorecard: Scorecard | null; readonly format: ValueFormat }) {
  if (!scorecard) return <section class="record" />;
  const record = recordSentence(scorecard, format.value);
  return (
    <section class="record" data-role="record">
      <p>
        <Words record={record} />
      </p>
      {record.position !== null && <Scale position={record.position} />}
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
function Scale({ position }: { readonly position: number }) {
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
        <span>{text('record_scale_same')}</span>
        <span>{text('record_scale_worse')}</span>
      </div>
    </div>
  );
}
