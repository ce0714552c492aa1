import type { Scorecard } from '../../core/forecast/scorecard.ts';
import { text, type MessageKey } from '../platform/i18n.ts';
import { formatCount } from './format-value.ts';

/** A sentence as its key and what fills its placeholders. */
export interface Sentence {
  readonly key: MessageKey;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** What a record says: a sentence with the place `{verdict}`, and what stands there. */
export interface RecordSentence {
  readonly sentence: Sentence;
  /** null where the sentence says it all. */
  readonly verdict: Sentence | null;
  /** Where the model stands on the scale: 0 better, 0.5 as "no change", 1 worse; null when there is no record. */
  readonly position: number | null;
}

/** Errors that differ by no more per cent than this are called the same. */
const ALIKE = 5;
/** The ends of the scale: four times better, four times worse. */
const SCALE_END = 4;

/**
 * What to say of a model's record against "no change".
 *
 * @param formatError writes an error in the series' unit
 */
export function recordSentence(scorecard: Scorecard, formatError: (error: number) => string): RecordSentence {
  if (scorecard.kind === 'too-short') {
    return { sentence: { key: 'record_too_short', parameters: {} }, verdict: null, position: null };
  }
  const { ratio, error } = scorecard;
  const origins = formatCount(scorecard.origins);
  if (ratio === null) {
    return error === 0
      ? { sentence: { key: 'record_both_right', parameters: { origins } }, verdict: null, position: 0.5 }
      : {
          sentence: { key: 'record_never_wrong', parameters: { origins, error: formatError(error) } },
          verdict: null,
          position: 1,
        };
  }
  return { sentence: { key: 'record_scored', parameters: { origins } }, verdict: verdictOf(ratio), position: scalePosition(ratio) };
}

/** Where an error stands on the scale, given how many times as large as that of "no change" it is. */
export function scalePosition(ratio: number): number {
  return 0.5 + 0.5 * Math.min(1, Math.max(-1, Math.log(ratio) / Math.log(SCALE_END)));
}

function verdictOf(ratio: number): Sentence {
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent <= ALIKE) return { key: 'record_same', parameters: {} };
  if (ratio < 1) return { key: 'record_better', parameters: { percent: formatCount(percent) } };
  if (ratio < 1.95) return { key: 'record_worse', parameters: { percent: formatCount(percent) } };
  const times = ratio < 9.95 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
  return times < 1e6
    ? { key: 'record_times', parameters: { times: formatCount(times) } }
    : { key: 'record_far_off', parameters: {} };
}

/** The whole record as one plain sentence. */
export function recordText(record: RecordSentence): string {
  const verdict = record.verdict ? text(record.verdict.key, record.verdict.parameters) : '';
  return text(record.sentence.key, { ...record.sentence.parameters, verdict });
}
