import { expect, it } from 'vitest';
import type { Box } from '../../../../src/core/chart/chart-reading.ts';
import { neighboursOf } from '../../../../src/core/chart/neighbours-of.ts';
import { plotsOf } from '../../extension/background/charts-of.ts';

const MIDDLE: Box = { left: 200, top: 100, width: 100, height: 80 };
const NEIGHBOURS: readonly { what: string; others: readonly Box[]; left?: number; right?: number }[] = [
  { what: 'one above and one below leave it all room', others: [{ ...MIDDLE, top: 0 }, { ...MIDDLE, top: 190 }] },
  { what: 'the nearest on either side count', others: [10, 90, 330, 440].map((left) => ({ ...MIDDLE, left })), left: 190, right: 330 },
  { what: 'one that is on its level in part counts', others: [{ ...MIDDLE, left: 330, top: 20, height: 100 }], right: 330 },
  { what: 'those that touch it count, those at its corners do not', others: [{ ...MIDDLE, left: 299.7 }, { ...MIDDLE, left: 80, top: 180 }], right: 299.7 },
  { what: 'one within it, and one over the same place, are none beside it', others: [{ ...MIDDLE }, { left: 250, top: 110, width: 40, height: 20 }] },
];

for (const { what, others, left = null, right = null } of NEIGHBOURS) {
  it(`of plots beside one: ${what}`, () => {
    const { x, series: [line] } = plotsOf(0, [[1]], [[2]]);
    expect(neighboursOf({ plot: MIDDLE, x, series: [line, ...others.map((plot) => ({ ...line, subplot: { plot, x } }))] }, MIDDLE)).toEqual({ left, right });
  });
}
