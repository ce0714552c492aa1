import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutForecastDrawing } from '../../../../src/extension/history/forecast-drawing-layout.ts';
import { kept } from '../../core/history/kept.ts';

const SIZE = { width: 340, height: 132, formatAxis: (value: number) => value.toFixed(1) };
const layoutOf = (values: readonly number[], predicted: readonly number[], came: readonly number[] = [], band?: number) => {
  const made = kept({ values, predicted, ...(band === undefined ? {} : { band }) });
  made.outcomes.set(came);
  return layoutForecastDrawing(made, SIZE);
};
/** Every place of a path. */
const placesOf = (path: string): number[][] => [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the drawing of a kept forecast', () => {
  it('says and shows what came from the last known point on', () => {
    const { last, saidPath, camePath } = layoutOf([1, 2, 3], [4, 5], [4]);
    expect(placesOf(saidPath)[0]).toEqual(placesOf(camePath)[0]);
    expect(placesOf(saidPath)[0][0]).toBeCloseTo(last.x, 1);
    // What came as predicted lies on the prediction.
    expect(placesOf(camePath)[1]).toEqual(placesOf(saidPath)[1]);
  });

  it('shows nothing that has not come, and leaves out a step that is missing', () => {
    expect(layoutOf([1, 2, 3], [4, 5]).camePath).toBe('');
    expect(placesOf(layoutOf([1, 2, 3], [4, 5, 6], [NaN, 5]).camePath.replaceAll('h0', ''))).toHaveLength(2);
  });

  it('cuts a band that would squeeze everything else flat', () => {
    const { ticks, bandPath, plot } = layoutOf([1, 2, 3], [3, 3], [], 1000);
    expect(ticks.map(({ value }) => value)).toEqual(['0.0', '4.0']);
    expect(placesOf(bandPath).every(([, y]) => y >= plot.top && y <= plot.bottom)).toBe(true);
  });

  it('stays inside its plot whatever the values, also a single one and one that never changes', () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(7));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), fc.array(value, { minLength: 1, maxLength: 30 }), fc.array(fc.oneof(value, fc.constant(NaN)), { maxLength: 5 }), (known, said, came) => {
        const { plot, knownPath, saidPath, camePath, ticks } = layoutOf(known, said, came.slice(0, said.length));
        for (const [x, y] of [knownPath, saidPath, camePath].flatMap(placesOf)) {
          expect(x).toBeGreaterThanOrEqual(plot.left - 0.01);
          expect(x).toBeLessThanOrEqual(plot.right + 0.01);
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.01);
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.01);
        }
        expect(`${knownPath}${saidPath}${camePath}`).not.toMatch(/NaN|Infinity/);
        expect(ticks.length).toBeGreaterThan(0);
      }),
    );
  });
});
