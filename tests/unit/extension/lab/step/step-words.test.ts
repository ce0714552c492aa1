import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import messages from '../../../../../public/_locales/en/messages.json' with { type: 'json' };
import { ARTICLE_SERIES } from '../../../../../src/core/rnn/mini/article-series.ts';
import { ARTICLE_WEIGHTS, type MiniVariant } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { traceMini } from '../../../../../src/core/rnn/mini/trace-mini.ts';
import { seriesOf } from '../../../../../src/extension/lab/lab-series.ts';
import { fixedSentence, fixedTable, fixedVerdict } from '../../../../../src/extension/lab/step/fixed-words.ts';
import { stepKey } from '../../../../../src/extension/lab/step/step-keys.ts';
import { computedNumber, givenNumber, indexed, sumText } from '../../../../../src/extension/lab/step/step-numbers.ts';
import { recordAt } from '../../../../../src/extension/lab/step/step-record.ts';
import { stepLines, stepSentence } from '../../../../../src/extension/lab/step/step-words.ts';
import { restAt } from '../../../../../src/extension/lab/step/edge.ts';
import { tokenAt, tokensOf } from '../../../../../src/extension/lab/step/token.ts';
import { PAGE_ROWS, pageOf, tracePage } from '../../../../../src/extension/lab/step/trace-rows.ts';

beforeAll(() => vi.stubGlobal('chrome', { i18n: { getMessage: (key: keyof typeof messages) => messages[key]?.message ?? '' } }));
afterAll(() => vi.unstubAllGlobals());

/** stock_falling and its likes, with every step's record. */
function setUp(name: string, variant: MiniVariant = 'article') {
  const series = seriesOf({ series: name, own: null });
  const trace = traceMini(series.input.units, { variant });
  const context = { weights: ARTICLE_WEIGHTS, variant, series };
  return { trace, context, linesAt: (step: number) => stepLines(recordAt(trace, step), context).map(({ formula, value }) => `${formula} ${value}`.trim()), sentenceAt: (step: number) => stepSentence(recordAt(trace, step), context) };
}

describe('a step in words', () => {
  it('reads for stock_falling 1.4, 0.0, and 0.0 at the output, as the article shows', () => {
    const { trace, linesAt, sentenceAt } = setUp('stock_falling');
    expect(tracePage(trace, 0).rows.map(({ cells }) => cells)).toEqual([
      ['1', '1.4', '0.0', '1.4', '1.4', '1.4'],
      ['0.5', '0.7', '−0.7', '0.0', '0.0', '0.0'],
    ]);
    expect(linesAt(0)).toEqual(['0']);
    expect(linesAt(2)).toEqual(['0.5', '1.4 × 0.5 = 0.7', '−0.5 × 1.4 = −0.7', '0.7 − 0.7 = 0.0', 'relu(0.0) = 0.0', '0.0']);
    expect(linesAt(3)).toEqual(['0.0', '1.4 × 0.0 = 0.0', 'to one decimal 0.0']);
    expect(sentenceAt(0)).toBe('Nothing is read yet: the hidden value h is 0.');
    expect(sentenceAt(2)).toBe('Step 2 of 3: 0.5 is read. w₁ times it is 0.7, w₂ times 1.4 is −0.7; the sum is 0.0, and relu gives 0.0.');
    expect(sentenceAt(3)).toBe('Step 3 of 3, the output: w₃ times 0.0 is 0.0, reported as 0.0. Expected 0: right.');
  });

  it('says that the second zig-zag is wrong', () => {
    expect(setUp('data_zic_zac2').sentenceAt(6)).toBe('Step 6 of 6, the output: w₃ times 1.4 is 1.96, reported as 2.0. Expected 0: wrong.');
  });

  it('has w₂ after relu in StatQuest’s order, and the value before as it is', () => {
    const { linesAt, sentenceAt } = setUp('stock_falling', 'statquest');
    expect(linesAt(2)).toEqual(['0.5', '1.4 × 0.5 = 0.7', 'as it is −0.7', '0.7 − 0.7 = 0.0', 'relu(0.0) = 0.0', '−0.5 × 0.0 = 0.0']);
    expect(linesAt(3).at(-1)).toBe('to one decimal -0.0');
    expect(sentenceAt(2)).toBe('Step 2 of 3: 0.5 is read. w₁ times it is 0.7, −0.7 is added; the sum is 0.0, relu gives 0.0, and w₂ times that is 0.0.');
  });

  it('takes the output of a real series back into its unit', () => {
    expect(setUp('Crude oil, WTI').linesAt(251).at(-1)).toMatch(/^\$\d+\.\d\d$/);
  });

  it('is the report of the article for all ten series, in both orders', () => {
    for (const { name, values, reports } of ARTICLE_SERIES) {
      for (const variant of ['article', 'statquest'] as const) {
        const record = recordAt(setUp(name, variant).trace, values.length + 1);
        expect(record.kind === 'output' && Object.is(record.report, reports[variant]), `${name} ${variant}`).toBe(true);
      }
    }
  });
});

