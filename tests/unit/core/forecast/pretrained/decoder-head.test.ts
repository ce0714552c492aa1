import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANDIDATES } from '../../../../../src/core/forecast/pretrained/candidates.ts';
import { decodeQuantiles, decodeQuantilesBackward, DECODER_OUTPUTS } from '../../../../../src/core/forecast/pretrained/decoder-head.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { someNumbers } from '../../../../support/random-networks.ts';

const LEVELS = QUANTILE_LEVELS.length;
const NUDGE = 1e-6;

function decode(outputs: Float64Array, candidates: Float64Array, { at = 0, stride = 1, pair = 0, horizon = 1 } = {}): Float64Array {
  const quantiles = new Float64Array(LEVELS).fill(NaN);
  decodeQuantiles(outputs, at, stride, candidates, pair, horizon, quantiles);
  return quantiles;
}

describe('the levels of the quantiles', () => {
  it('ascend, are symmetric about the median, and have it in their middle', () => {
    expect([...QUANTILE_LEVELS]).toEqual([...QUANTILE_LEVELS].sort((a, b) => a - b));
    QUANTILE_LEVELS.forEach((level, i) => expect(level + QUANTILE_LEVELS[LEVELS - 1 - i]).toBeCloseTo(1, 12));
    expect(QUANTILE_LEVELS[MEDIAN]).toBe(0.5);
  });
});

describe("the decoder's head", () => {
  it.each([0, 3, CANDIDATES - 1])('says what the candidate %i says where that alone has weight, and no width where steps are nothing', (chosen) => {
    const outputs = new Float64Array(DECODER_OUTPUTS).fill(-800);
    outputs.fill(0, 0, CANDIDATES + 4);
    outputs[chosen] = 1;
    const candidates = Float64Array.from({ length: CANDIDATES }, (_, i) => 10 + i);
    expect([...decode(outputs, candidates)]).toEqual(Array(LEVELS).fill(10 + chosen));
  });

  it('is as wide at each level as its own step and the ones nearer to the median make it', () => {
    const outputs = new Float64Array(DECODER_OUTPUTS);
    const step = Math.log(2);
    const quantiles = decode(outputs, new Float64Array(CANDIDATES));
    quantiles.forEach((quantile, level) => expect(quantile).toBeCloseTo((level - MEDIAN) * step, 12));
  });

  it('never lets quantiles cross', () => {
    const outputs = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: DECODER_OUTPUTS, maxLength: DECODER_OUTPUTS });
    const candidates = fc.array(fc.double({ min: -1500, max: 1500, noNaN: true }), { minLength: CANDIDATES, maxLength: CANDIDATES });
    fc.assert(
      fc.property(outputs, candidates, fc.integer({ min: 1, max: 96 }), (given, said, horizon) => {
        const quantiles = [...decode(Float64Array.from(given), Float64Array.from(said), { horizon })];
        expect(quantiles.every(Number.isFinite)).toBe(true);
        expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { at: 0, stride: 1, pair: 0, horizon: 1 },
    { at: 2, stride: 3, pair: 2, horizon: 7 },
    { at: 1, stride: 2, pair: 1, horizon: 96 },
  ])('has the way back that central differences show: $stride pairs, horizon $horizon', ({ at, stride, pair, horizon }) => {
    const random = createRandom(40 + stride);
    const outputs = someNumbers(DECODER_OUTPUTS * stride, random);
    const candidates = someNumbers(CANDIDATES * stride, random);
    const factors = someNumbers(LEVELS, random);
    const lossOf = (given: Float64Array): number =>
      decode(given, candidates, { at, stride, pair, horizon }).reduce((sum, quantile, level) => sum + factors[level] * quantile, 0);
    const gradient = outputs.slice();
    decodeQuantilesBackward(factors.slice(), gradient, at, stride, candidates, pair, horizon);
    for (let i = 0; i < outputs.length; i++) {
      if (i % stride !== at % stride) {
        expect(gradient[i]).toBe(outputs[i]);
        continue;
      }
      const nudged = (by: number): number => lossOf(outputs.map((value, k) => (k === i ? value + by : value)));
      const difference = (nudged(NUDGE) - nudged(-NUDGE)) / (2 * NUDGE);
      expect(Math.abs(gradient[i] - difference)).toBeLessThan(1e-7 * Math.max(1, Math.abs(difference)));
    }
  });
});
