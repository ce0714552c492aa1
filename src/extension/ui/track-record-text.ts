import type { RunningRecord } from '../../core/history/running-record.ts';
import { text } from '../platform/i18n.ts';
import { formatCount } from './format-value.ts';
import { plural } from './plural.ts';
import { sentenceText, verdictOf } from './record-sentence.ts';

/** Of fewer values that came nobody should conclude anything. */
const FEWEST_TO_JUDGE = 10;

/**
 * What became of the earlier forecasts of one source by one model, as one
 * plain sentence, and a warning where that is little.
 *
 * @param stem of the sentence: beside the next forecast, or over the list of all
 */
export function trackRecordText(record: RunningRecord, stem: 'track_record' | 'track_record_here' = 'track_record'): string {
  const sentence = plural(stem, record.forecasts, { verdict: verdictText(record), band: bandText(record) });
  return record.steps < FEWEST_TO_JUDGE ? text('track_record_too_few', { sentence, values: plural('popup_values', record.steps) }) : sentence;
}

/** How far off they were, against "no change". */
export function verdictText({ ratio, error }: Pick<RunningRecord, 'ratio' | 'error'>): string {
  if (ratio !== null) return sentenceText(verdictOf(ratio));
  return text(error === 0 ? 'track_record_both_right' : 'track_record_never_wrong');
}

/** How many of the values that came were inside the band, as the end of a sentence; '' where there was none. */
export function bandText({ banded, inside }: Pick<RunningRecord, 'banded' | 'inside'>): string {
  return banded > 0 ? text('track_record_band', { inside: formatCount(inside), values: formatCount(banded) }) : '';
}