describe('the network with four inputs, in words', () => {
  it.each([
    ['data_zic_zac1', 5, 'This network has four inputs and takes exactly four values. data_zic_zac1 has 5: from the fifth on there is no input to go to, so it refuses.'],
    ['Crude oil, WTI', 250, 'This network has four inputs and takes exactly four values. Crude oil, WTI has 250: from the fifth on there is no input to go to, so it refuses.'],
    ['stock_falling', 2, 'This network has four inputs and takes exactly four values. stock_falling has only 2: an input without a value has nothing to say, so it refuses.'],
    ['mine', 4, 'mine has exactly the four values that this network takes. It could answer, with a weight of its own for each input; one more value, and it would refuse.'],
  ])('says of %s with %i values whether it fits', (name, count, words) => expect(fixedVerdict(name, count)).toBe(words));

  it('tells of each value where it goes', () => {
    const values = [0, 1, 0, 1, 0];
    expect([0, 1, 5, 6].map((step) => fixedSentence(values, step))).toEqual([
      'Nothing is read yet.',
      'Value 1, 0, goes to input 1.',
      'Value 5, 0, finds no input: there are only four.',
      '5 values for four inputs: the network refuses the series. The recurrent one reads it.',
    ]);
    expect(fixedSentence([1, 0.5], 3)).toBe('Only 2 of four inputs have a value: the network refuses the series. The recurrent one reads it.');
    expect(fixedSentence([1, 2, 3, 4], 5)).toBe('All four inputs have a value: this network could answer.');
  });

  it('lists its inputs with what comes into them, and what does not', () => {
    expect(fixedTable([1, 0.5]).rows).toEqual([['1', 'x₁ = 1'], ['2', 'x₂ = 0.5'], ['3', 'no value'], ['4', 'no value']]);
    expect(fixedTable([0, 1, 0, 1, 0]).rows.at(-1)).toEqual(['no input', '1 value']);
  });
});

describe('a number on its way', () => {
  it.each([
    [1.4, '1.4', '1.4'],
    [0, '0', '0.0'],
    [-0, '0', '0.0'],
    [-0.7, '−0.7', '−0.7'],
    [1 / 3, '0.333', '0.333'],
    [0.00001, '1E−5', '1E−5'],
    [-123456, '−1.23E5', '−1.23E5'],
  ])('%f is written %s as it is given and %s as it is computed', (value, given, computed) => {
    expect(givenNumber(value)).toBe(given);
    expect(computedNumber(value)).toBe(computed);
  });

  it('is added and taken off without two signs in a row', () => {
    expect([sumText(0.7, -0.7), sumText(1.4, 0), sumText(-1, 0.5)]).toEqual(['0.7 − 0.7', '1.4 + 0.0', '−1.0 + 0.5']);
    expect(indexed('x', 250)).toBe('x₂₅₀');
  });

  it('passes its weight half way, comes to the sum, and leaves relu as the hidden value', () => {
    const { trace } = setUp('stock_falling');
    const way = { from: { x: 0, y: 0 }, to: { x: 10, y: 0 } };
    const tokens = tokensOf(recordAt(trace, 2), { input: way, feedback: way, within: [restAt({ x: 10, y: 0 })], output: null });
    const seen = (progress: number) => tokens.flatMap((token) => tokenAt(token, progress)?.words ?? []);
    expect(seen(0.1)).toEqual(['0.5', '1.4']);
    expect(seen(0.4)).toEqual(['0.7', '−0.7']);
    expect(seen(0.7)).toEqual(['0.0']);
    expect(tokensOf({ kind: 'start' }, { input: way, feedback: way, within: [], output: way })).toEqual([]);
  });

  it('is never but on its way, whatever the moment', () => {
    const { trace } = setUp('stock_curve');
    const way = { from: { x: 0, y: 0 }, to: { x: 10, y: 5 } };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), (step, progress) => {
        for (const token of tokensOf(recordAt(trace, step), { input: way, feedback: way, within: [way, way], output: way })) {
          const state = tokenAt(token, progress);
          if (!state) continue;
          expect(state.place.x).toBeGreaterThanOrEqual(0);
          expect(state.place.x).toBeLessThanOrEqual(10);
          expect(token.texts).toContain(state.words);
        }
      }),
    );
  });
});

describe('the table of steps', () => {
  it('has every step of a long series on one page, and the output on the last', () => {
    const trace = setUp('Crude oil, WTI').trace;
    const { pages } = tracePage(trace, 0);
    const all = Array.from({ length: pages }, (_, page) => tracePage(trace, page));
    expect(all.flatMap(({ rows }) => rows.map(({ t }) => t))).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect(all.map(({ hasOutput }) => hasOutput)).toEqual([...Array.from({ length: pages - 1 }, () => false), true]);
    for (const step of [0, 1, PAGE_ROWS, PAGE_ROWS + 1, 250, 251]) {
      expect(tracePage(trace, pageOf(step, 250)).rows.some(({ t }) => t === Math.min(250, Math.max(1, step)))).toBe(true);
    }
  });
});

describe('the keys', () => {
  const press = (key: string, tag = 'DIV', hasModifier = false) => stepKey({ key, tag, hasModifier }, 2, 6);

  it('step, go to the ends, and play', () => {
    expect([press('ArrowLeft'), press('ArrowRight'), press('Home'), press('End')]).toEqual([1, 3, 0, 6].map((step) => ({ kind: 'go', step })));
    expect(press(' ')).toEqual({ kind: 'toggle' });
    expect(stepKey({ key: 'ArrowRight', tag: 'DIV', hasModifier: false }, 6, 6)).toEqual({ kind: 'go', step: 6 });
  });

  it('leave to the browser what it has a use for itself', () => {
    expect([press(' ', 'BUTTON'), press('ArrowLeft', 'INPUT'), press('End', 'SELECT'), press('ArrowLeft', 'DIV', true), press('a')]).toEqual([null, null, null, null, null]);
    expect(press(' ', 'INPUT')).toEqual({ kind: 'toggle' });
    expect(press('ArrowRight', 'BUTTON')).toEqual({ kind: 'go', step: 3 });
  });
});
