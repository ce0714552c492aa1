import { describe, expect, it } from 'vitest';
import { ARTICLE_WEIGHTS } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { FIGURES, type Figure } from '../../../../../src/extension/lab/lab-state.ts';
import { ARTICLE_FIGURES } from '../../../../../src/extension/lab/predictions/article-figures.ts';
import { panelOf } from '../../../../../src/extension/lab/predictions/panel-of.ts';
import { EXAMPLE_STOCKS } from '../../../../../src/extension/lab/predictions/two-stocks.ts';
import { formatReport } from '../../../../../src/extension/ui/format-value.ts';

const OPTIONS = { weights: ARTICLE_WEIGHTS, variant: 'article' } as const;

/** Each figure's panels with what the article prints there: expected, and MiniRnn's report where it has one. */
const PUBLISHED: readonly (readonly [Figure, readonly (readonly [string, number, string | null])[]])[] = [
  ['2', [['stock_rising', 1, null], ['stock_constant', 0.5, null], ['stock_falling', 0, null], ['stock_curve', 1, null]]],
  ['6', [['stock_rising', 1, '1.0'], ['stock_constant', 0.5, '0.5'], ['stock_falling', 0, '0.0'], ['stock_curve', 1, '1.0']]],
  ['7', [['small_rising', 0.2, null], ['small_constant', 0.1, null], ['small_falling', 0.8, null], ['small_curve', 0.2, null]]],
  ['8', [['small_rising', 0.2, '0.2'], ['small_constant', 0.1, '0.1'], ['small_falling', 0.8, '0.8'], ['small_curve', 0.2, '0.2']]],
  ['9', [['data_zic_zac1', 1, null], ['data_zic_zac2', 0, null]]],
  ['10', [['data_zic_zac1', 1, '0.0'], ['data_zic_zac2', 0, '2.0']]],
];

describe("the article's figures", () => {
  it('are ten, each under its number, and one more for the chosen series', () => {
    expect(FIGURES).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'chosen']);
  });

  it.each(PUBLISHED)('figure %s shows what is published', (figure, published) => {
    const { content } = ARTICLE_FIGURES[figure];
    if (content.kind !== 'panels') throw new Error('panels were expected');
    const panels = content.series.map((series) => panelOf(series, content.isPredicted ? OPTIONS : null));
    expect(panels.map(({ name, expected, report }) => [name, expected, report === null ? null : formatReport(report)])).toEqual(published);
  });

  it('are right eight times of ten, wrong on both zig-zags, and off the scale on the second', () => {
    const panels = (['6', '8', '10'] as const).flatMap((figure) => {
      const { content } = ARTICLE_FIGURES[figure];
      return content.kind === 'panels' ? content.series.map((series) => panelOf(series, OPTIONS)) : [];
    });
    expect(panels.filter(({ isRight }) => isRight === false).map(({ name }) => name)).toEqual(['data_zic_zac1', 'data_zic_zac2']);
    expect(panels.filter(({ isOff }) => isOff).map(({ name }) => name)).toEqual(['data_zic_zac2']);
  });

  it.each([['3', 'feed-forward'], ['4', 'unrolled'], ['5', 'folded']] as const)('figure %s is the %s drawing of the network', (figure, drawing) => {
    expect(ARTICLE_FIGURES[figure].content).toEqual({ kind: 'drawing', drawing });
  });

  it('begins with two stocks: Google of four points from $400, falling at first, OpenAI of three, falling and then rising', () => {
    expect(ARTICLE_FIGURES['1'].content.kind).toBe('stocks');
    const [google, openAi] = EXAMPLE_STOCKS.map(({ prices }) => prices);
    expect(google).toHaveLength(4);
    expect(google[0]).toBe(400);
    expect(google[1]).toBeLessThan(google[0]);
    expect(openAi).toHaveLength(3);
    expect(openAi[1]).toBeLessThan(openAi[0]);
    expect(openAi[2]).toBeGreaterThan(openAi[1]);
  });
});
