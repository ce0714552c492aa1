import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreMini, type Scorecard } from '../../../../src/core/forecast/scorecard.ts';
import { predictMini } from '../../../../src/core/rnn/mini/mini-rnn.ts';
import { fillGaps } from '../../../../src/core/series/fill-gaps.ts';
import { normalizeSeries } from '../../../../src/core/series/normalize-series.ts';
import { denormalizeValue, NORMALIZATION_MODES, type NormalizationMode } from '../../../../src/core/series/normalize.ts';
import { createSeries } from '../../../../src/core/series/series.ts';

function score(values: readonly number[], mode: NormalizationMode = 'auto'): Scorecard {
  const series = createSeries(values);
  return scoreMini(series, fillGaps(series), mode);
}

/** The same record written plainly: cut the series off before each target, forget the rest, predict. */
function naiveScore(values: readonly number[], mode: NormalizationMode): { origins: number; error: number; noChange: number } {
  const targets = values.flatMap((value, index) => (Number.isNaN(value) ? [] : [index])).slice(4).slice(-40);
  let error = 0;
  let noChange = 0;
  for (const target of targets) {
    const past = values.slice(0, target);
    const { units, normalization } = normalizeSeries(createSeries(past), mode);
    const last = past.filter((value) => !Number.isNaN(value)).slice(-1)[0];
    error += Math.abs(values[target] - denormalizeValue(predictMini(units), normalization));
    noChange += Math.abs(values[target] - last);
  }
  return { origins: targets.length, error: error / targets.length, noChange: noChange / targets.length };
}

const observation = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const gappy = fc.array(fc.oneof({ weight: 5, arbitrary: observation }, { weight: 1, arbitrary: fc.constant(NaN) }), {
  minLength: 8,
  maxLength: 90,
});
const modes = fc.constantFrom(...NORMALIZATION_MODES);

describe('scoreMini', () => {
  it('is too short below eight observations, gaps not counted', () => {
    expect(score([1, 2, 3, 4, 5, 6, 7])).toEqual({ kind: 'too-short' });
    expect(score([1, 2, 3, 4, NaN, NaN, 5, 6, 7])).toEqual({ kind: 'too-short' });
    expect(score([1, 2, 3, 4, 5, 6, 7, 8])).toMatchObject({ kind: 'scored', origins: 4 });
  });

  it('looks at no more than forty origins', () => {
    expect(score(Array.from({ length: 500 }, (_, i) => i % 7))).toMatchObject({ origins: 40 });
  });

  it('has no ratio where "no change" was never wrong', () => {
    expect(score(new Array<number>(20).fill(5))).toEqual({ kind: 'scored', origins: 16, error: 0, noChange: 0, ratio: null, steps: 1, coverage: [], bias: null });
  });

  it('finds "no change" right about a step every time on a straight line', () => {
    expect(score([10, 12, 14, 16, 18, 20, 22, 24])).toMatchObject({ noChange: 2 });
  });

  it('is what one gets by cutting the series off before each target: nothing later is seen', () => {
    fc.assert(
      fc.property(gappy, modes, (values, mode) => {
        fc.pre(values.filter((value) => !Number.isNaN(value)).length >= 8);
        const card = score(values, mode);
        const plain = naiveScore(values, mode);
        if (card.kind === 'too-short') throw new Error('eight observations are enough');
        expect(card.origins).toBe(plain.origins);
        const size = Math.max(plain.error, plain.noChange, 1e-290);
        expect(Math.abs(card.error - plain.error) / size).toBeLessThanOrEqual(1e-9);
        expect(Math.abs(card.noChange - plain.noChange) / size).toBeLessThanOrEqual(1e-9);
      }),
    );
  });
});
