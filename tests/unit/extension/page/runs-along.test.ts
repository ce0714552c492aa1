import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsAlong } from '../../../../src/extension/page/runs-along.ts';

const seed = 20261125;

function run(positions: readonly number[]): boolean {
  return runsAlong(positions.length, (index) => positions[index]);
}

test.each([
  ['ascend', [1, 2, 3, 10], true],
  ['descend', [10, 3, 2, 1], true],
  ['stay now and then, as a stepped line does', [1, 1, 2, 2, 3], true],
  ['have no place in between', [1, NaN, 2, NaN, 3], true],
  ['are none', [], true],
  ['all have no place', [NaN, NaN], true],
  ['go back', [1, 2, 1.5], false],
  ['go back across one without a place', [3, NaN, 2, 2, 4], false],
])('points that %s: %j run along their axis: %s', (_, positions, expected) => {
  expect(run(positions)).toBe(expected);
});

test('a cloud of points does not run along, in whichever order it was sorted before', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 8, maxLength: 64 }), (positions) => {
      const ascending = [...positions].sort((a, b) => a - b);
      expect(run(ascending)).toBe(true);
      expect(run([...ascending].reverse())).toBe(true);
      const inOrder = positions.every((position, i) => position === ascending[i]) || positions.every((position, i) => position === ascending[ascending.length - 1 - i]);
      expect(run(positions)).toBe(inOrder);
    }),
    { seed },
  );
});

test('only the last points are asked for, however many there are', () => {
  const asked: number[] = [];
  runsAlong(1e6, (index) => asked.push(index));
  expect(asked).toHaveLength(64);
  expect(Math.min(...asked)).toBe(1e6 - 64);
});
