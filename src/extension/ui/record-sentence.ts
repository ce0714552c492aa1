import type { Scorecard } from '../../core/forecast/scorecard.ts';
import { text, type MessageKey, type PluralStem } from '../platform/i18n.ts';
import { formatCount, formatPercent } from './format-value.ts';
import { plural } from './plural.ts';

/** A sentence as its key and what fills its placeholders, among it parts of sentences; with a count where it has plural forms. */
export type Sentence = ({ readonly key: MessageKey } | { readonly stem: PluralStem; readonly count: number }) & {
  readonly parameters: Readonly<Record<string, string | number | Sentence>>;
};

/** What a record says: a sentence with the place `{verdict}`, and what stands there. */
export interface RecordSentence {
  readonly sentence: Sentence;
  /** null where the sentence says it all. */
  readonly verdict: Sentence | null;
  /** Where the model stands on the scale: 0 better, 0.5 as "no change", 1 worse; null when there is no record. */
  readonly position: number | null;
}

/** How a record is to be worded. */
export interface RecordWording {
  /** Writes an error in the series' unit. */
  readonly formatError: (error: number) => string;
  /** Of the band that is shown; null for none. */
  readonly level: number | null;
  /** Whether the series' dates say that a value is a day. */
  readonly isDaily: boolean;
}

/** Errors that differ by no more per cent than this are called the same. */
const ALIKE = 5;
/** The ends of the scale: four times better, four times worse. */
const SCALE_END = 4;

/** What to say of a model's record against "no change". */
export function recordSentence(scorecard: Scorecard, { formatError, level, isDaily }: RecordWording): RecordSentence {
  if (scorecard.kind === 'too-short') {
    return { sentence: { key: 'record_too_short', parameters: {} }, verdict: null, position: null };
  }
  const { ratio, error, steps } = scorecard;
  const count = scorecard.origins;
  const where: Sentence =
    steps > 1
      ? { stem: 'record_places', count, parameters: { steps: formatCount(steps) } }
      : { stem: isDaily ? 'record_days' : 'record_values', count, parameters: {} };
  const band = bandHeld(scorecard, level, 'record_band') ?? '';
  if (ratio === null) {
    return error === 0
      ? { sentence: { key: 'record_both_right', parameters: { where } }, verdict: null, position: 0.5 }
      : { sentence: { key: 'record_never_wrong', parameters: { where, error: formatError(error) } }, verdict: null, position: 1 };
  }
  return { sentence: { key: 'record_scored', parameters: { where, band } }, verdict: verdictOf(ratio), position: scalePosition(ratio) };
}

/** How often the band at a level held, as a part of a sentence; null where that is not known. */
export function bandHeld({ coverage }: Extract<Scorecard, { kind: 'scored' }>, level: number | null, key: MessageKey): Sentence | null {
  const held = coverage.find((each) => each.level === level);
  return held ? { key, parameters: { level: formatPercent(held.level), share: formatPercent(held.share) } } : null;
}

/** Where an error stands on the scale, given how many times as large as that of "no change" it is. */
export function scalePosition(ratio: number): number {
  return 0.5 + 0.5 * Math.min(1, Math.max(-1, Math.log(ratio) / Math.log(SCALE_END)));
}

/** What an error is called that is so many times as large as that of "no change". */
export function verdictOf(ratio: number): Sentence {
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent <= ALIKE) return { key: 'record_same', parameters: {} };
  if (ratio < 1) return { key: 'record_better', parameters: { percent: formatPercent(percent / 100) } };
  if (ratio < 1.95) return { key: 'record_worse', parameters: { percent: formatPercent(percent / 100) } };
  const times = ratio < 9.95 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
  return times < 1e6
    ? { key: 'record_times', parameters: { times: formatCount(times) } }
    : { key: 'record_far_off', parameters: {} };
}

/** A sentence in words, its parts in their places. */
export function sentenceText(sentence: Sentence): string {
  const words: Record<string, string | number> = {};
  for (const [name, part] of Object.entries(sentence.parameters)) words[name] = typeof part === 'object' ? sentenceText(part) : part;
  return 'key' in sentence ? text(sentence.key, words) : plural(sentence.stem, sentence.count, words);
}

/** The whole record as one plain sentence. */
export function recordText({ sentence, verdict }: RecordSentence): string {
  return sentenceText({ ...sentence, parameters: { ...sentence.parameters, ...(verdict ? { verdict } : {}) } });
}
