import { describe, expect, it } from 'vitest';
import type { FitVerdict } from '../../../../src/core/forecast/fitted/fitted-model.ts';
import { fitSentence } from '../../../../src/extension/ui/fit-sentence.ts';
import type { Sentence } from '../../../../src/extension/ui/record-sentence.ts';

function verdict(choice: FitVerdict['choice'], fitted: number | null, noChange: number | null, seasonal: number | null): FitVerdict {
  const reason = fitted === null ? 'too-short' : choice === 'fitted' ? 'better' : 'no-better';
  return { choice, reason, origins: 30, horizon: 4, errors: { fitted, noChange, seasonal } };
}

const nameOf = (sentence: Sentence): string => ('key' in sentence ? sentence.key : sentence.stem);

describe('fitSentence', () => {
  it.each([
    ['better than "no change"', verdict('fitted', 0.88, 1, null), 'fit_better', 'record_better'],
    ['better than a season that is worse than "no change"', verdict('fitted', 0.88, 1, 3), 'fit_better', 'record_better'],
    ['better than a season that is better than "no change"', verdict('fitted', 0.44, 1, 0.5), 'fit_better', 'fit_closer_than_season'],
    ['no better than "no change"', verdict('no-change', 1.1, 1, null), 'fit_no_better', 'record_same'],
    ['no better than the season', verdict('seasonal-no-change', 0.6, 1, 0.5), 'fit_no_better_season', 'fit_same_as_season'],
    ['no better than the season, where the whole series prefers "no change"', verdict('no-change', 0.6, 1, 0.5), 'fit_no_better', 'fit_same_as_season'],
    ['no better than "no change", where the whole series prefers the season', verdict('seasonal-no-change', 1, 1, 1.2), 'fit_no_better_season', 'record_same'],
    ['too short', verdict('no-change', null, null, null), 'fit_too_short', null],
    ['too short, with a season', verdict('seasonal-no-change', null, null, null), 'fit_too_short_season', null],
  ])('names what was %s', (_name, of, sentence, said) => {
    const record = fitSentence(of);
    expect(nameOf(record.sentence)).toBe(sentence);
    expect(record.verdict && nameOf(record.verdict)).toBe(said);
  });

  it('counts the gain against the better of both rules', () => {
    expect(fitSentence(verdict('fitted', 0.88, 1, 3)).verdict?.parameters).toEqual({ percent: '12%' });
    expect(fitSentence(verdict('fitted', 0.44, 1, 0.5)).verdict?.parameters).toEqual({ percent: '12%' });
  });

  it('places the network between better and worse than that rule', () => {
    expect(fitSentence(verdict('fitted', 0.5, 1, null)).position).toBe(0.25);
    expect(fitSentence(verdict('seasonal-no-change', 1, 4, 0.5)).position).toBe(0.75);
    expect(fitSentence(verdict('no-change', null, null, null)).position).toBeNull();
  });

  it('can do no better than rules that were never wrong', () => {
    expect(fitSentence(verdict('no-change', 0, 0, null)).position).toBe(0.5);
    expect(fitSentence(verdict('no-change', 0.1, 0, null)).position).toBe(1);
  });
});
