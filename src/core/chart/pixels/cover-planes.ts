import type { Plot } from './find-plot.ts';
import type { SeriesColor } from './find-series-colors.ts';
import { unpackColor, type PixelBox } from './picture.ts';

/** Which series covers each pixel of the plot, and how much of it. Column by column, since traces are followed from left to right. */
export interface CoverPlanes {
  readonly box: PixelBox;
  readonly width: number;
  readonly height: number;
  /** (width, height), column after column: the number of the series, or NO_SERIES. */
  readonly owner: Uint8Array;
  /** (width, height): how much of the pixel it covers, 0..200 for none to all. */
  readonly cover: Uint8Array;
}

export const NO_SERIES = 255;
/** `cover` of a pixel that is covered wholly. */
export const FULL_COVER = 200;

/** A pixel's colour may lie so far from the mix of a series' colour and the background: of 255, and as a share of its own strength. */
const OFF_COLOR = 16;
const OFF_HUE = 0.2;
const FAINTEST_COVER = 8;

/** Explains every pixel by one series' colour over the background. Each colour is worked out once. */
export function coverPlanes(colors: Int32Array, pictureWidth: number, plot: Plot, series: readonly SeriesColor[], isGrid: (x: number, y: number) => boolean): CoverPlanes {
  const { left, top, right, bottom } = plot.box;
  const [width, height] = [right - left, bottom - top];
  const owner = new Uint8Array(width * height).fill(NO_SERIES);
  const cover = new Uint8Array(width * height);
  const known = new Int32Array(64 ** 3).fill(-1);
  for (let y = top; y < bottom; y++) {
    for (let x = left, at = y * pictureWidth + left; x < right; x++, at++) {
      const color = colors[at];
      if (color === plot.background) continue;
      const bin = ((color >> 18) << 12) | (((color >> 10) & 63) << 6) | ((color >> 2) & 63);
      let explained = known[bin];
      if (explained < 0) known[bin] = explained = explain(color, plot.background, series);
      if (explained >> 8 === NO_SERIES || isGrid(x, y)) continue;
      const to = (x - left) * height + y - top;
      owner[to] = explained >> 8;
      cover[to] = explained & 255;
    }
  }
  return { box: plot.box, width, height, owner, cover };
}

/** Owner << 8 | cover of the series that comes nearest. */
function explain(color: number, background: number, series: readonly SeriesColor[]): number {
  const [red, green, blue] = unpackColor(color);
  const [r, g, b] = unpackColor(background);
  const [x, y, z] = [red - r, green - g, blue - b];
  let best = NO_SERIES << 8;
  let nearest = OFF_COLOR + OFF_HUE * Math.hypot(x, y, z);
  series.forEach(({ step }, index) => {
    const share = (x * step[0] + y * step[1] + z * step[2]) / (step[0] ** 2 + step[1] ** 2 + step[2] ** 2);
    const covered = Math.round(FULL_COVER * Math.min(1, share));
    if (covered < FAINTEST_COVER) return;
    const off = Math.hypot(x - share * step[0], y - share * step[1], z - share * step[2]);
    if (off >= nearest) return;
    nearest = off;
    best = (index << 8) | covered;
  });
  return best;
}
