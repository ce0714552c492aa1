import type { BaselineName, FitVerdict } from '../../core/forecast/fitted/fitted-model.ts';
import { formatPercent } from './format-value.ts';
import { scalePosition, type RecordSentence } from './record-sentence.ts';

/** The rule that is harder to beat on this series, by its error on the values held back. */
export function hardestRule({ errors: { noChange, seasonal } }: FitVerdict): { readonly name: BaselineName; readonly error: number } {
  return seasonal !== null && seasonal < (noChange ?? Infinity)
    ? { name: 'seasonal-no-change', error: seasonal }
    : { name: 'no-change', error: noChange ?? 0 };
}

/**
 * What to say of a network fitted to the series in hand. It is held against the
 * better of both rules: 80% closer than "no change" would be no praise where
 * repeating the season is closer still.
 */
export function fitSentence(verdict: FitVerdict): RecordSentence {
  const { choice, reason, origins, errors } = verdict;
  const isSeasonShown = choice === 'seasonal-no-change';
  if (reason === 'too-short' || errors.fitted === null) {
    return { sentence: { key: isSeasonShown ? 'fit_too_short_season' : 'fit_too_short', parameters: {} }, verdict: null, position: null };
  }
  const rule = hardestRule(verdict);
  const isSeason = rule.name === 'seasonal-no-change';
  const position = rule.error > 0 ? scalePosition(errors.fitted / rule.error) : errors.fitted > 0 ? 1 : 0.5;
  if (choice === 'fitted') {
    const percent = formatPercent(1 - errors.fitted / rule.error);
    return {
      sentence: { stem: 'fit_better', count: origins, parameters: {} },
      verdict: { key: isSeason ? 'fit_closer_than_season' : 'record_better', parameters: { percent } },
      position,
    };
  }
  return {
    sentence: { key: isSeasonShown ? 'fit_no_better_season' : 'fit_no_better', parameters: {} },
    verdict: { key: isSeason ? 'fit_same_as_season' : 'record_same', parameters: {} },
    position,
  };
}
