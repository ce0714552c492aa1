import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrowingColumns } from '../../../../src/core/series/growing-columns.ts';

it('keeps the last rows of any number pushed, in order, and counts the others', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), fc.integer({ min: 1, max: 3000 }), (pushed, most) => {
      const rows = new GrowingColumns(2, most);
      for (let i = 0; i < pushed; i++) rows.push(i, -i);
      const kept = Math.min(pushed, most);
      const expected = Array.from({ length: kept }, (_, i) => pushed - kept + i);
      expect([...rows.column(0)]).toEqual(expected);
      expect([...rows.column(1)]).toEqual(expected.map((i) => -i));
      expect(rows.dropped).toBe(pushed - kept);
    }),
  );
});

it('knows and replaces the last number', () => {
  const rows = new GrowingColumns(1);
  expect(rows.last).toBeNaN();
  rows.replaceLast(1);
  rows.push(5);
  rows.replaceLast(6);
  expect([rows.last, rows.length]).toEqual([6, 1]);
});
