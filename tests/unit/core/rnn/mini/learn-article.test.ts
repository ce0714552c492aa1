import { describe, expect, it } from 'vitest';
import { ARTICLE_SERIES } from '../../../../../src/core/rnn/mini/article-series.ts';
import { ARTICLE_PLAN, learnArticle } from '../../../../../src/core/rnn/mini/learn-article.ts';

const LONGEST_SECONDS = 2;
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

describe('a network of at most 16 hidden units', () => {
  it('is what learns the ten series', () => {
    expect(ARTICLE_PLAN.network.hidden * ARTICLE_PLAN.network.layers).toBeLessThanOrEqual(16);
  });

  it.each(SEEDS)('learns all ten series of the article within 0.05 in under two seconds, seed %i', (seed) => {
    const began = process.cpuUsage().user;
    const { outputs, worstError, epochs } = learnArticle(seed);
    const seconds = (process.cpuUsage().user - began) / 1e6;
    console.log(`seed ${seed}: ${epochs} epochs, ${(seconds * 1000).toFixed(0)} ms, worst error ${worstError.toFixed(3)}`);

    ARTICLE_SERIES.forEach(({ name, expected }, i) => expect(Math.abs(outputs[i] - expected), name).toBeLessThanOrEqual(0.05));
    expect(seconds).toBeLessThan(LONGEST_SECONDS);
  });

  it('learns other parameters from other seeds, and the same from the same', () => {
    expect(learnArticle(1).parameters).toEqual(learnArticle(1).parameters);
    expect(learnArticle(1).parameters).not.toEqual(learnArticle(2).parameters);
  });
});
