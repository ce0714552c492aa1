import { describe, expect, it } from 'vitest';
import { changeTrust, drawTowardsWalk, meanTrust, trustAt } from '../../../../../src/core/forecast/blend/change-trust.ts';
import { walkQuantiles } from '../../../../../src/core/forecast/blend/walk-quantiles.ts';
import { MEDIAN, QUANTILE_LEVELS } from '../../../../../src/core/forecast/quantile-levels.ts';
import { NO_SEASON } from '../../../../../src/core/series/season.ts';
import { meanReverting, randomWalk } from '../../../../support/made-series.ts';
import { shippedNetwork } from '../../../../support/shipped-network.ts';

const LEVELS = QUANTILE_LEVELS.length;
const WALK = randomWalk(1, 120);
/** A forecast of 200 to 212 at every step. */
const elsewhere = (horizon: number): Float64Array => Float64Array.from({ length: horizon * LEVELS }, (_, i) => 200 + (i % LEVELS));

describe('the trust in a forecast change', () => {
  it('is not in question where there is a season, no network, or too little to tell', () => {
    const all = new Uint8Array(120).fill(1);
    expect(changeTrust(WALK, all, { periods: [7], source: 'values' }, shippedNetwork)).toBeNull();
    expect(changeTrust(WALK, all, NO_SEASON, null)).toBeNull();
    expect(changeTrust(WALK.subarray(0, 40), all.subarray(0, 40), NO_SEASON, shippedNetwork)).toBeNull();
    expect(changeTrust(meanReverting(1, 120), all, NO_SEASON, shippedNetwork)).toBeGreaterThan(0.5);
  });

  it('is at the first step what was found, and whole after seven more', () => {
    expect([1, 8, 9, 100].map((step) => trustAt(0.25, step))).toEqual([0.25, 1, 1, 1]);
    const steps = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => trustAt(0, step));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it('over a horizon is the mean over its steps', () => {
    expect(meanTrust(0.25, 1)).toBe(0.25);
    expect(meanTrust(0, 2)).toBeCloseTo((trustAt(0, 1) + trustAt(0, 2)) / 2, 12);
    expect(meanTrust(1, 20)).toBeCloseTo(1, 12);
  });
});

describe('a forecast drawn towards the walk', () => {
  it('is the walk at the first step where nothing is trusted, and itself from the eighth on', () => {
    const quantiles = elsewhere(12);
    drawTowardsWalk(quantiles, WALK, 0);
    expect([...quantiles.subarray(0, LEVELS)]).toEqual([...walkQuantiles(WALK, 1)]);
    expect(quantiles[MEDIAN]).toBe(WALK[119]);
    expect([...quantiles.subarray(7 * LEVELS)]).toEqual([...elsewhere(5)]);
  });

  it('stays as it was where all is trusted', () => {
    const quantiles = elsewhere(3);
    drawTowardsWalk(quantiles, WALK, 1);
    expect([...quantiles]).toEqual([...elsewhere(3)]);
  });

  it('is in between where some is, and still ascends', () => {
    const quantiles = elsewhere(3);
    drawTowardsWalk(quantiles, WALK, 0.5);
    expect(quantiles[MEDIAN]).toBeCloseTo((WALK[119] + 206) / 2, 10);
    for (let step = 0; step < 3; step++) {
      const row = [...quantiles.subarray(step * LEVELS, (step + 1) * LEVELS)];
      expect(row).toEqual([...row].sort((a, b) => a - b));
    }
  });

  it('is never NaN, even where the walk goes beyond all numbers', () => {
    // Each value is e^690 times the one before, or a part of it: the walk's width in logarithms is thousands.
    const wild = Float64Array.from({ length: 70 }, (_, t) => (t % 2 === 0 ? 1 : 1e-300));
    for (const trust of [0, 0.5, 1]) {
      const quantiles = elsewhere(12);
      drawTowardsWalk(quantiles, wild, trust);
      expect(quantiles.some(Number.isNaN)).toBe(false);
    }
  });
});
