import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../../src/core/random.ts';
import { articleExample, MINI_SERIES } from '../../../../../src/core/rnn/mini/article-examples.ts';
import { ARTICLE_SERIES } from '../../../../../src/core/rnn/mini/article-series.ts';
import { ARTICLE_WEIGHTS, predictMini, type MiniWeights } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { givesArticleReports, MINI_PLAN, miniLoss, trainMini } from '../../../../../src/core/rnn/mini/train-mini.ts';

/** From the standard normal distribution, one start a seed. */
function startOf(seed: number): MiniWeights {
  const random = createRandom(seed);
  return { w1: random.normal(), w2: random.normal(), w3: random.normal() };
}

const trainings = Array.from({ length: 200 }, (_, i) => {
  const start = startOf(i + 1);
  return { seed: i + 1, start, ...trainMini(start) };
});
const endingIn = (ending: string) => trainings.filter((training) => training.ending === ending);

describe('gradient descent finds weights for MiniRnn', () => {
  it("from a start on the right side, whose eight reports are the article's", () => {
    const { weights, ending } = trainMini({ w1: 0.5, w2: 0.3, w3: 0.5 });
    expect(ending).toBe('found');
    expect(givesArticleReports(weights)).toBe(true);
    expect(weights.w1 * weights.w3).toBeCloseTo(2, 2);
    expect(weights.w2).toBeCloseTo(-0.5, 2);
  });

  it('from more than a quarter of 200 normal starts', () => {
    expect(endingIn('found').length).toBeGreaterThan(50);
  });

  it('wherever it finds them, in the valley w1 w3 = 2, w2 = -0.5', () => {
    for (const { weights } of endingIn('found')) {
      expect(Math.abs(weights.w1 * weights.w3 - 2)).toBeLessThan(0.02);
      expect(Math.abs(weights.w2 + 0.5)).toBeLessThan(0.02);
    }
  });

  it('and keeps w1^2 - w3^2 but for the length of its steps, as relu lets one weight take what the other gives', () => {
    const { start, weights } = { start: { w1: 0.6, w2: 0, w3: 0.4 }, ...trainMini({ w1: 0.6, w2: 0, w3: 0.4 }) };
    expect(weights.w1 ** 2 - weights.w3 ** 2).toBeCloseTo(start.w1 ** 2 - start.w3 ** 2, 1);
  });
});

describe('what stops the other starts', () => {
  it('is one of three things, and none is left on its way', () => {
    expect(endingIn('unfinished')).toEqual([]);
  });

  it('half of them: w1 is 0 or below, every output is 0, and no weight moves', () => {
    const dead = endingIn('dead at the start');
    expect(dead.length).toBeGreaterThan(70);
    for (const { start, weights, epochs } of dead) {
      expect(start.w1).toBeLessThanOrEqual(0);
      expect(weights).toEqual(start);
      expect(epochs).toBe(1);
      expect(miniLoss(weights)).toBeCloseTo(2.98 / 8, 12);
    }
  });

  it('the sign of w3: below -w1 it pulls w1 through 0 before it has turned', () => {
    const pulled = trainings.filter(({ start }) => start.w1 > 0 && start.w2 > -1 && start.w3 < -start.w1);
    expect(pulled.length).toBeGreaterThan(10);
    expect(pulled.filter(({ ending }) => ending !== 'died')).toEqual([]);
  });

  it('the feedback: at w2 of -1 and below it shuts the unit, and has no gradient to come back by', () => {
    const shut = endingIn('shut');
    expect(shut.length).toBeGreaterThan(5);
    for (const { weights } of shut) {
      expect(weights.w1 * weights.w3).toBeCloseTo(2, 6);
      expect(miniLoss(weights)).toBeCloseTo(0.9 / 8, 12);
      expect(miniLoss({ ...weights, w2: weights.w2 - 1 })).toBe(miniLoss(weights));
    }
  });
});

describe('the loss of the eight series', () => {
  it.each([
    { w1: 1, w3: 2 },
    { w1: 4, w3: 0.5 },
    { w1: Math.SQRT2, w3: Math.SQRT2 },
  ])('is 0 where w1 w3 = 2 and w2 = -0.5: $w1 and $w3', ({ w1, w3 }) => {
    expect(miniLoss({ w1, w2: -0.5, w3 })).toBeLessThan(1e-30);
  });

  it("is 1.49e-4 at the article's 1.4, -0.5, 1.4, the root of 2 being rounded", () => {
    expect(miniLoss(ARTICLE_WEIGHTS)).toBeCloseTo(1.49e-4, 12);
  });
});

describe('teacher forcing', () => {
  it('wants two different values after one beginning: 0 and 0.5 after [1, 0.5]', () => {
    const wantedAfter = (name: string, steps: number): number => {
      const series = ARTICLE_SERIES.find((candidate) => candidate.name === name);
      if (!series) throw new Error(name);
      return articleExample(series, 'every').targets[steps - 1];
    };
    expect(wantedAfter('stock_falling', 2)).toBe(0);
    expect(wantedAfter('stock_curve', 2)).toBe(0.5);
  });

  it("leads away from the article's weights, to some that do not give its reports", () => {
    const { weights } = trainMini(ARTICLE_WEIGHTS, { wanted: 'every', plan: { ...MINI_PLAN, epochs: 500 } });
    expect(givesArticleReports(weights)).toBe(false);
    expect(predictMini(Float64Array.of(1, 0.5), { weights })).toBeGreaterThan(0.25);
  });

  it('is off by default: only what follows the last value counts', () => {
    expect(MINI_SERIES.map((series) => [...articleExample(series).weights])).toEqual(
      MINI_SERIES.map(({ values }) => values.map((_, t) => (t === values.length - 1 ? 1 : 0))),
    );
  });
});
