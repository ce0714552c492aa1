import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_SERIES } from '../../../../../src/core/rnn/mini/article-series.ts';
import { ARTICLE_WEIGHTS, predictMini, type MiniOptions } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { feedBack, FED_BACK_STEPS } from '../../../../../src/extension/lab/limits/fed-back.ts';
import { layoutFedBack } from '../../../../../src/extension/lab/limits/fed-back-layout.ts';
import { LIMIT_TESTS } from '../../../../../src/extension/lab/limits/limit-tests.ts';
import { LONGEST_READ, readLong } from '../../../../../src/extension/lab/limits/long-memory.ts';
import { panelOf } from '../../../../../src/extension/lab/predictions/panel-of.ts';

const ARTICLE: Required<MiniOptions> = { weights: ARTICLE_WEIGHTS, variant: 'article' };
const weight = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100);
const options: fc.Arbitrary<Required<MiniOptions>> = fc.record({ weights: fc.record({ w1: weight, w2: weight, w3: weight }), variant: fc.constantFrom('article', 'statquest') });
const zigZag = (name: string): Float64Array => Float64Array.from(ARTICLE_SERIES.find((series) => series.name === name)?.values ?? []);

describe('why three weights cannot do it', () => {
  it('any weights, in either order of relu, that put out more than 0 after the first zig-zag have w2 above 0 and put out at least 1.5 times as much after the second', () => {
    let seen = 0;
    fc.assert(
      fc.property(options, (each) => {
        const first = predictMini(zigZag('data_zic_zac1'), each);
        if (first <= 1e-9) return;
        seen++;
        expect(each.weights.w2).toBeGreaterThan(0);
        expect(predictMini(zigZag('data_zic_zac2'), each)).toBeGreaterThanOrEqual(1.5 * first * (1 - 1e-12));
      }),
      { numRuns: 1000 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('1.5 is reached, at a w2 of 1', () => {
    const each = { ...ARTICLE, weights: { w1: 1, w2: 1, w3: 0.5 } };
    expect(predictMini(zigZag('data_zic_zac1'), each)).toBe(1);
    expect(predictMini(zigZag('data_zic_zac2'), each)).toBe(1.5);
  });
});

describe('the further tests', () => {
  it.each([
    ['lab_limits_longer', 2, true],
    ['lab_limits_constant', 0.7, false],
    ['lab_limits_shifted', 1.2, true],
  ])('%s: the article’s weights report %d, which is wrong', (name, report, isOff) => {
    const test = LIMIT_TESTS.find((each) => each.name === name);
    if (!test) throw new Error('there is no such test');
    expect(panelOf(test, ARTICLE)).toMatchObject({ report, isRight: false, isOff });
  });
});

describe('outputs fed back', () => {
  it('are multiplied by 1.46 a step by the article’s weights, whatever the series was', () => {
    for (const { factor, outputs } of feedBack(ARTICLE)) {
      expect(factor).toBeCloseTo(1.46, 12);
      expect(outputs).toHaveLength(FED_BACK_STEPS);
    }
  });

  it('have no factor where they are 0', () => {
    expect(feedBack({ ...ARTICLE, weights: { w1: -1, w2: 0, w3: 1 } }).map(({ factor }) => factor)).toEqual([null, null]);
  });

  it('are drawn on one axis that has 0 and 1, whatever the weights', () => {
    fc.assert(
      fc.property(options, (each) => {
        const { ticks, unit, frame, lines } = layoutFedBack(feedBack(each), 600, 240);
        expect(unit.top).toBeLessThan(unit.bottom);
        expect(unit.top).toBeGreaterThanOrEqual(frame.top);
        expect(unit.bottom).toBeLessThanOrEqual(frame.bottom);
        expect(ticks.length).toBeLessThanOrEqual(14);
        expect(ticks.map(({ value }) => value)).toContain(0);
        for (const { outputPath, end } of lines) {
          expect(outputPath).not.toMatch(/NaN|Infinity/);
          expect(end.x).toBe(frame.right);
        }
      }),
    );
  });
});

describe('a very long series', () => {
  it('is forgotten but for its last values by the article’s weights', () => {
    const { rows, enough } = readLong(ARTICLE);
    expect(rows.at(-1)?.read).toBe(LONGEST_READ);
    expect(enough).toBeLessThanOrEqual(20);
    expect(rows.find(({ read }) => read === 1000)?.output).toBe(rows.at(-1)?.output);
    expect(new Set(rows.map(({ output }) => output.toFixed(1))).size).toBeGreaterThan(1);
  });

  it('counts whole where nothing is forgotten', () => {
    expect(readLong({ ...ARTICLE, weights: { w1: 0.001, w2: 1, w3: 1 } }).enough).toBe(LONGEST_READ);
  });
});
