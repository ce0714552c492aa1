import type { Plot } from './find-plot.ts';
import { colorDistance, unpackColor } from './picture.ts';

/** The colour of one series, and how pixels of other colours come from it. */
export interface SeriesColor {
  /** Packed, at full strength. */
  readonly color: number;
  /** (3) the colour less the background: what a pixel wholly covered by the series adds to it. */
  readonly step: readonly [number, number, number];
  /** How many pixels have this hue. */
  readonly pixels: number;
}

/** Pixels nearer to the background than this, of 255, are background. */
export const FAINTEST = 14;

/** Bins of 8 values in each channel. */
const BINS = 32 ** 3;

/** Hues within this angle around the background are one series, wider for faint pixels, whose hue is uncertain. */
const SAME_HUE = 0.14;
const HUE_NOISE = 7;

/** More series than this are not told apart. */
const MOST_SERIES = 8;

/** What most pixels of a hue have is its colour, if it is nearly as strong as the strongest: those lie in a shadow. */
const MOST = 0.5;
const NEARLY = 0.8;

/** A hue needs so many pixels as a share of the plot's width. */
const LEAST_PIXELS = 0.25;

/**
 * The colours that series are drawn in. Anti-aliasing and transparency mix a
 * line's colour with the background, which keeps the direction from the
 * background in the cube of colours: pixels are gathered by direction, and the
 * far end of each is the colour itself.
 *
 * @param isGrid (height * width of the plot's box) whether a pixel shows the grid
 */
export function findSeriesColors(colors: Int32Array, width: number, plot: Plot, isGrid: (x: number, y: number) => boolean): SeriesColor[] {
  const { left, top, right, bottom } = plot.box;
  const counts = new Int32Array(BINS);
  for (let y = top; y < bottom; y++) {
    for (let x = left, at = y * width + left; x < right; x++, at++) {
      const color = colors[at];
      if (color === plot.background || isGrid(x, y)) continue;
      counts[((color >> 19) << 10) | (((color >> 11) & 31) << 5) | ((color >> 3) & 31)]++;
    }
  }
  const hues = collectHues(counts, plot.background);
  const least = LEAST_PIXELS * (right - left);
  const found: SeriesColor[] = [];
  while (found.length < MOST_SERIES && hues.length > 0) {
    const seed = hues.reduce((best, hue) => (hue.count * hue.strength > best.count * best.strength ? hue : best));
    const own = hues.filter((hue) => angleBetween(hue, seed) <= SAME_HUE + HUE_NOISE / hue.strength + HUE_NOISE / seed.strength);
    for (const hue of own) hues.splice(hues.indexOf(hue), 1);
    const pixels = own.reduce((sum, { count }) => sum + count, 0);
    if (pixels < least) continue;
    const series = strongest(own, least, pixels, plot.background);
    // Where an area lies over the grid, the grid may still shine through.
    if (![...plot.horizontal, ...plot.vertical].some(({ color }) => colorDistance(color, series.color) < FAINTEST)) found.push(series);
  }
  return found.sort((a, b) => b.pixels - a.pixels);
}

interface Hue {
  /** Packed colour of the middle of the bin. */
  readonly color: number;
  readonly step: readonly [number, number, number];
  readonly strength: number;
  readonly count: number;
}

function collectHues(counts: Int32Array, background: number): Hue[] {
  const [red, green, blue] = unpackColor(background);
  const hues: Hue[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    if (counts[bin] < 2) continue;
    const color = ((bin >> 10) << 19) | (((bin >> 5) & 31) << 11) | ((bin & 31) << 3) | 0x040404;
    if (colorDistance(color, background) < FAINTEST) continue;
    const [r, g, b] = unpackColor(color);
    const step = [r - red, g - green, b - blue] as const;
    hues.push({ color, step, strength: Math.hypot(...step), count: counts[bin] });
  }
  return hues;
}

/** In radians. */
function angleBetween(a: Hue, b: Hue): number {
  const dot = a.step[0] * b.step[0] + a.step[1] * b.step[1] + a.step[2] * b.step[2];
  return Math.acos(Math.min(1, dot / (a.strength * b.strength)));
}

/** The colour at the far end of a hue: that of most pixels, or the mean of the strongest, as many as a thin line would have at full strength. */
function strongest(hues: readonly Hue[], least: number, pixels: number, background: number): SeriesColor {
  const [red, green, blue] = unpackColor(background);
  const sum = [0, 0, 0];
  let taken = 0;
  for (const { step, count } of [...hues].sort((a, b) => b.strength - a.strength)) {
    for (let channel = 0; channel < 3; channel++) sum[channel] += step[channel] * count;
    taken += count;
    if (taken >= least) break;
  }
  const mode = hues.reduce((most, hue) => (hue.count > most.count ? hue : most));
  const mean = [sum[0] / taken, sum[1] / taken, sum[2] / taken] as const;
  const step = mode.count >= MOST * pixels && mode.strength >= NEARLY * Math.hypot(...mean) ? mode.step : mean;
  const [r, g, b] = [red + step[0], green + step[1], blue + step[2]].map((value) => Math.max(0, Math.min(255, Math.round(value))));
  return { color: (r << 16) | (g << 8) | b, step, pixels };
}
