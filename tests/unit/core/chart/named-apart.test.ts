import { expect, it } from 'vitest';
import { namedApart } from '../../../../src/core/chart/named-apart.ts';
import { plotsOf } from '../../extension/background/charts-of.ts';

/** Lines of an upper and a lower plot, and what they are called then. */
const PLOTS: readonly { what: string; upper: readonly string[]; lower: readonly string[]; titles?: readonly [string, string]; called: readonly string[] }[] = [
  { what: 'other names stay', upper: ['price'], lower: ['volume'], titles: ['Shares', 'Sold'], called: ['price', 'volume'] },
  { what: 'one name is told apart by the titles of its plots', upper: ['2024', '2025'], lower: ['2024'], titles: ['Oslo', 'Rome'], called: ['2024, Oslo', '2025', '2024, Rome'] },
  { what: 'without titles by their numbers', upper: ['close'], lower: ['close', 'open'], called: ['close (1)', 'close (2)', 'open'] },
  { what: 'titles that are the same tell nothing', upper: ['close'], lower: ['close'], titles: ['USD', 'USD'], called: ['close (1)', 'close (2)'] },
  { what: 'nor does one title alone', upper: ['close'], lower: ['close'], titles: ['USD', ''], called: ['close (1)', 'close (2)'] },
  { what: 'lines without a name are called by the titles', upper: [''], lower: [''], titles: ['Oslo', 'Rome'], called: ['Oslo', 'Rome'] },
  { what: 'and stay without one where there are none', upper: [''], lower: [''], called: ['', ''] },
  { what: 'two of one plot stay alike', upper: ['a', 'a'], lower: ['b'], called: ['a', 'a', 'b'] },
];

for (const { what, upper, lower, titles: [first, second] = [], called } of PLOTS) {
  it(`lines of several plots: ${what}`, () => {
    const { series, ...chart } = plotsOf(0, upper.map(() => [1]), lower.map(() => [2]));
    const named = series.map((line, at) => ({ ...line, name: [...upper, ...lower][at], ...(line.subplot && { subplot: { ...line.subplot, title: second } }) }));
    expect(namedApart({ ...chart, title: first }, named).map(({ name }) => name)).toEqual(called);
  });
}

it('plots are numbered row by row', () => {
  const { series: [line], ...chart } = plotsOf(0, [[1]], [[2]]);
  const at = (left: number, top: number) => ({ ...line, name: 'a', subplot: { plot: { left, top, width: 50, height: 50 }, x: chart.x } });
  expect(namedApart(chart, [at(90, 100), at(10, 10.2), at(90, 10), at(10, 100)]).map(({ name }) => name)).toEqual(['a (4)', 'a (1)', 'a (2)', 'a (3)']);
});
