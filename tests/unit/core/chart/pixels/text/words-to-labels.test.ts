import { describe, expect, it } from 'vitest';
import { wordsToLabels, type PlacedText } from '../../../../../../src/core/chart/pixels/text/words-to-labels.ts';

/** Words with the gaps before them, each character 6 px wide and 9 high. */
function words(...spaced: readonly (readonly [gap: number, text: string])[]): PlacedText[] {
  let at = 0;
  return spaced.map(([gap, text]) => {
    const from = at + gap;
    at = from + 6 * text.length;
    return { text, from, to: at, height: 9 };
  });
}

describe('wordsToLabels', () => {
  it.each([
    ['words that stand alone', words([0, '5'], [40, '10'], [40, '15']), ['5', '10', '15']],
    ['months with their days', words([0, 'Jan'], [4, '8'], [30, 'Jan'], [4, '15']), ['Jan 8', 'Jan 15']],
    ['crowded labels, by those that are not', words([0, 'Jan'], [4, '8'], [30, 'Feb'], [4, '7'], [5, 'Feb'], [4, '12'], [30, 'Mar'], [4, '8']), ['Jan 8', 'Feb 7', 'Feb 12', 'Mar 8']],
    ['crowded numbers, by those that are not', words([0, '1'], [20, '2'], [20, '3'], [20, '12'], [4, '13'], [20, '14']), ['1', '2', '3', '12', '13', '14']],
    ['a month read together with its day', words([0, 'Jan'], [4, '8'], [30, 'Feb4'], [30, 'Feb'], [4, '11']), ['Jan 8', 'Feb 4', 'Feb 11']],
    ['a year between months and days', words([0, 'Dec'], [4, '8'], [30, '2025'], [30, 'Jan'], [4, '8']), ['Dec 8', '2025', 'Jan 8']],
    ['nothing', words(), []],
  ])('puts %s together', (_, given, expected) => {
    expect(wordsToLabels(given).map(({ text }) => text)).toEqual(expected);
  });

  it('keeps the place of each label', () => {
    const [first, second] = wordsToLabels(words([10, 'Jan'], [4, '8'], [30, 'Feb'], [4, '7']));
    expect([first.from, first.to]).toEqual([10, 38]);
    expect(second.from).toBe(68);
  });
});
