import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/core/random.ts';
import type { HeadConfig } from '../../../../src/core/rnn/network-config.ts';
import { middleLevel, orderQuantiles, orderQuantilesBackward } from '../../../../src/core/rnn/quantile-head.ts';
import { someNumbers } from '../../../support/random-networks.ts';

const headOf = (levels: readonly number[], targets = 1): HeadConfig => ({ kind: 'quantile', targets, levels });

const levelLists = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 9 })
  .map((percents) => percents.sort((a, b) => a - b).map((percent) => percent / 100));

describe('the middle level', () => {
  it.each([
    { levels: [0.5], middle: 0 },
    { levels: [0.1, 0.5, 0.9], middle: 1 },
    { levels: [0.1, 0.4, 0.9], middle: 1 },
    { levels: [0.9, 0.95], middle: 0 },
    { levels: [0.01, 0.02, 0.3], middle: 2 },
    { levels: [0.25, 0.75], middle: 0 },
  ])('of $levels is number $middle, the one nearest to the median', ({ levels, middle }) => {
    expect(middleLevel(levels)).toBe(middle);
  });
});

describe('ordering quantiles', () => {
  it('puts the middle out as it is, and each further one softplus of its output away: ln 2 for 0', () => {
    const outputs = Float64Array.of(0, 7, 0);
    orderQuantiles(headOf([0.1, 0.5, 0.9]), outputs, 1);
    expect([...outputs]).toEqual([7 - Math.LN2, 7, 7 + Math.LN2]);
  });

  it('never lets them cross, whatever the outputs, levels and batch', () => {
    const shape = fc.tuple(levelLists, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(shape, fc.integer(), ([levels, rows, size, targets], seed) => {
        const count = levels.length;
        const random = createRandom(seed);
        const anything = (): number => random.normal() * 10 ** (300 * random.uniform() ** 3);
        const outputs = Float64Array.from({ length: rows * targets * count * size }, anything);
        orderQuantiles(headOf(levels, targets), outputs, size);
        for (let i = 0; i < outputs.length; i++) {
          const level = Math.floor(i / size) % count;
          if (level > 0) expect(outputs[i]).toBeGreaterThanOrEqual(outputs[i - size]);
        }
      }),
    );
  });

  it('keeps them apart where doubles can: softplus is above 0', () => {
    const outputs = Float64Array.of(-30, 0, -30);
    orderQuantiles(headOf([0.1, 0.5, 0.9]), outputs, 1);
    expect(outputs[0]).toBeLessThan(outputs[1]);
    expect(outputs[2]).toBeGreaterThan(outputs[1]);
  });

  it('leaves a linear head alone, both ways', () => {
    const outputs = Float64Array.of(3, 1, 2);
    orderQuantiles({ kind: 'linear', targets: 3 }, outputs, 1);
    orderQuantilesBackward({ kind: 'linear', targets: 3 }, outputs, outputs, 1);
    expect([...outputs]).toEqual([3, 1, 2]);
  });
});

describe('the way back of ordering', () => {
  const lists = [[0.5], [0.1, 0.5, 0.9], [0.9, 0.95, 0.99], [0.01, 0.02], [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95]];

  it.each(lists.map((levels) => ({ levels })))('gives what central differences give: $levels', ({ levels }) => {
    const head = headOf(levels, 2);
    const size = 3;
    const random = createRandom(levels.length);
    const outputs = someNumbers(2 * 2 * levels.length * size, random);
    const factors = someNumbers(outputs.length, random);
    const loss = (values: Float64Array): number => {
      const quantiles = values.slice();
      orderQuantiles(head, quantiles, size);
      return quantiles.reduce((sum, quantile, i) => sum + quantile * factors[i], 0);
    };
    const quantiles = outputs.slice();
    orderQuantiles(head, quantiles, size);
    const gradients = factors.slice();
    orderQuantilesBackward(head, quantiles, gradients, size);

    for (let i = 0; i < outputs.length; i++) {
      const at = (by: number): number => loss(outputs.map((value, place) => (place === i ? value + by : value)));
      expect(gradients[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 7);
    }
  });

  it('stays finite far out, where softplus is flat or a straight line', () => {
    const head = headOf([0.1, 0.5, 0.9]);
    const outputs = Float64Array.of(-800, 0, 800);
    orderQuantiles(head, outputs, 1);
    const gradients = Float64Array.of(1, 1, 1);
    orderQuantilesBackward(head, outputs, gradients, 1);
    expect([...outputs]).toEqual([0, 0, 800]);
    expect([...gradients].map((value) => value + 0)).toEqual([0, 3, 1]);
  });
});
