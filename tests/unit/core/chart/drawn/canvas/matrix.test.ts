import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainMatrices, type Matrix, transformPoints } from '../../../../../../src/core/chart/drawn/canvas/matrix.ts';

const matrices = fc.tuple(...Array.from({ length: 6 }, () => fc.integer({ min: -9, max: 9 }))) as unknown as fc.Arbitrary<Matrix>;

it('chains two transforms to the one that does both, one after the other', () => {
  fc.assert(
    fc.property(matrices, matrices, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 2 }), (one, other, point) => {
      const near = transformPoints(other, transformPoints(one, point));
      transformPoints(chainMatrices(one, other), point).forEach((value, i) => expect(value).toBeCloseTo(near[i], 9));
    }),
  );
});
