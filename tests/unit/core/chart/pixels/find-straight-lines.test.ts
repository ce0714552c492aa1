import { describe, expect, it } from 'vitest';
import { findStraightLines } from '../../../../../src/core/chart/pixels/find-straight-lines.ts';
import { packColors, type Picture } from '../../../../../src/core/chart/pixels/picture.ts';
import { BLUE, Drawing, NIGHT, PALE, placesOver, plotted, WHITE } from './draw-picture.ts';

const linesOf = (picture: Picture) => findStraightLines(packColors(picture), picture.width, picture.height, picture.pixelRatio);

describe('findStraightLines', () => {
  it.each([
    ['a light page', WHITE, PALE],
    ['a dark page', NIGHT, [51, 55, 62] as const],
  ])('finds every line of a grid on %s, with its middle, its ends and its colour', (_, background, grid) => {
    const { horizontal, vertical } = linesOf(plotted(background, grid).picture);
    expect(horizontal.map(({ at }) => at)).toEqual([20.5, 70.5, 120.5, 170.5, 220.5, 270.5, 320.5]);
    expect(vertical.map(({ at }) => at)).toEqual([60.5, 160.5, 260.5, 360.5, 460.5, 560.5]);
    for (const { from, to, color } of horizontal) {
      // Where the first and the last vertical line cross it, it is not thin.
      expect([from, to]).toEqual([61, 560]);
      expect(color).toBe((grid[0] << 16) | (grid[1] << 8) | grid[2]);
    }
  });

  it('finds a dashed line from its first dash to its last', () => {
    const drawing = new Drawing(600, 100);
    for (let x = 50; x < 550; x += 8) drawing.rectangle([x, 40], [x + 4, 41], PALE);
    expect(linesOf(drawing.picture).horizontal).toMatchObject([{ at: 40.5, from: 50, to: 550 }]);
  });

  it('gives a line between two rows of pixels the place between them', () => {
    const { horizontal } = linesOf(new Drawing(600, 100).rectangle([50, 40.3], [550, 41.3], [100, 100, 100]).picture);
    expect(horizontal).toHaveLength(1);
    expect(horizontal[0].at).toBeCloseTo(40.8, 1);
  });

  it('goes on behind what lies over a line', () => {
    const { horizontal } = linesOf(plotted().rectangle([300, 100], [340, 321], BLUE).picture);
    expect(horizontal.find(({ at }) => at === 170.5)).toMatchObject({ from: 61, to: 560 });
  });

  it('takes no series for a line, however flat it runs', () => {
    const wavy = Array.from({ length: 40 }, (_, i) => 0.42 + 0.02 * Math.sin(i));
    expect(linesOf(plotted().line(placesOver(wavy), BLUE, 2).picture).horizontal).toHaveLength(7);
  });

  it('does not count specks before a line, as the edges of a label are', () => {
    const drawing = new Drawing(600, 100).rectangle([50, 40], [550, 41], PALE);
    for (const x of [30, 36, 43]) drawing.rectangle([x, 40], [x + 1, 41], PALE);
    expect(linesOf(drawing.picture).horizontal).toMatchObject([{ from: 50, to: 550 }]);
  });

  it('finds none in an empty picture', () => {
    expect(linesOf(new Drawing(100, 80).picture)).toEqual({ horizontal: [], vertical: [] });
  });
});
