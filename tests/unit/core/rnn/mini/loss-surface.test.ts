import { describe, expect, it } from 'vitest';
import { computeLossSurface } from '../../../../../src/core/rnn/mini/loss-surface.ts';
import { ARTICLE_WEIGHTS, type MiniWeights } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { createMiniRun, miniLoss, trainMini } from '../../../../../src/core/rnn/mini/train-mini.ts';

const PAIRS: readonly (readonly [keyof MiniWeights, keyof MiniWeights])[] = [['w1', 'w2'], ['w1', 'w3'], ['w2', 'w3']];
const RANGE = { low: -3, high: 3, side: 13 };

describe('the loss surface', () => {
  it.each(PAIRS)('over %s and %s is the loss of every pair, with the third weight as it is', (across, up) => {
    const weights = { w1: 1.1, w2: -0.3, w3: 0.7 };
    const surface = computeLossSurface(weights, { across, up, ...RANGE });
    expect(surface.losses).toHaveLength(RANGE.side ** 2);
    surface.up.forEach((upper, row) =>
      surface.across.forEach((along, column) => {
        expect(surface.losses[row * RANGE.side + column]).toBe(miniLoss({ ...weights, [across]: along, [up]: upper }));
      }),
    );
  });

  it("has the article's weights on a grid of 61 from -3 to 3, and nothing on it is lower but their own valley", () => {
    const { across, up, losses } = computeLossSurface(ARTICLE_WEIGHTS, { across: 'w1', up: 'w2', low: -3, high: 3, side: 61 });
    const lowest = losses.indexOf(Math.min(...losses));
    expect(across[lowest % 61]).toBe(1.4);
    expect(up[Math.floor(lowest / 61)]).toBe(-0.5);
    expect(losses[lowest]).toBe(miniLoss(ARTICLE_WEIGHTS));
  });

  it('is flat where w1 is 0 or below: every output is 0, whatever the other weights', () => {
    const { losses, across } = computeLossSurface(ARTICLE_WEIGHTS, { across: 'w1', up: 'w3', ...RANGE });
    const flat = losses.filter((_, at) => across[at % RANGE.side] <= 0);
    expect(new Set(flat).size).toBe(1);
    // Of the expected values 1, 0.5, 0, 1, 0.2, 0.1, 0.8, 0.2 the mean square.
    expect(flat[0]).toBeCloseTo(2.98 / 8, 12);
  });
});

describe('a descent taken epoch by epoch', () => {
  it.each([
    { w1: 0.5, w2: 0.3, w3: 0.5 },
    { w1: -1, w2: 0, w3: 1 },
    { w1: 2, w2: -2, w3: 1 },
    { w1: 3, w2: 3, w3: 3 },
  ])('from $w1, $w2, $w3 is the same as at once', (start) => {
    const run = createMiniRun(start);
    while (run.step());
    expect(run.training()).toEqual(trainMini(start));
  });

  it('is followed by its weights alone, epoch by epoch', () => {
    const start = { w1: 0.5, w2: 0.3, w3: 0.5 };
    const run = createMiniRun(start);
    expect(run.weights()).toEqual(start);
    for (let epoch = 1; epoch <= 5; epoch++) {
      run.step();
      expect(run.weights()).toEqual(run.training().weights);
    }
    expect(run.weights()).not.toEqual(start);
  });
});
