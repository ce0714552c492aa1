import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_SERIES } from '../../../../../src/core/rnn/mini/article-series.ts';
import { forecastMini, type MiniVariant, predictMini } from '../../../../../src/core/rnn/mini/mini-rnn.ts';
import { roundToTenth } from '../../../../../src/core/rnn/mini/round-to-tenth.ts';
import { traceMini } from '../../../../../src/core/rnn/mini/trace-mini.ts';

/** What the article's table prints, and for StatQuest's order of operations what Python prints. */
const REPORTS: readonly [name: string, values: number[], article: number, statquest: number][] = [
  ['stock_rising', [0, 0.5], 1, -0.5],
  ['stock_constant', [0.5, 0.5], 0.5, -0.2],
  ['stock_falling', [1, 0.5], 0, -0],
  ['stock_curve', [1, 0.5, 0.5], 1, -0.5],
  ['small_rising', [0, 0.1], 0.2, -0.1],
  ['small_constant', [0.1, 0.1], 0.1, -0],
  ['small_falling', [1, 0.9], 0.8, -0.4],
  ['small_curve', [0.2, 0.1, 0.1], 0.2, -0.1],
  ['data_zic_zac1', [0, 1, 0, 1, 0], 0, -0],
  ['data_zic_zac2', [1, 0, 1, 0, 1], 2, -1],
];

const variants = fc.constantFrom<MiniVariant>('article', 'statquest');
const units = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }).map((array) => Float64Array.from(array));

describe('MiniRnn', () => {
  it.each(REPORTS)('reports for %s %j what the article prints: %d', (_, values, article) => {
    // toBe tells -0 from 0.
    expect(roundToTenth(predictMini(Float64Array.from(values)))).toBe(article);
  });

  it.each(REPORTS)('reports for %s %j in the StatQuest variant', (_, values, __, statquest) => {
    expect(roundToTenth(predictMini(Float64Array.from(values), { variant: 'statquest' }))).toBe(statquest);
  });

  it('has the ten series of the article in its list', () => {
    expect(ARTICLE_SERIES.map(({ name, values, reports }) => [name, values, reports.article, reports.statquest])).toEqual(REPORTS);
  });

  it('computes for stock_falling the hidden values and the output that the article shows', () => {
    const trace = traceMini(Float64Array.of(1, 0.5));
    expect([...trace.hidden]).toEqual([1.4, 0]);
    expect(trace.output).toBe(0);
  });

  it('says 0.98 of a constant after two points', () => {
    expect(predictMini(Float64Array.of(0.4, 0.4))).toBeCloseTo(0.98 * 0.4, 12);
  });

  it('says 1.4 * 1.4 / 1.5 of a constant in the limit', () => {
    expect(predictMini(new Float64Array(200).fill(0.3))).toBeCloseTo((1.96 / 1.5) * 0.3, 12);
  });

  it('says 0 before the first input', () => {
    expect(predictMini(new Float64Array(0))).toBe(0);
  });

  it('stays finite over a million points', () => {
    const inputs = Float64Array.from({ length: 1_000_000 }, (_, t) => (t * 0.618033988749895) % 1);
    expect(predictMini(inputs)).toBeGreaterThanOrEqual(0);
    expect(predictMini(inputs)).toBeLessThanOrEqual(1.96);
  });

  it('gives in its quick loop what the kept steps of the trace give', () => {
    fc.assert(
      fc.property(units, variants, (inputs, variant) => {
        expect(predictMini(inputs, { variant })).toBe(traceMini(inputs, { variant }).output);
      }),
    );
  });

  it('reads only the first values when a length is given', () => {
    fc.assert(
      fc.property(units, units, variants, (known, later, variant) => {
        const all = Float64Array.of(...known, ...later);
        expect(predictMini(all, { variant }, known.length)).toBe(predictMini(known, { variant }));
      }),
    );
  });

  it('scales its output with its input', () => {
    fc.assert(
      fc.property(units, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), variants, (inputs, factor, variant) => {
        const scaled = predictMini(inputs.map((value) => value * factor), { variant });
        expect(Math.abs(scaled - factor * predictMini(inputs, { variant }))).toBeLessThanOrEqual(1e-12 * factor);
      }),
    );
  });

  it('never reports above 0 in the StatQuest variant', () => {
    fc.assert(
      fc.property(units, (inputs) => {
        expect(predictMini(inputs, { variant: 'statquest' })).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('gives the article its output before the StatQuest factor is applied', () => {
    fc.assert(
      fc.property(units, (inputs) => {
        const { hidden } = traceMini(inputs, { variant: 'statquest' });
        expect(1.4 * (hidden[hidden.length - 1] / -0.5)).toBeCloseTo(predictMini(inputs), 10);
      }),
    );
  });
});

describe('forecastMini', () => {
  it('begins with the prediction and multiplies it by 1.46 at every step', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 40 }), (inputs, horizon) => {
        const outputs = forecastMini(inputs, horizon);
        expect(outputs[0]).toBe(predictMini(inputs));
        for (let step = 1; step < horizon; step++) {
          expect(Math.abs(outputs[step] - 1.46 * outputs[step - 1])).toBeLessThanOrEqual(1e-12 * outputs[step] + 1e-300);
        }
      }),
    );
  });

  it.each([
    ['a large value', [1e300]],
    ['the largest value', [Number.MAX_VALUE, 0, Number.MAX_VALUE]],
  ])('grows from %s to the largest double and stays there', (_, values) => {
    const outputs = forecastMini(Float64Array.from(values), 1000);
    expect(outputs.every((output) => Number.isFinite(output))).toBe(true);
    expect(outputs[999]).toBe(Number.MAX_VALUE);
  });

  it.each([
    [1, 1],
    [1, 0.5, 0.5],
    [0.25, 1, 1, 0.5],
  ])('predicts at the largest double what it predicts in 0..1', (...values) => {
    const inputs = Float64Array.from(values);
    const huge = predictMini(inputs.map((value) => value * Number.MAX_VALUE));
    expect(huge / Number.MAX_VALUE).toBeCloseTo(Math.min(1, predictMini(inputs)), 12);
  });

  it('is finite for weights under which everything explodes', () => {
    for (const w3 of [0, 1e300, -1e300]) {
      const options = { weights: { w1: 1e300, w2: 3, w3 } };
      const inputs = new Float64Array(2000).fill(1e10);
      expect(Number.isFinite(predictMini(inputs, options))).toBe(true);
      expect(forecastMini(inputs, 20, options).every((output) => Number.isFinite(output))).toBe(true);
    }
  });

  it('is finite for every finite input, in both variants', () => {
    const anyFinite = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 });
    fc.assert(
      fc.property(anyFinite, variants, (values, variant) => {
        const outputs = forecastMini(Float64Array.from(values), 50, { variant });
        expect(outputs.every((output) => Number.isFinite(output))).toBe(true);
      }),
    );
  });
});
